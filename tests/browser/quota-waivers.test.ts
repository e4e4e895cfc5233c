import type { BrowserContext, Page } from 'playwright-core';
import { product, signedIn } from '../support/browser/panel';

const BOARD = '/admin/plugins/quota';

async function openBoard(page: Page): Promise<void> {
  await page.goto(`${product().url}${BOARD}`);
  await page.getByRole('table').first().waitFor();
}

describe('giám sát miễn một tháng chưa đạt rồi hủy miễn', () => {
  let page: Page;
  let context: BrowserContext;
  /** "tháng 01/2026, Trung tâm …": what the name of the cell's button ends with, whatever the verdict. */
  let cell: string;
  const button = (verdict: string) => page.getByRole('table').first().getByRole('button', { name: `${verdict}, ${cell}` });

  beforeAll(async () => {
    ({ page, context } = await signedIn('Giám sát'));
    await openBoard(page);
    const missed = page.getByRole('table').first().getByRole('button', { name: /^Chưa đạt/ }).first();
    cell = String(await missed.getAttribute('aria-label')).replace(/^[^,]+, /, '');
  });
  afterAll(() => context?.close());

  test('ô mở ra lời của chỉ tiêu, bài không được tính và vì sao', async () => {
    await button('Chưa đạt 0/1').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('“Giao Trung tâm Kiểm soát bệnh tật tổ chức tuyên truyền').waitFor();
    await dialog.getByText(/Không tính: tin sưu tầm, chỉ tiêu chỉ tính bài tự viết\./).first().waitFor();
    await dialog.getByRole('heading', { name: /^Sổ đăng bài \(\d+\)$/ }).waitFor();
  });

  test('thiếu lý do và văn bản thì câu báo đứng dưới ô của nó', async () => {
    await page.getByRole('button', { name: 'Miễn kỳ này' }).click();
    await page.getByRole('form', { name: 'Miễn kỳ này' }).getByRole('button', { name: 'Miễn kỳ này' }).click();
    await page.getByText('Lý do miễn: chưa có.').waitFor();
    await page.getByText('Văn bản cho phép miễn: chưa có').waitFor();
  });

  test('đủ lý do và văn bản thì tháng thành Miễn', async () => {
    await page.getByLabel('Lý do miễn').fill('Trung tâm tập trung chống dịch cả tháng.');
    await page.getByLabel('Văn bản cho phép miễn').fill('Công văn số 15/SYT-VP');
    await page.getByRole('form', { name: 'Miễn kỳ này' }).getByRole('button', { name: 'Miễn kỳ này' }).click();
    await page.getByText(/Miễn — .+ — Mẫu Giám sát — Trung tâm tập trung chống dịch cả tháng\. — theo Công văn số 15\/SYT-VP/).waitFor();
    await page.keyboard.press('Escape');
    await button('Miễn 0/1').waitFor();
  });

  test('hủy miễn thì tháng lại Chưa đạt, cả hai lần đều còn thấy', async () => {
    await button('Miễn 0/1').click();
    await page.getByRole('button', { name: 'Hủy miễn' }).click();
    await page.getByLabel('Lý do hủy miễn').fill('Công văn đã bị thu hồi.');
    await page.getByRole('form', { name: 'Hủy miễn' }).getByRole('button', { name: 'Hủy miễn' }).click();
    await page.getByText(/Hủy miễn — .+ — Công văn đã bị thu hồi\./).waitFor();
    await page.getByText(/^Miễn — .+ — Trung tâm tập trung chống dịch cả tháng\./).waitFor();
    await page.keyboard.press('Escape');
    await button('Chưa đạt 0/1').waitFor();
  });

  test('đóng lời giải thích thì trở về đúng ô, phím mũi tên đi sang ô bên', async () => {
    await button('Chưa đạt 0/1').press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // Given back a moment after the dialog has gone.
    await page.locator('button[data-period]:focus').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-period'));
    const period = await focused();
    expect(period).toMatch(/^2026-\d\d$/);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(String(period).replace(/\d\d$/, (month) => String(Number(month) + 1).padStart(2, '0')));
  });

  test('12 tháng của một chỉ tiêu xem được ở 1280 điểm, không phải cuộn ngang', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const table = page.getByRole('table').first();
    expect(await table.evaluate((element) => element.scrollWidth <= Number(element.parentElement?.clientWidth))).toBe(true);
    expect((await table.getByRole('columnheader').allInnerTexts()).slice(1, 4)).toEqual(['Tháng, năm 2026', '01', '02']);
  });
});

test('biên tập viên xem được vì sao, không có nút miễn, không có nút quản lý chỉ tiêu', async () => {
  const { page, context } = await signedIn('Biên tập viên');
  await openBoard(page);
  expect(await page.getByRole('link', { name: 'Quản lý chỉ tiêu' }).count()).toBe(0);
  await page.getByRole('button', { name: /^Chưa đạt/ }).first().click();
  await page.getByRole('dialog').getByRole('heading', { name: /^Sổ đăng bài/ }).waitFor();
  expect(await page.getByRole('button', { name: /[Mm]iễn/ }).count()).toBe(0);
  await context.close();
});
