import type { Page } from 'playwright-core';
import { product, signedIn } from '../support/browser/panel';

const SOUGHT_IN_VAIN = `nuôi tôm thẻ chân trắng ${process.pid}`;
const searchFor = (query: string) => `${product().url}/tim-kiem?${new URLSearchParams({ q: query })}`;

/** "Có 12 kết quả, …" → 12. */
async function countOf(page: Page): Promise<number> {
  const text = await page.getByRole('status').first().innerText();
  return Number(/[\d.]+/.exec(text)?.[0].replaceAll('.', ''));
}

describe('trang tìm kiếm không cần script', () => {
  let page: Page;
  beforeAll(async () => {
    page = await product().browser.newPage({ viewport: { width: 1200, height: 800 }, javaScriptEnabled: false });
  });
  afterAll(() => page?.close());

  test('không thấy gì: nói rõ, chỉ cách tìm khác, dẫn tới các danh sách', async () => {
    await page.goto(searchFor(SOUGHT_IN_VAIN));
    await page.getByRole('heading', { name: `Không tìm thấy “${SOUGHT_IN_VAIN}”` }).waitFor();
    await page.locator('main').getByRole('link', { name: 'thủ tục hành chính' }).click();
    await page.waitForURL(/\/thu-tuc-hanh-chinh$/);
  });

  test('gõ không dấu ở trang chủ: có kết quả tô đậm; bộ lọc ghi số và còn đúng từng ấy; địa chỉ gửi được cho người khác', async () => {
    await page.goto(product().url);
    await page.locator('input[name=q]').first().fill('an toan thuc pham');
    await page.locator('input[name=q]').first().press('Enter');
    await page.waitForURL(/\/tim-kiem\?q=/);
    await page.locator('mark', { hasText: /an toàn thực phẩm/i }).first().waitFor();
    const all = await countOf(page);
    const option = await page.locator('select[name=loai] option', { hasText: 'Thủ tục hành chính (' }).innerText();
    const narrowed = Number(/\((\d+)\)/.exec(option)?.[1]);
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(all);
    await page.locator('select[name=loai]').selectOption({ label: option });
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.waitForURL(/loai=procedure/);
    expect(await countOf(page)).toBe(narrowed);
    expect(await page.locator('select[name=loai]').inputValue()).toBe('procedure');

    const friend = await product().browser.newPage();
    await friend.goto(page.url());
    expect(await countOf(friend)).toBe(narrowed);
    await friend.close();
  });

  test('gõ sai một chữ: “Có phải bạn tìm …”, và kết quả là của cụm từ đúng', async () => {
    await page.goto(searchFor('quang cao my phamm'));
    await page.getByText('Có phải bạn tìm').waitFor();
    await page.locator('mark', { hasText: /mỹ phẩm/i }).first().waitFor();
    await page.getByRole('link', { name: 'quảng cáo mỹ phẩm', exact: true }).click();
    await page.locator('mark', { hasText: /mỹ phẩm/i }).first().waitFor();
    expect(await page.getByText('Có phải bạn tìm').count()).toBe(0);
  });
});

test('đoạn tô đậm dẫn tới đúng chỗ trong toàn văn', async () => {
  const page = await product().browser.newPage({ viewport: { width: 1200, height: 700 } });
  await page.goto(`${searchFor('mỗi tháng có ít nhất 01 tin/bài')}&loai=document`);
  const found = page.locator('li', { has: page.locator('.snippet mark', { hasText: 'ít nhất' }) }).first();
  const address = String(await found.getByRole('link').first().getAttribute('href'));
  const [first, last] = address.split(':~:text=')[1].split(',').map(decodeURIComponent);
  await found.getByRole('link').first().click();
  await page.waitForURL(/\/van-ban\//);
  const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  expect(text).toContain(first);
  expect(text.slice(text.indexOf(first))).toContain(last);
  expect(text.slice(text.indexOf(first), text.indexOf(first) + 1000)).toContain('ít nhất 01');
  await page.close();
});

test('đoạn nằm dưới một Điều: trình duyệt cuộn tới Điều ấy, cả khi nó không hiểu dấu chỉ đoạn', async () => {
  const page = await product().browser.newPage({ viewport: { width: 1200, height: 400 } });
  await page.goto(`${searchFor('tiếp nhận hồ sơ và trả kết quả giải quyết thủ tục hành chính tại bộ phận một cửa')}&loai=document`);
  const found = page.locator('main li a[href*="#dieu-"]').first();
  const article = /#(dieu-[\w-]+)/.exec(String(await found.getAttribute('href')))?.[1];
  await found.click();
  await page.waitForURL(/\/van-ban\//);
  const isShown = (id: string) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top ?? -1;
    return window.scrollY > 0 && top >= 0 && top < window.innerHeight;
  };
  await page.waitForFunction(isShown, String(article), { timeout: 10_000 });
  await page.close();
});

test('gợi ý khi đang gõ: chọn bằng phím mũi tên, Enter mở, Esc đóng', async () => {
  const page = await product().browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.goto(`${product().url}/tim-kiem`);
  const box = page.getByRole('combobox', { name: 'Từ khóa' });
  await box.pressSequentially('benh an dien');
  const options = page.getByRole('listbox', { name: 'Gợi ý' }).getByRole('option');
  await options.first().waitFor();
  await box.press('Escape');
  await options.first().waitFor({ state: 'hidden' });
  await box.pressSequentially(' tu');
  await options.nth(1).waitFor();
  const second = await options.nth(1).innerText();
  await box.press('ArrowDown');
  await box.press('ArrowDown');
  expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
  expect(await box.getAttribute('aria-activedescendant')).toBe(await options.nth(1).getAttribute('id'));
  await box.press('Enter');
  await page.getByRole('heading', { level: 1, name: second }).waitFor();
  await page.close();
});

describe('trong trang quản trị', () => {
  test('biên tập viên gõ “76 nq cp” ở danh sách văn bản: thấy 76/NQ-CP', async () => {
    const { page, context } = await signedIn('Biên tập viên');
    await page.goto(`${product().url}/admin/content-manager/collection-types/api::legal-document.legal-document`);
    await page.getByRole('button', { name: /^Tìm (?!loại)/ }).first().click();
    await page.locator('input[name=search]').fill('76 nq cp');
    await page.locator('input[name=search]').press('Enter');
    await page.waitForURL(/_q=76/);
    await page.getByRole('row').filter({ hasText: '76/NQ-CP' }).first().waitFor();
    const numbers = await page.locator('tbody tr').allInnerTexts();
    expect(numbers.length).toBeGreaterThan(0);
    for (const row of numbers) expect(row).toContain('76/NQ-CP');
    await context.close();
  });

  test('điều độc giả tìm không thấy đứng trong danh sách “Tìm không thấy”, chỉ có từ', async () => {
    const { page, context } = await signedIn('Biên tập viên');
    const list = `${product().url}/admin/content-manager/collection-types/api::search-miss.search-miss?${new URLSearchParams({ _q: SOUGHT_IN_VAIN })}`;
    const row = page.getByRole('row').filter({ hasText: SOUGHT_IN_VAIN });
    // Misses are written down once a minute.
    for (let looks = 0; looks < 8 && (await row.count()) === 0; looks += 1) {
      await page.goto(list);
      await row.first().waitFor({ timeout: 15_000 }).catch(() => undefined);
    }
    expect(await row.count()).toBe(1);
    await context.close();
  });
});
