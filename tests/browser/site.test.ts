import type { Page } from 'playwright-core';
import { product } from '../support/browser/panel';

const PAGES = ['/', '/tin-bai', '/van-ban', '/thu-tuc-hanh-chinh', '/khong-co-trang-nay'];

let page: Page;
beforeAll(async () => {
  page = await product().browser.newPage({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
});
afterAll(() => page?.close());

async function firstItem(list: string): Promise<string> {
  await page.goto(`${product().url}${list}`);
  const href = await page.locator(`main a[href^="${list}/"]`).first().getAttribute('href');
  if (!href) throw new Error(`No item in ${list}`);
  return href;
}

/** Chromium measures the page even where its scripts are off. */
const overflows = (target: Page) => target.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth);

test('mọi trang đọc được trên điện thoại 320 điểm, không cần script, không phải cuộn ngang', async () => {
  const items = [await firstItem('/tin-bai'), await firstItem('/van-ban'), await firstItem('/thu-tuc-hanh-chinh')];
  for (const address of [...PAGES, ...items]) {
    await page.goto(`${product().url}${address}`);
    expect({ address, overflows: await overflows(page) }).toEqual({ address, overflows: false });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    await page.getByText('Sở Y tế tỉnh Kon Tum').first().waitFor();
  }
});

test('danh sách văn bản có nhiều trang, trang sau khác trang trước', async () => {
  await page.goto(`${product().url}/van-ban`);
  const first = await page.locator('main a[href^="/van-ban/"]').first().getAttribute('href');
  await page.goto(`${product().url}/van-ban?trang=2`);
  expect(await page.locator('main a[href^="/van-ban/"]').first().getAttribute('href')).not.toBe(first);
});

test('năm kế hoạch là văn bản có toàn văn', async () => {
  await page.goto(`${product().url}/van-ban/tuyen-truyen-cong-tac-cai-cach-hanh-chinh-nha-nuoc-nganh-y-te-nam-2024`);
  await page.getByText('mỗi tháng có ít nhất 01 tin/bài').first().waitFor();
});

test('trang không có trả lời 404 bằng trang tiếng Việt', async () => {
  const answer = await page.goto(`${product().url}/tin-bai/khong-co-bai-nay`);
  expect(answer?.status()).toBe(404);
  expect(answer?.headers()['content-type']).toContain('text/html');
});
