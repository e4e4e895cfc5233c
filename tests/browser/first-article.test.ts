import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { ARTICLES, choose, pasteHtml, product, signedIn } from '../support/browser/panel';

const WORD_TABLE = fs.readFileSync(path.resolve(__dirname, '../fixtures/html/02-word-nested-table.html'), 'utf8');
const TITLE = 'Bộ phận Một cửa nhận hồ sơ cả ngày thứ bảy';
const SLUG = 'bo-phan-mot-cua-nhan-ho-so-ca-ngay-thu-bay';
const CDC = 'trung-tam-kiem-soat-benh-tat-tinh-kon-tum';

interface Month {
  month: string;
  status: string;
  counted: number;
  clause: { key: string };
  articles: { title: string; url: string }[];
}

async function november(): Promise<Month | undefined> {
  const answer = await fetch(`${product().url}/api/quota/months?unit=${CDC}&year=2026`);
  const { data } = (await answer.json()) as { data: Month[] };
  return data.find(({ month, clause }) => month === '2026-11' && clause.key === 's2-cdc-hang-thang');
}

describe('bài đầu tiên của tháng: biên tập viên viết, đăng, và tháng chuyển sang Đạt', () => {
  let page: Page;
  let context: BrowserContext;
  beforeAll(async () => ({ page, context } = await signedIn('Biên tập viên')));
  afterAll(() => context?.close());

  test('trang chủ nói còn thiếu một bài và hạn đăng', async () => {
    await page.getByText('Tháng 11/2026 còn thiếu 1 bài, đăng chậm nhất 30/11/2026. Còn 13 ngày.').first().waitFor();
    expect(await november()).toMatchObject({ status: 'open', counted: 0 });
  });

  test('bài thiếu lĩnh vực chưa đăng được, câu báo nêu tên ô', async () => {
    await page.goto(`${product().url}${ARTICLES}/create`);
    await page.locator('input[name=title]').fill(TITLE);
    await page.locator('textarea[name=summary]').fill('Người dân có thể nộp hồ sơ vào ngày thứ bảy.');
    await pasteHtml(page, WORD_TABLE);
    await choose(page, 'Chuyên mục', 'Cải cách hành chính');
    await page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
    await page.getByText('Lĩnh vực cải cách hành chính: chưa chọn.').first().waitFor();
    expect(await november()).toMatchObject({ counted: 0 });
  });

  test('chọn lĩnh vực rồi đăng được; đơn vị tự lấy theo người viết', async () => {
    await choose(page, 'Lĩnh vực cải cách hành chính', 'Cải cách thủ tục hành chính (Nghị quyết 76)');
    await page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
    await page.getByText('Đã xuất bản').first().waitFor();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    expect(await november()).toMatchObject({ status: 'met', counted: 1, articles: [{ title: TITLE, url: `/tin-bai/${SLUG}` }] });
  });

  test('trang chủ nói tháng đã đạt', async () => {
    await page.goto(`${product().url}/admin`);
    await page.getByText('Tháng 11/2026 đã đạt: 1/1 bài.').first().waitFor();
  });

  test('trang “Chỉ tiêu tin bài” cho thấy Đạt, mở ô ra thấy bài', async () => {
    await page.goto(`${product().url}/admin/plugins/quota`);
    const table = page.getByRole('table').first();
    await table.waitFor();
    const cell = table.getByRole('row', { name: /Trung tâm Kiểm soát bệnh tật/ }).getByRole('button').nth(10);
    expect(await cell.innerText()).toMatch(/Đạt\s+1\/1/);
    await cell.click();
    await page.getByRole('link', { name: TITLE }).waitFor();
  });

  test('bài có trên trang công khai, bảng của Word còn nguyên, không còn mã lạ của Word', async () => {
    const reader = await product().browser.newPage();
    await reader.goto(`${product().url}/tin-bai/${SLUG}`);
    expect(await reader.getByRole('heading', { level: 1 }).innerText()).toBe(TITLE);
    const html = await reader.content();
    expect(html).toContain('1.500.000 đồng/1 hồ sơ');
    expect(html).toMatch(/rowspan="2"/);
    expect(html).not.toMatch(/mso-|<o:p>|MsoNormal/);
    await reader.close();
  });

  test('gỡ bài duy nhất của tháng bị từ chối, lý do hiện trên màn hình, bài vẫn còn', async () => {
    await page.goto(`${product().url}${ARTICLES}`);
    await page.getByRole('link', { name: TITLE }).or(page.getByText(TITLE)).first().click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await page.getByRole('button', { name: 'Lưu', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Thao tác khác' }).last().click();
    await page.getByRole('menuitem', { name: 'Gỡ xuống' }).click();
    await page
      .getByText(/Không thể gỡ bài “Bộ phận Một cửa.+: chỉ tiêu “.+” của Trung tâm Kiểm soát bệnh tật tỉnh Kon Tum.+tháng 11\/2026/)
      .first()
      .waitFor();
    expect((await fetch(`${product().url}/tin-bai/${SLUG}`)).status).toBe(200);
  });
});
