import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { findings } from '../support/browser/axe';
import { product } from '../support/browser/panel';

const FIXED = [
  '/',
  '/tin-bai',
  '/van-ban',
  '/thu-tuc-hanh-chinh',
  '/huong-dan',
  '/ke-hoach',
  '/chi-so',
  '/lien-he',
  '/ket-qua-phan-anh',
  '/mot-cua',
  '/kenh-thong-tin',
  '/tiep-can-thong-tin',
  '/tam-ngung-dich-vu',
  '/goi-y',
  '/nguon-tin',
  '/so-do-trang',
  '/cam-on-danh-gia?trang=/tin-bai/a',
  '/khong-co-trang-nay',
  '/tim-kiem',
  '/tim-kiem?q=chứng chỉ hành nghề',
  '/tim-kiem?q=khongcotunay',
  '/thu-tuc-moi-thay-doi',
  '/chi-tieu',
  '/man-hinh-tra-cuu',
];

/** An item of each list stands for its template. */
async function templates(page: Page): Promise<string[]> {
  const items: string[] = [];
  for (const list of ['/tin-bai', '/van-ban', '/thu-tuc-hanh-chinh', '/huong-dan']) {
    await page.goto(`${product().url}${list}`);
    const href = await page.locator(`main .items a[href^="${list}/"]`).first().getAttribute('href');
    items.push(href as string);
  }
  return [...FIXED, ...items, await partOfLongText(), ...(await ofProcedures())];
}

/** Every page of a procedure that can be read in full and of one that is a bare entry of a list, and the desk's screen. */
async function ofProcedures(): Promise<string[]> {
  const [full, entry] = await Promise.all(
    ['full', 'listed'].map(async (scope) => {
      const answer = await fetch(`${product().url}/api/procedures?scope=${scope}&pageSize=1`);
      const { data } = (await answer.json()) as { data: { slug: string; subjectArea: { slug: string } }[] };
      return data[0];
    }),
  );
  const pages = (slug: string, parts: string[]) => parts.map((part) => `/thu-tuc-hanh-chinh/${slug}${part}`);
  return [
    ...pages(full.slug, ['', '/huong-dan', '/giay-to', '/niem-yet', '/lich-su']),
    ...pages(entry.slug, ['', '/huong-dan', '/giay-to']),
    `/phieu-niem-yet/${full.subjectArea.slug}`,
    `/man-hinh-tra-cuu/linh-vuc/${full.subjectArea.slug}`,
    ...[full, entry].map(({ slug }) => `/man-hinh-tra-cuu/thu-tuc/${slug}`),
  ];
}

/** The longest decree of the sample is read part by part. */
async function partOfLongText(): Promise<string> {
  for (const address of await addressesIn('sitemap-van-ban-1.xml')) {
    const html = await (await fetch(product().url + address)).text();
    const part = /<ol class="parts"><li><a href="([^"]+)"/.exec(html)?.[1];
    if (part) return part;
  }
  throw new Error('No long text');
}

/** Paths in one of the site's own lists of pages. */
async function addressesIn(sitemap: string): Promise<string[]> {
  const xml = await (await fetch(`${product().url}/${sitemap}`)).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address as string).pathname);
}

/** 320 CSS pixels are also what 1280 pixels leave at 400 % zoom (WCAG 2.2, success criterion 1.4.10). */
const MODES = [
  { name: 'sáng, 320 điểm (bằng 1280 điểm phóng to 400 %)', colorScheme: 'light', width: 320, media: 'screen' },
  { name: 'tối, 1280 điểm', colorScheme: 'dark', width: 1280, media: 'screen' },
  { name: 'bản in', colorScheme: 'light', width: 794, media: 'print' },
] as const;

test.each(MODES)('axe không thấy lỗi nào trên mọi mẫu trang: $name', async ({ colorScheme, width, media }) => {
  const context = await product().browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  await page.emulateMedia({ media, colorScheme });
  const found: Record<string, string[]> = {};
  for (const path of await templates(page)) {
    await page.goto(`${product().url}${path}`);
    const faults = await findings(page);
    const overflows = await page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth);
    if (overflows) faults.push('page scrolls sideways');
    if (faults.length > 0) found[path] = faults;
  }
  await context.close();
  expect(found).toEqual({});
});

