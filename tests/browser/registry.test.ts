import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { product, signedIn } from '../support/browser/panel';

const DOCUMENTS = '/admin/content-manager/collection-types/api::legal-document.legal-document';
const SEED = path.resolve(__dirname, '..', '..', 'database', 'sample', 'fulltext', 'plan-3.txt');

describe('kho văn bản trong trình duyệt', () => {
  let page: Page;
  let context: BrowserContext;
  beforeAll(async () => {
    ({ page, context } = await signedIn('Quản trị nội dung'));
  });
  afterAll(() => context?.close());

  test('một kế hoạch tải lên nguyên như đang có: đọc đúng, chỗ đọc được tô, đưa vào kho được', async () => {
    await page.goto(`${product().url}/admin/plugins/registry/intake`);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Chọn tệp văn bản' }).click()]);
    await chooser.setFiles(SEED);
    await page.getByRole('heading', { name: 'plan-3.txt' }).waitFor();
    await page.locator('input[name=signer]').waitFor();
    expect(await page.locator('input[name=signer]').inputValue()).toBe('Tạ Hồng Long');
    expect(await page.locator('input[name=issuer]').inputValue()).toBe('Sở Y tế tỉnh Lai Châu');
    await page.getByText('Nguồn không ghi số, ký hiệu.').waitFor();
    await page.getByRole('button', { name: 'Xem chỗ đọc' }).last().click();
    await page.locator('mark').waitFor();
    await page.getByRole('button', { name: 'Đưa vào kho' }).click();
    await page.waitForURL(/api::legal-document\.legal-document\/[a-z0-9]+/);
    await page.getByText('Kiểm tra văn bản').waitFor();
  });

  test('cho Nghị định 61/2018 hết hiệu lực: bài dẫn nó có lời báo, và có việc trong danh sách', async () => {
    const { data } = await (await fetch(`${product().url}/api/legal-documents?number=${encodeURIComponent('61/2018/NĐ-CP')}`)).json();
    await page.goto(`${product().url}${DOCUMENTS}/${data[0].documentId}`);
    const day = page.getByRole('combobox', { name: 'Ngày hết hiệu lực' });
    await day.click();
    await day.fill('01/07/2025');
    await day.press('Tab');
    await page.locator('input[name=signer]').fill('Nguyễn Xuân Phúc');
    await page.getByRole('textbox', { name: 'Nội dung cập nhật' }).fill('Ghi ngày hết hiệu lực.');
    await page.getByRole('button', { name: 'Xuất bản' }).first().click();
    const validity = async () => (await (await fetch(`${product().url}/api/legal-documents?number=${encodeURIComponent('61/2018/NĐ-CP')}`)).json()).data[0].validity;
    for (let tries = 0; tries < 100 && (await validity()) !== 'expired'; tries += 1) await page.waitForTimeout(200);
    expect(await validity()).toBe('expired');
    await page.goto(`${product().url}/admin/plugins/registry/tasks`);
    await page.getByText('61/2018/NĐ-CP đã hết hiệu lực').first().waitFor();
    const reader = await context.newPage();
    await reader.goto(`${product().url}${data[0].url}`);
    await reader.getByText('Hết hiệu lực toàn bộ').first().waitFor();
    await reader.close();
  });
});
