import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { article, articleOf, listed, unique } from '../../support/server/public-content';
import { clock } from '../../support/server/strapi';

declare const strapi: Core.Strapi;

const SITE = `http://localhost:${process.env.PORT ?? 1337}`;
const get = (path: string) => request(strapi.server.httpServer).get(path);
const bodyOf = async (path: string, type: RegExp) => {
  const answer = await get(path).expect(200).expect('Content-Type', type).buffer(true);
  return answer.text ?? String(answer.body);
};

afterEach(() => clock().run());

it('RSS, Atom và JSON Feed của một lĩnh vực có bài của lĩnh vực đó và chỉ bài đó', async () => {
  const field = await listed(strapi, 'reformField');
  const title = unique('Tin & <một cửa>');
  const { slug } = await article(strapi, { title, reformFields: [field.documentId], penName: 'Hà An' });
  const other = await article(strapi);
  const folder = `/linh-vuc/${field.slug}`;
  const escaped = title.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;');

  const rss = await bodyOf(`${folder}/rss.xml`, /rss\+xml/);
  expect(rss).toContain(`<title>${escaped}</title><link>${SITE}/tin-bai/${slug}</link>`);
  expect(rss).toContain('<dc:creator>Hà An</dc:creator>');
  expect(rss).not.toContain(other.slug);
  const atom = await bodyOf(`${folder}/atom.xml`, /atom\+xml/);
  expect(atom).toContain(`<id>${SITE}/tin-bai/${slug}</id><title>${escaped}</title>`);
  const json = JSON.parse(await bodyOf(`${folder}/feed.json`, /json/));
  expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: `${SITE}${folder}/feed.json` });
  expect(json.items).toEqual([expect.objectContaining({ url: `${SITE}/tin-bai/${slug}`, title, content_text: 'Tóm tắt.' })]);
});

it('nguồn tin của lĩnh vực không có là trang 404', async () => {
  await get('/linh-vuc/khong-co-linh-vuc-nay/rss.xml').expect(404).expect('Content-Type', /html/);
});

it('nguồn tin chung có bài mới, không có bản nháp, và trả 304 khi không đổi', async () => {
  const [news, draft] = [await article(strapi), await article(strapi, {}, 'draft')];
  const { headers, body } = await get('/feed.json').buffer(true).expect(200);
  const text = JSON.stringify(body);
  expect(text).toContain(news.slug);
  expect(text).not.toContain(draft.slug);
  await get('/feed.json').set('If-None-Match', headers.etag).expect(304);
});

it('sitemap dẫn tới từng phần, phần dẫn tới từng bài; tin cũ hơn hai ngày không ở sitemap tin mới', async () => {
  const [news, old] = [await article(strapi), await articleOf(strapi, '2024-03-05T08:00:00+07:00')];
  const index = await bodyOf('/sitemap.xml', /xml/);
  const [, part] = /<loc>[^<]*(\/sitemap-tin-bai-1\.xml)<\/loc>/.exec(index) ?? [];
  const articles = await bodyOf(part as string, /xml/);
  for (const { slug } of [news, old]) expect(articles).toContain(`<loc>${SITE}/tin-bai/${slug}</loc>`);
  const latest = await bodyOf('/sitemap-tin-moi.xml', /xml/);
  expect(latest).toContain(news.slug);
  expect(latest).not.toContain(old.slug);
  expect(await bodyOf('/sitemap-trang.xml', /xml/)).toContain(`<loc>${SITE}/goi-y</loc>`);
  await get('/sitemap-tin-bai-99.xml').expect(404);
});

it('robots.txt và OpenSearch nêu địa chỉ đầy đủ của trang, không theo tên máy mà yêu cầu tự xưng', async () => {
  const { text } = await get('/robots.txt').set('Host', 'xau.example').expect(200);
  expect(text).toContain(`Sitemap: ${SITE}/sitemap.xml`);
  expect(text).not.toContain('xau.example');
  expect(await bodyOf('/opensearch.xml', /opensearch/)).toContain(`template="${SITE}/tim-kiem?q={searchTerms}"`);
});

it('phần nhúng dưới 5 KB, trang nào cũng được đặt vào khung, và chữ của bài không thoát ra thành mã', async () => {
  await article(strapi, { title: unique('</script><img src=x onerror=alert(1)>') });
  for (const path of ['/nhung/tin-moi.js', '/nhung/tin-moi', '/nhung/chi-tieu.js', '/nhung/chi-tieu']) {
    const { headers, text } = await get(path).buffer(true).expect(200);
    expect(Buffer.byteLength(text)).toBeLessThan(5 * 1024);
    expect(headers['content-security-policy']).toMatch(/frame-ancestors \*$/);
    expect(headers['set-cookie']).toBeUndefined();
    expect(text).not.toMatch(/<img|<\/script><img/);
  }
  const { headers } = await get('/').expect(200);
  expect(headers['content-security-policy']).toMatch(/frame-ancestors 'self'$/);
});

it('mỗi trang bài có mã QR của chính nó', async () => {
  const { slug } = await article(strapi);
  const svg = (await get(`/tin-bai/${slug}/ma-qr.svg`).buffer(true).expect(200).expect('Content-Type', /svg/)).body.toString();
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/);
});
