import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { BrowserContext, Page } from 'playwright-core';
import { findings } from '../support/browser/axe';
import { product, signedIn } from '../support/browser/panel';
import { englishWordOn } from '../support/browser/words';

const REPORTS = '/admin/plugins/reports';
const root = path.resolve(__dirname, '..', '..');

let page: Page;
let context: BrowserContext;
let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thu-bao-cao-'));
  ({ page, context } = await signedIn('Giám sát'));
});
afterAll(async () => {
  await context?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function begin(period: string): Promise<void> {
  await page.goto(`${product().url}${REPORTS}`);
  await page.getByRole('button', { name: `Lập báo cáo ${period}`, exact: true }).click();
  await page.getByText(/^Số liệu tính đến \d\d\/\d\d\/\d{4}$/).waitFor();
}

async function write(): Promise<void> {
  for (const [label, words] of [
    ['Kết quả đạt được', 'Các đơn vị duy trì tin, bài hằng tháng.'],
    ['Tồn tại, hạn chế', 'Một số tháng chưa có bài.'],
    ['Nguyên nhân', 'Cán bộ kiêm nhiệm.'],
    ['Kiến nghị, đề xuất', 'Đề nghị tập huấn.'],
  ]) {
    await page.getByRole('textbox', { name: label }).fill(words);
  }
  await page.getByRole('textbox', { name: 'Địa danh' }).fill('Kon Tum');
}

async function freeze(): Promise<void> {
  await page.getByRole('button', { name: 'Chốt báo cáo' }).click();
  await page.getByText(/^Mã kiểm SHA-256/).waitFor();
}

async function download(button: string): Promise<string> {
  const arriving = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await arriving;
  const to = path.join(folder, file.suggestedFilename());
  await file.saveAs(to);
  return to;
}

test('báo cáo 6 tháng: xem số liệu, mở ra danh sách, ghi đánh giá, chốt, gửi, đính chính', async () => {
  await begin('6 tháng năm 2026');
  await page.getByText('Số liệu tính đến 14/06/2026').waitFor();
  await page.getByRole('img', { name: /^Dải tháng/ }).waitFor();
  await page.getByRole('region', { name: 'Tổng hợp' }).locator('summary').first().click();
  await page.getByRole('region', { name: 'Tổng hợp' }).getByRole('link').first().waitFor();

  await page.getByRole('button', { name: 'Chốt báo cáo' }).click();
  await page.getByRole('alert').getByText(/Kết quả đạt được: chưa có/).waitFor();
  await page.getByText(/^Trước khi chốt còn phải ghi/).waitFor();
  await write();
  await freeze();

  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('05/BC-SYT');
  // Today by the server's clock, whatever the browser's.
  expect(await page.getByRole('textbox', { name: 'Ngày gửi' }).inputValue()).toBe('18/11/2026');
  await page.getByRole('textbox', { name: 'Ngày gửi' }).fill('18/06/2026');
  await page.getByRole('textbox', { name: 'Gửi đến' }).fill('Sở Nội vụ');
  await page.getByRole('button', { name: 'Ghi lần gửi' }).click();
  await page.getByRole('cell', { name: 'chậm 2 ngày' }).waitFor();

  await page.getByRole('button', { name: 'Đính chính', exact: true }).click();
  await page.getByRole('textbox', { name: 'Nội dung đính chính' }).fill('Bổ sung nguyên nhân.');
  await page.getByRole('textbox', { name: 'Nguyên nhân' }).fill('Cán bộ kiêm nhiệm, thiếu tập huấn.');
  await freeze();
  await page.getByRole('heading', { name: 'Báo cáo 6 tháng năm 2026 – Đính chính lần 1' }).waitFor();
  await page.getByText(/Sửa phần “Nguyên nhân”/).waitFor();
});

test('báo cáo năm: tải DOCX và hồ sơ minh chứng; hồ sơ kiểm được, đổi một byte là hỏng', async () => {
  await begin('Năm 2026');
  await write();
  await freeze();
  const docx = await download('Word (DOCX)');
  const { value } = await mammoth.extractRawText({ path: docx });
  expect(value.replace(/\s+/g, ' ')).toContain('Kết quả tuyên truyền công tác cải cách hành chính năm 2026');

  const evidence = await download('Hồ sơ minh chứng (ZIP)');
  const verify = (file: string) => spawnSync(process.execPath, ['src/operations/verify-evidence.mjs', file], { cwd: root, encoding: 'utf8' });
  const { stdout } = verify(evidence);
  expect(stdout).toContain('HỒ SƠ NGUYÊN VẸN.');
  expect(stdout).toMatch(/ [1-9]\d* kết quả đã chốt đúng mã kiểm/);
  await standsAlone(evidence);
  const bytes = fs.readFileSync(evidence);
  bytes[Math.floor(bytes.length / 2)] ^= 1;
  fs.writeFileSync(evidence, bytes);
  expect(verify(evidence)).toMatchObject({ status: 1, stdout: expect.stringContaining('HỒ SƠ KHÔNG NGUYÊN VẸN.') });
});

/** Opens the captured pages without a network: each stands with its style and asks for nothing. */
async function standsAlone(evidence: string): Promise<void> {
  const captures = Object.entries(unzipSync(fs.readFileSync(evidence))).filter(([name]) => /^(1-ke-hoach|5-bai-viet)\/.*\.html$/.test(name));
  expect(captures.filter(([name]) => name.startsWith('5-bai-viet/')).length).toBeGreaterThan(0);
  const alone = await product().browser.newContext({ offline: true });
  const asked: string[] = [];
  alone.on('request', (request) => void (/^(file|data):/.test(request.url()) || asked.push(request.url())));
  const reader = await alone.newPage();
  let pictures = 0;
  for (const [index, [name, bytes]] of captures.entries()) {
    const file = path.join(folder, `${index}.html`);
    fs.writeFileSync(file, bytes);
    await reader.goto(`file://${file}`);
    await reader.getByText(/^Bản chụp trang .* lúc \d\d:\d\d \d\d\/\d\d\/\d{4} \(giờ Việt Nam\)\.$/).waitFor();
    await reader.getByRole('heading', { level: 1 }).waitFor();
    const whole = await reader.evaluate(() => ({
      broken: Array.from(document.images).filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0).length,
      styled: document.styleSheets.length > 0 && Array.from(document.styleSheets).every(({ href }) => href === null),
      scripts: document.scripts.length,
    }));
    expect([name, whole]).toEqual([name, { broken: 0, styled: true, scripts: 0 }]);
    pictures += await reader.locator('img').count();
  }
  await alone.close();
  expect(asked).toEqual([]);
  expect(pictures).toBeGreaterThan(0);
}

test('các màn hình báo cáo đều bằng tiếng Việt, axe không thấy lỗi', async () => {
  await begin('Quý III năm 2026');
  const draft = page.url();
  await page.goto(`${product().url}${REPORTS}`);
  const frozen = (await page.getByRole('region', { name: 'Các bản đã chốt' }).getByRole('link').first().getAttribute('href')) as string;
  for (const screen of [`${product().url}${REPORTS}`, draft, new URL(frozen, product().url).href, `${product().url}${REPORTS}/mailing`]) {
    await page.goto(screen);
    expect([screen, await englishWordOn(page)]).toEqual([screen, undefined]);
    expect([screen, await findings(page, 'main')]).toEqual([screen, []]);
  }
});

test('trang công khai /chi-tieu nói đơn vị đã đạt bao nhiêu tháng, có liên kết và dữ liệu mở', async () => {
  await page.goto(`${product().url}/chi-tieu`);
  await page.getByRole('heading', { name: 'Chỉ tiêu tin bài năm 2026', level: 1 }).waitFor();
  await page.getByRole('heading', { name: /^Trung tâm Kiểm soát bệnh tật tỉnh Kon Tum: đạt \d+\/\d+ tháng$/ }).first().waitFor();
  const json = await page.request.get(`${product().url}/chi-tieu.json?nam=2026`);
  expect((await json.json()).license).toContain('CC BY 4.0');
});
