import type { BrowserContext, Page } from 'playwright-core';
import { product, signedIn } from '../support/browser/panel';

const NEW_CLAUSE = '/admin/plugins/quota/clauses/new';
const CDC = 'Trung tâm Kiểm soát bệnh tật tỉnh Kon Tum';

describe('giám sát soạn chỉ tiêu mới và xem thử trước khi lưu', () => {
  let page: Page;
  let context: BrowserContext;
  beforeAll(async () => {
    ({ page, context } = await signedIn('Giám sát'));
    await page.goto(`${product().url}/admin/plugins/quota`);
    await page.getByRole('link', { name: 'Quản lý chỉ tiêu' }).click();
  });
  afterAll(() => context?.close());

  test('danh sách cho thấy từng bản với ngày có hiệu lực', async () => {
    await page.getByText(`Bản 1: Ít nhất 1 bài mỗi tháng. Có hiệu lực từ 01/01/2024. Đơn vị: ${CDC}.`).first().waitFor();
  });

  test('xem thử khi còn thiếu: câu báo đứng dưới từng ô, ô đầu tiên được chọn sẵn', async () => {
    await page.getByRole('link', { name: 'Thêm chỉ tiêu' }).click();
    await page.getByRole('button', { name: 'Xem thử 12 tháng qua' }).click();
    await page.getByText('Tên chỉ tiêu: chưa có.').waitFor();
    await page.getByText('Đơn vị: chưa chọn.').waitFor();
    expect(await page.getByLabel('Tên chỉ tiêu').evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('điền đủ thì thấy 12 tháng qua sẽ ra sao, chưa lưu gì', async () => {
    await page.getByLabel('Tên chỉ tiêu').fill('Mỗi tháng hai bài');
    await page.getByLabel('Trích lời văn bản').fill('Mỗi tháng có ít nhất 02 tin, bài.');
    await page.getByLabel('Văn bản giao chỉ tiêu').fill('Kế hoạch số 99/KH-SYT');
    await page.getByLabel('Có hiệu lực từ ngày').fill('1/1/2027');
    await page.getByLabel('Số bài tối thiểu mỗi kỳ').fill('2');
    await page.getByRole('combobox', { name: 'Từng đơn vị' }).click();
    await page.getByRole('option', { name: CDC }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Xem thử 12 tháng qua' }).click();
    const table = page.getByRole('table', { name: 'Nếu chỉ tiêu này có hiệu lực trong 12 tháng qua' });
    await table.getByRole('row', { name: new RegExp(CDC) }).waitFor();
    expect(await table.getByRole('button').count()).toBe(13);
    await table.getByRole('button', { name: /tháng 10\/2026/ }).click();
    await page.getByRole('dialog').getByRole('heading', { name: /^Được tính \(\d+\)$/ }).waitFor();
    await page.keyboard.press('Escape');
    const { data } = (await (await fetch(`${product().url}/api/quota/clauses`)).json()) as { data: { name: string }[] };
    expect(data.map(({ name }) => name)).not.toContain('Mỗi tháng hai bài');
  });

  test('lời văn mới bắt đầu giữa tháng bị từ chối, câu báo nêu tên ô', async () => {
    await page.goto(`${product().url}/admin/plugins/quota/clauses`);
    await page.getByRole('link', { name: 'Lời văn mới: Tin/bài tuyên truyền CCHC hằng tháng' }).click();
    await page.getByLabel('Có hiệu lực từ ngày').fill('15/01/2027');
    await page.getByRole('button', { name: 'Lưu chỉ tiêu' }).click();
    await page.getByText(/^Có hiệu lực từ ngày: lời văn mới phải bắt đầu từ ngày đầu tháng \(ví dụ 01\/01\/2027\)/).waitFor();
  });
});

test('biên tập viên không mở được trang soạn chỉ tiêu', async () => {
  const { page, context } = await signedIn('Biên tập viên');
  await page.goto(`${product().url}${NEW_CLAUSE}`);
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByLabel('Tên chỉ tiêu').count()).toBe(0);
  await context.close();
});
