import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { product, signedIn } from '../support/browser/panel';

const DOCUMENTS = '/admin/content-manager/collection-types/api::legal-document.legal-document';
const SEEDS = path.resolve(__dirname, '..', '..', 'database', 'sample', 'fulltext');

describe('kho văn bản trong trình duyệt', () => {
  let page: Page;
  let context: BrowserContext;
  beforeAll(async () => {
    ({ page, context } = await signedIn('Quản trị nội dung'));
  });
  afterAll(() => context?.close());

  /** What stands in each plan, read by people; null where the source does not say it. */
  const PLANS = [
    { signer: 'La Đăng Tái', issuer: 'Sở Y tế tỉnh Tuyên Quang', abstract: 'Tuyên truyền cải cách hành chính của Sở Y tế tỉnh Tuyên Quang năm 2023', number: null },
    { signer: 'Lê Quang Hùng', issuer: 'Sở Y tế tỉnh Bình Định', abstract: 'Tuyên truyền công tác cải cách hành chính của Sở Y tế năm 2021', number: '/KH-SYT' },
    { signer: 'Võ Văn Thanh', issuer: 'Sở Y tế tỉnh Kon Tum', abstract: 'Tuyên truyền công tác cải cách hành chính nhà nước ngành Y tế năm 2024', number: null },
    { signer: 'Tạ Hồng Long', issuer: 'Sở Y tế tỉnh Lai Châu', abstract: 'Tuyên truyền công tác cải cách hành chính của Sở Y tế năm 2026', number: null },
    { signer: 'Hoàng Việt Phương', issuer: 'Ủy ban nhân dân tỉnh Tuyên Quang', abstract: 'Tuyên truyền cải cách hành chính tỉnh Tuyên Quang năm 2023', number: null },
  ];

  test.each(PLANS.map((plan, index) => ({ ...plan, file: `plan-${index}.txt` })))('$file tải lên nguyên như đang có: đọc đúng, chỗ đọc được tô, đưa vào kho được', async ({ file, signer, issuer, abstract, number }) => {
    await page.goto(`${product().url}/admin/plugins/registry/intake`);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Chọn tệp văn bản' }).click()]);
    await chooser.setFiles(path.join(SEEDS, file));
    await page.getByRole('heading', { name: file }).waitFor();
    const value = (name: string) => page.locator(`[name=${name}]`).first().inputValue();
    await page.locator('input[name=signer]').waitFor();
    expect({ signer: await value('signer'), issuer: await value('issuer'), abstract: await value('abstract'), issuedOn: await value('issuedOn'), number: await value('number') }).toEqual({
      signer,
      issuer,
      abstract,
      issuedOn: '',
      number: number ?? '',
    });
    await page.getByText(number ? 'Nguồn để trống phần số.' : 'Nguồn không ghi số, ký hiệu.').waitFor();
    await page.getByText(number ? 'Nguồn để trống ngày, chỉ ghi tháng 3 năm 2021.' : 'Nguồn không ghi ngày ban hành.').waitFor();
    await page.getByRole('button', { name: 'Xem chỗ đọc' }).last().click();
    await page.locator('mark').waitFor();
    await page.getByRole('button', { name: 'Đưa vào kho' }).click();
    await page.waitForURL(/api::legal-document\.legal-document\/[a-z0-9]+/);
    await page.getByText('Kiểm tra văn bản').waitFor();
  });

  test('nhập hàng loạt: bảng xem trước từng dòng, nêu lỗi, ghi rồi thì lần sau là đã có; nhiều tệp của một thư mục cũng vậy', async () => {
    const row = { 'Loại văn bản': 'Kế hoạch', 'Cơ quan ban hành': 'Sở Y tế tỉnh Kon Tum' };
    const rows = [
      { ...row, 'Số, ký hiệu': '7001/KH-SYT', 'Trích yếu': 'Kế hoạch nhập thử', 'Ngày ban hành': '05/01/2026' },
      { ...row, 'Số, ký hiệu': '7002/KH-SYT', 'Ngày ban hành': '31/02/2026' },
    ];
    const table = { name: 'van-ban.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(rows)) };
    await page.goto(`${product().url}/admin/plugins/registry/batch`);
    const choose = async (files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) => {
      await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
      await page.locator('input[type=file]').setInputFiles(files);
    };
    await choose(table);
    await page.getByText('Mới: 1. Đã có: 0. Lỗi: 1. Chưa ghi gì.').waitFor();
    await page.getByRole('row', { name: /7002\/KH-SYT.*Trích yếu: chưa có.*31\/02\/2026/ }).waitFor();
    await page.getByRole('button', { name: 'Ghi 1 văn bản mới vào kho' }).click();
    await page.getByText(/^Đã ghi bản nháp: 1\..*Lỗi: 1\.$/).waitFor();
    await choose(table);
    await page.getByText('Mới: 0. Đã có: 1. Lỗi: 1. Chưa ghi gì.').waitFor();
    const letter = (number: string) => `SỞ Y TẾ TỈNH KON TUM\nSố: ${number}/TB-SYT\nKon Tum, ngày 10 tháng 02 năm 2026\nTHÔNG BÁO\nVề việc thử nhập thư mục số ${number}\nSở Y tế tỉnh Kon Tum thông báo như sau.\nGIÁM ĐỐC\nVõ Văn Thanh\n`;
    await choose(['7003', '7004'].map((number) => ({ name: `${number}.txt`, mimeType: 'text/plain', buffer: Buffer.from(letter(number)) })));
    await page.getByText('Mới: 2. Đã có: 0. Lỗi: 0. Chưa ghi gì.').waitFor();
    await page.getByRole('row', { name: /7003\.txt.*7003\/TB-SYT/ }).waitFor();
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
