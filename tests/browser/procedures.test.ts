import path from 'node:path';
import { product, signedIn } from '../support/browser/panel';

const FIXTURE = path.join(__dirname, '../fixtures/portal-procedures.json');

test('quản trị nội dung xem trước rồi nhập tệp của Cổng; giám sát thấy đồng hồ mà không thấy mục nhập', async () => {
  const { page, context } = await signedIn('Quản trị nội dung');
  await page.goto(`${product().url}/admin/plugins/procedures/import`);
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(FIXTURE);
  await page.getByText(/Xem trước: thêm \d+/).waitFor();
  await page.getByText('Chưa tách được chắc chắn', { exact: false }).first().waitFor();
  expect(await page.getByRole('button', { name: /^Nhập \d+ thủ tục$/ }).isVisible()).toBe(true);
  await context.close();

  const supervisor = await signedIn('Giám sát');
  await supervisor.page.goto(`${product().url}/admin/plugins/procedures`);
  await supervisor.page.getByText('Thời hạn của từng thủ tục', { exact: false }).first().waitFor();
  expect(await supervisor.page.getByRole('link', { name: 'Nhập thủ tục' }).count()).toBe(0);
  expect(await supervisor.page.getByRole('heading', { name: 'Ghi ngày niêm yết' }).count()).toBe(0);
  await supervisor.context.close();
});
