import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { product } from '../support/browser/panel';

/** The page of another site, with the strictest policy that still names ours. */
async function hostPage(body: string): Promise<{ url: string; close(): Promise<unknown> }> {
  const { url } = product();
  const server = http.createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', `default-src 'none'; script-src ${url}; frame-src ${url}; require-trusted-types-for 'script'`);
    response.end(`<!doctype html><html lang="vi"><head><title>Trang khác</title></head><body>${body}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => new Promise((resolve) => server.close(resolve)) };
}

test.each(['tin-moi', 'chi-tieu'])('thẻ script “%s” hiện nội dung có kiểu riêng trên trang có chính sách chặt', async (part) => {
  const host = await hostPage(`<script src="${product().url}/nhung/${part}.js" async></script>`);
  const page = await product().browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(host.url);
  const box = page.locator('section.box');
  await box.locator('li').first().waitFor();
  expect(await box.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('4px');
  expect(await box.locator('a').first().getAttribute('href')).toMatch(/^https?:\/\//);
  expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
  await page.close();
  await host.close();
});

test('khung iframe hiện tin mới với kiểu của mình', async () => {
  const host = await hostPage(`<iframe src="${product().url}/nhung/tin-moi?so=3" title="Tin" width="300" height="400"></iframe>`);
  const page = await product().browser.newPage();
  await page.goto(host.url);
  const frame = page.frameLocator('iframe');
  await frame.locator('li').first().waitFor();
  expect(await frame.locator('li').count()).toBe(3);
  expect(await frame.locator('.box').evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('4px');
  await page.close();
  await host.close();
});

test('nguồn tin và sơ đồ trang là XML đúng', async () => {
  const page = await product().browser.newPage();
  await page.goto(product().url);
  const paths = ['/rss.xml', '/atom.xml', '/sitemap.xml', '/sitemap-trang.xml', '/sitemap-tin-bai-1.xml', '/sitemap-tin-moi.xml', '/opensearch.xml'];
  for (const path of paths) {
    const text = await (await page.request.get(product().url + path)).text();
    const fault = await page.evaluate((xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ?? null, text);
    expect([path, fault]).toEqual([path, null]);
  }
  await page.close();
});