test('mỗi mẫu trang, và mọi trang của dữ liệu mẫu, nặng không quá 30 KB HTML và CSS khi nén, không có script chặn, ảnh có kích thước', async () => {
  const page = await product().browser.newPage();
  const paths = await templates(page);
  await page.close();
  for (const kind of ['tin-bai', 'van-ban', 'thu-tuc-hanh-chinh', 'huong-dan']) paths.push(...(await addressesIn(`sitemap-${kind}-1.xml`)));
  const fetchText = async (path: string) => (await fetch(product().url + path)).text();
  for (const path of paths) {
    const html = await fetchText(path);
    // The parts of a long text are pages, too: they follow the page that lists them.
    for (const [, part] of html.matchAll(/<li><a href="(\/van-ban\/[^"#]+\/(?:dieu|phan)-[^"#]+)"/g)) if (part && !paths.includes(part)) paths.push(part);
    const [, stylesheet] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
    const css = await fetchText((stylesheet as string).replace(/&amp;/g, '&'));
    expect({ path, small: gzipSync(html).length + gzipSync(css).length <= 30 * 1024 }).toEqual({ path, small: true });
    const scripts = html.match(/<script (?!type="application\/ld\+json")[^>]*>/g) ?? [];
    expect(scripts.every((script) => script.includes(' defer'))).toBe(true);
    expect(html.match(/<img (?![^>]*width=)[^>]*>/g)).toBeNull();
  }
});

test('ba lần bấm từ trang chủ tới phí của một thủ tục: không script, 360 điểm, đường truyền chậm', async () => {
  const context = await product().browser.newContext({ viewport: { width: 360, height: 640 }, javaScriptEnabled: false });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 20_000,
  });
  await page.goto(product().url);
  await page.getByRole('link', { name: 'Tra cứu thủ tục hành chính', exact: true }).click();
  await page.getByRole('link', { name: /^Cho phép mua thuốc gây nghiện/ }).first().click();
  const fee = page.getByRole('heading', { name: 'Phí, lệ phí' });
  await fee.scrollIntoViewIfNeeded();
  const text = await page.locator('main section', { has: fee }).innerText();
  expect(text.replace('Phí, lệ phí', '').trim()).not.toBe('');
  expect(await page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)).toBe(false);
  await context.close();
});

test('chỉ bàn phím: bỏ qua đầu trang, đi theo thứ tự đọc, luôn thấy phần đang chọn', async () => {
  const page = await product().browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(product().url);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Chuyển đến nội dung chính' });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-dung');
  let last = -1;
  for (let n = 0; n < 12; n += 1) {
    await page.keyboard.press('Tab');
    const { order, outline } = await page.evaluate(() => {
      const active = document.activeElement as HTMLElement;
      const all = Array.from(document.querySelectorAll('a, button, input, select, summary'));
      return { order: all.indexOf(active), outline: getComputedStyle(active).outlineWidth };
    });
    expect(order).toBeGreaterThan(last);
    expect(outline).toBe('3px');
    last = order;
  }
  await page.close();
});

test('cây trợ năng: vùng, tên và thứ tự đúng như thứ tự đọc', async () => {
  const page = await product().browser.newPage();
  await page.goto(product().url);
  const tree = await page.locator('body').ariaSnapshot();
  const landmarks = tree.match(/^- (?:banner|main|contentinfo|link "Chuyển đến nội dung chính")/gm);
  expect(landmarks).toEqual(['- link "Chuyển đến nội dung chính"', '- banner', '- main', '- contentinfo']);
  expect(tree).toMatch(/banner:[\s\S]*search "Tìm trên trang này"[\s\S]*navigation "Các mục chính"[\s\S]*\n- main:/);
  const headings = tree.match(/heading "[^"]*" \[level=\d\]/g) ?? [];
  expect(headings[0]).toMatch(/level=1/);
  const levels = headings.map((heading) => Number(/level=(\d)/.exec(heading)?.[1]));
  levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  await page.close();
});

test('cỡ chữ được giữ sang trang sau trong trình duyệt của người đọc, không cookie; không script thì đổi ngay trên trang', async () => {
  const context = await product().browser.newContext();
  const page = await context.newPage();
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  await page.goto(product().url);
  const before = await size();
  await page.getByText('Cỡ chữ, giãn dòng').click();
  await page.getByRole('radio', { name: 'Rất lớn' }).check();
  const large = await size();
  expect(large).toBeGreaterThan(before * 1.3);
  await page.goto(`${product().url}/lien-he`);
  await page.waitForFunction((wanted) => parseFloat(getComputedStyle(document.documentElement).fontSize) === wanted, large);
  expect(await context.cookies()).toEqual([]);
  await context.close();

  const plain = await product().browser.newPage({ javaScriptEnabled: false });
  await plain.goto(product().url);
  await plain.getByText('Cỡ chữ, giãn dòng').click();
  await plain.getByLabel('Rộng').check();
  expect(await plain.locator('body').evaluate((body) => getComputedStyle(body).letterSpacing)).not.toBe('normal');
  await plain.close();
});
