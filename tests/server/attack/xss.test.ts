import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { fitStoredHtml } from '../../../src/site/stored-html';
import { cleanHtml } from '../../../src/text/html/clean-html';
import { setTrap, touchEverything } from '../../support/attack/trap';
import { textPayloads, xssPayloads } from '../../support/attack/xss-payloads';
import { launchChromium } from '../../support/browser/chromium';
import { article, legalDocument, listed, procedure } from '../../support/server/public-content';
import { app, unique } from '../../support/server/strapi';

const PAYLOADS = xssPayloads();
const TEXTS = textPayloads();
const PACK = 40;

let browser: Browser;
let server: http.Server;
let site: string;

beforeAll(async () => {
  browser = await launchChromium();
  server = http.createServer(app().server.app.callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

/** A window in which the site's content security policy is off, so that nothing but the pages themselves defends. */
async function windowWithTrap({ bypassCSP }: { bypassCSP: boolean }) {
  const context = await browser.newContext({ bypassCSP });
  await context.addInitScript(setTrap);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Refused to|Content.Security.Policy/i.test(message.text())) faults.push(`kept from running by the policy only: ${message.text().slice(0, 200)}`);
  });
  await page.route((url) => url.origin !== site, (route) => {
    faults.push(`asked elsewhere: ${route.request().url().slice(0, 120)}`);
    return route.abort();
  });
  return { page, faults, close: () => context.close() };
}

/** Each piece of HTML in a document of its own, without any policy. How many of them ran something. */
async function ranAlone(page: Page, pieces: string[]): Promise<string[]> {
  const ran: string[] = [];
  for (const piece of pieces) {
    await page.setContent(`<!doctype html><title>x</title><main>${piece}</main>`, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
    const caught = await page.evaluate(touchEverything).catch(() => []);
    if (caught.length > 0) ran.push(piece);
  }
  return ran;
}

test('bộ lọc HTML: từng mẫu một, trong Chromium thật, không có chính sách bảo vệ nào khác', async () => {
  const context = await browser.newContext();
  await context.addInitScript(setTrap);
  await context.route(() => true, (route) => route.abort());
  // The trap works: most of the inputs run when nobody cleans them.
  const control = PAYLOADS.filter((_payload, place) => place % 10 === 0);
  const caught = await ranAlone(await context.newPage(), control);
  expect(caught.length).toBeGreaterThan(control.length / 10);
  // What ran in that window may have left handlers there.
  const ran = await ranAlone(await context.newPage(), PAYLOADS.map((payload) => fitStoredHtml(cleanHtml(payload))));
  await context.close();
  console.info(`XSS, sanitiser alone: ${PAYLOADS.length} inputs tried, ${ran.length} ran; control: ${caught.length} of ${control.length} run without it`);
  expect(ran).toEqual([]);
}, 900_000);

const packs = <T,>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, place) => items.slice(place * size, (place + 1) * size));

/** Puts every input into the product by each way that a person has, and gives the addresses that show them. */
async function publishEverything(): Promise<{ paths: string[]; inputs: number }> {
  const paths: string[] = [];
  let inputs = 0;
  for (const pack of packs(PAYLOADS, PACK)) {
    const { slug } = await article(app(), { body: `<p>Nội dung.</p>${pack.join('\n')}` });
    paths.push(`/tin-bai/${slug}`);
    inputs += pack.length;
  }
  for (const text of TEXTS) {
    const named = (word: string) => `${text.slice(0, 120)} ${unique(word)}`;
    const unit = await listed(app(), 'unit', { name: named('đơn vị') });
    const news = await article(app(), { title: named('tin'), summary: text, unit: unit.documentId });
    const document = await legalDocument(app(), { abstract: named('văn bản'), fullText: `${text}\nĐiều 1. ${text}`, number: null, signer: text.slice(0, 60) });
    const own = await procedure(app(), { name: named('thủ tục'), agency: text.slice(0, 100), applicants: text, result: text });
    paths.push(`/tin-bai/${news.slug}`, `/van-ban/${document.slug}`, `/thu-tuc-hanh-chinh/${own.slug}`, `/thu-tuc-hanh-chinh/${own.slug}/huong-dan`);
    inputs += 9;
  }
  return { paths, inputs };
}

const LISTS = ['/', '/tin-bai', '/tin-bai?trang=2', '/van-ban', '/thu-tuc-hanh-chinh', '/thu-tuc-moi-thay-doi', '/so-do-trang', '/chi-tieu', '/man-hinh-tra-cuu'];

test('trang công khai: bài, tóm tắt, văn bản, thủ tục, tên, câu tìm, bộ lọc; có và không có chính sách bảo vệ', async () => {
  const { paths, inputs } = await publishEverything();
  const asked = TEXTS.flatMap((text) => [
    `/tim-kiem?q=${encodeURIComponent(text)}`,
    `/tin-bai?don-vi=${encodeURIComponent(text)}&trang=${encodeURIComponent(text)}`,
    `/cam-on-danh-gia?trang=${encodeURIComponent(text)}`,
    `/khong-co/${encodeURIComponent(text)}`,
  ]);
  const found: Record<string, string[]> = {};
  for (const bypassCSP of [true, false]) {
    const { page, faults, close } = await windowWithTrap({ bypassCSP });
    for (const path of [...paths, ...LISTS, ...asked]) {
      faults.length = 0;
      const answer = await page.goto(site + path, { waitUntil: 'load' });
      if ((answer?.status() ?? 500) >= 500) faults.push(`${answer?.status()}`);
      faults.push(...(await page.evaluate(touchEverything)));
      if (faults.length > 0) found[`${path} ${bypassCSP ? 'without' : 'with'} policy`] = [...faults];
    }
    await close();
  }
  const views = 2 * (paths.length + LISTS.length + asked.length);
  console.info(`XSS, public pages: ${inputs + asked.length} inputs tried in ${views} views, ${Object.keys(found).length} ran`);
  expect(found).toEqual({});
}, 900_000);
