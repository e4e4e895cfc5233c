import type { Page } from 'playwright-core';
import { product, signedIn } from '../support/browser/panel';

const OLD = `/index.php/tin-cu-${process.pid}.html`;

async function choose(page: Page, ...lines: string[]): Promise<void> {
  const text = ['Địa chỉ cũ,Địa chỉ mới,Ghi chú', ...lines].join('\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'dia-chi-cu.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

const opened = (address: string) => fetch(product().url + address, { redirect: 'manual' });

describe('nhập địa chỉ cũ', () => {
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const { page: panel, context } = await signedIn('Quản trị nội dung');
    page = panel;
    close = () => context.close();
    await page.getByRole('link', { name: 'Nhập địa chỉ cũ' }).click();
    await page.getByRole('heading', { name: 'Nhập địa chỉ cũ' }).waitFor();
  });
  afterAll(() => close?.());

  test('một dòng sai thì cả tệp không được ghi: bảng nêu dòng nào, vì sao; không có nút ghi', async () => {
    await choose(page, `${OLD},/van-ban`, `${OLD}-hai,ftp://cu.example.vn/tin`);
    await page.getByText('Có 1 lỗi, chưa ghi dòng nào.').waitFor();
    const wrong = page.getByRole('table', { name: 'Dòng phải sửa' }).getByRole('row').nth(1);
    expect(await wrong.getByRole('cell').first().innerText()).toBe('3');
    expect(await wrong.innerText()).toMatch(/Địa chỉ mới/);
    expect(await page.getByRole('button', { name: 'Ghi vào hệ thống' }).count()).toBe(0);
    expect((await opened(OLD)).status).toBe(404);
  });

  test('tệp đúng: xem trước, ghi, rồi địa chỉ cũ đưa người đọc tới trang mới', async () => {
    await choose(page, `${OLD},/van-ban`);
    await page.getByText('Tệp có 1 địa chỉ mới, 0 địa chỉ thay đổi, 0 địa chỉ giữ nguyên.').waitFor();
    expect((await opened(OLD)).status).toBe(404);
    await page.getByRole('button', { name: 'Ghi vào hệ thống' }).click();
    await page.getByText('Đã ghi: 1 địa chỉ mới, 0 địa chỉ thay đổi, 0 địa chỉ giữ nguyên.').waitFor();
    const answer = await opened(OLD);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/van-ban']);

    const reader = await product().browser.newPage({ javaScriptEnabled: false });
    await reader.goto(product().url + OLD);
    expect(new URL(reader.url()).pathname).toBe('/van-ban');
    await reader.close();
  });
});

test('độc giả không có script trả lời “Thông tin này có hữu ích?”; biên tập viên thấy con số của trang ấy', async () => {
  const reader = await product().browser.newPage({ javaScriptEnabled: false });
  await reader.goto(`${product().url}/tin-bai`);
  await reader.locator('main a[href^="/tin-bai/"]').first().click();
  await reader.getByRole('heading', { level: 1 }).waitFor();
  const address = new URL(reader.url()).pathname;
  const { page, context } = await signedIn('Biên tập viên');
  const satisfied = async () => {
    await page.goto(`${product().url}/admin/plugins/readers-ratings`);
    const empty = page.getByText(/chưa có lượt đánh giá nào/);
    const table = page.getByRole('table', { name: 'Năm 2026' });
    await empty.or(table).first().waitFor();
    const row = table.getByRole('row').filter({ has: page.getByRole('link', { name: address, exact: true }) });
    return (await row.count()) === 0 ? 0 : Number(await row.getByRole('cell').nth(3).innerText());
  };
  const before = await satisfied();
  await reader.getByRole('button', { name: 'Hài lòng', exact: true }).click();
  await reader.getByRole('heading', { name: /Cảm ơn/ }).waitFor();
  await reader.close();
  expect(await satisfied()).toBe(before + 1);
  await context.close();
});

test('cộng tác viên không thấy và không mở được hai trang này', async () => {
  const { page, context } = await signedIn('Cộng tác viên');
  for (const [name, address] of [['Nhập địa chỉ cũ', 'old-addresses'], ['Mức độ hài lòng', 'readers-ratings']]) {
    expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0);
    await page.goto(`${product().url}/admin/plugins/${address}`);
    await page.getByText(/không có quyền/i).first().waitFor();
  }
  await context.close();
});
