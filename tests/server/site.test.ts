import type { Core } from '@strapi/strapi';
import { DomUtils, parseDocument } from 'htmlparser2';
import request from 'supertest';
import { aroundRawStatements } from '../support/server/raw-statements';
import { article, legalDocument, listed, procedure, unique } from '../support/server/public-content';

declare const strapi: Core.Strapi;

const SETTING = 'api::site-setting.site-setting';
const get = (path: string) => request(strapi.server.httpServer).get(path);
const htmlOf = async (path: string) => (await get(path).expect(200).expect('Content-Type', /html/)).text;
/** What would run or restyle: scripts but the page's own and plain data, style sheets within, style and on… attributes. */
const activeParts = (html: string) =>
  DomUtils.findAll(() => true, parseDocument(html).children).flatMap(({ name, attribs }) => {
    const own = /^\/assets\/site\.js\?v=[0-9a-f]{12}$/.test(attribs.src ?? '') || attribs.type === 'application/ld+json';
    const attributes = Object.keys(attribs).filter((key) => key === 'style' || key.startsWith('on'));
    return [...(name === 'style' || (name === 'script' && !own) ? [name] : []), ...attributes.map((key) => `${name} ${key}`)];
  });
const count = (html: string, part: RegExp) => html.match(new RegExp(part, 'g'))?.length ?? 0;

beforeAll(async () => {
  const data = {
    siteName: 'Chuyên trang thử',
    owner: 'Sở Y tế thử',
    responsiblePerson: 'Bà Trần Thị Thử, Giám đốc',
    address: 'Số 1, đường Thử',
    phone: '(0260) 3 862 351',
    email: 'thu@example.gov.vn',
    hotlines: [{ label: 'Trực cấp cứu', phone: '115', hours: 'cả ngày' }],
    links: [
      { label: 'Bộ Y tế', url: 'https://moh.gov.vn' },
      { label: 'Liên kết xấu', url: 'javascript:alert(1)' },
    ],
  };
  const settings = strapi.documents(SETTING);
  const stored = await settings.findFirst();
  await (stored
    ? settings.update({ documentId: stored.documentId, data } as object as never)
    : settings.create({ data } as object as never));
});

describe('the pages', () => {
  it('show on the home page the newest article, documents, procedures and the hotlines', async () => {
    const [news, steps] = [await article(strapi), await procedure(strapi)];
    await legalDocument(strapi, { issuedOn: '2099-01-01' });
    const html = await htmlOf('/');
    expect(html).toContain(`href="/tin-bai/${news.slug}"`);
    expect(html).toContain(`href="/thu-tuc-hanh-chinh/${steps.slug}"`);
    expect(html).toContain('Ban hành ngày <time datetime="2099-01-01">01/01/2099</time>');
    expect(html).toMatch(/Trực cấp cứu: <a href="tel:115">115<\/a> \(cả ngày\)/);
  });

  it('are whole Vietnamese documents without script of their own, with one h1, landmarks and a way past the menu', async () => {
    const [news, document, steps] = await Promise.all([article(strapi), legalDocument(strapi), procedure(strapi)]);
    const lists = ['/', '/tin-bai', '/van-ban', '/thu-tuc-hanh-chinh'];
    const single = [`/tin-bai/${news.slug}`, `/van-ban/${document.slug}`, `/thu-tuc-hanh-chinh/${steps.slug}`];
    for (const path of [...lists, ...single]) {
      const html = await htmlOf(path);
      expect(html).toMatch(/^<!doctype html><html lang="vi">/);
      expect(count(html, /<h1[ >]/)).toBe(1);
      expect(count(html, /<main[ >]/)).toBe(1);
      expect(html).toContain('href="#noi-dung"');
      expect(activeParts(html)).toEqual([]);
      expect(html).toMatch(/<meta property="og:title" content="[^"]+"/);
    }
  });

  it('list what came of petitions apart from the other articles, and lead there from the contacts', async () => {
    const [outcome, news] = await Promise.all([article(strapi, { kind: 'petition-outcome' }), article(strapi)]);
    expect(await htmlOf('/ket-qua-phan-anh')).toContain(`href="/tin-bai/${outcome.slug}"`);
    expect(await htmlOf('/ket-qua-phan-anh')).not.toContain(`href="/tin-bai/${news.slug}"`);
    expect(await htmlOf('/lien-he')).toContain('href="/ket-qua-phan-anh"');
    await get('/ket-qua-phan-anh?don-vi=khong-co').expect(200);
    await get('/ket-qua-phan-anh?trang=99').expect(404);
  });

  it('tell where dossiers are handed in today and who is there', async () => {
    const area = await listed(strapi, 'subjectArea');
    const add = (uid: string, data: object) => strapi.documents(uid as never).create({ data } as never);
    const [open, over, posting, staff, former] = ['Nơi nhận', 'Nơi cũ', 'Chỉ niêm yết', 'Ông Tiếp', 'Bà Nghỉ'].map(unique);
    await add('api::display-place.display-place', { name: open, address: 'Số 7, đường Thử', hours: 'Sáng thứ Hai', phone: '0260 3 862 352', subjectAreas: [area.documentId] });
    await add('api::display-place.display-place', { name: over, validTo: '2020-12-31' });
    await add('api::display-place.display-place', { name: posting, receivesFiles: false });
    await add('api::contact.contact', { name: staff, kind: 'one-stop', position: 'Trưởng Bộ phận', phone: '0260 3 862 353' });
    await add('api::contact.contact', { name: former, kind: 'one-stop', validTo: '2020-12-31' });
    const html = await htmlOf('/mot-cua');
    for (const shown of [open, 'Số 7, đường Thử', 'Sáng thứ Hai', (area as { name?: string }).name ?? '', staff, 'Trưởng Bộ phận', 'href="tel:02603862353"']) expect(html).toContain(shown);
    for (const hidden of [over, posting, former]) expect(html).not.toContain(hidden);
    expect(await htmlOf('/lien-he')).toContain('href="/mot-cua"');
    const filingWays = [{ form: 'in-person', timeLimit: '05 ngày làm việc', fee: 'Không' }];
    const [own, other] = await Promise.all([procedure(strapi, { subjectArea: area.documentId, filingWays }), procedure(strapi, { filingWays })]);
    expect(await htmlOf(`/thu-tuc-hanh-chinh/${own.slug}/huong-dan`)).toContain(open);
    expect(await htmlOf(`/thu-tuc-hanh-chinh/${other.slug}/huong-dan`)).not.toContain(open);
    expect(await htmlOf(`/thu-tuc-hanh-chinh/${own.slug}/huong-dan`)).not.toContain('Xem tất cả nơi tiếp nhận hồ sơ');
    for (let n = 0; n < 20; n += 1) await add('api::display-place.display-place', { name: unique('Nơi khác'), subjectAreas: [area.documentId] });
    expect(await htmlOf(`/thu-tuc-hanh-chinh/${own.slug}/huong-dan`)).toContain('Xem tất cả nơi tiếp nhận hồ sơ');
  });

  it('name on every page who answers for the site', async () => {
    const { text } = await get('/khong-co-trang-nay').expect(404);
    for (const html of [await htmlOf('/van-ban'), text]) {
      expect(html).toContain('Cơ quan chủ quản: Sở Y tế thử');
      expect(html).toContain('Người chịu trách nhiệm: Bà Trần Thị Thử, Giám đốc');
      expect(html).toContain('Địa chỉ: Số 1, đường Thử');
      expect(html).toContain('href="tel:02603862351"');
      expect(html).toContain('href="mailto:thu@example.gov.vn"');
      expect(html).toContain('href="https://moh.gov.vn"');
      expect(html).not.toContain('javascript:');
    }
  });

  it('show an article: escaped title, body as stored, source, related documents', async () => {
    const document = await legalDocument(strapi, { number: '10/KH-UBND' });
    const { slug } = await article(strapi, {
      title: `${unique('Tin')} <b>A & B</b>`,
      body: '<p style="text-align:center">Thân <strong>bài</strong></p><table><tbody><tr><td>Ô</td></tr></tbody></table>',
      origin: 'curated',
      sourceName: 'Báo Sức khỏe',
      sourceUrl: 'https://suckhoedoisong.vn/bai',
      sourceDate: '2026-03-05',
      sourcePermission: 'Chỉ trích dẫn và dẫn liên kết',
      relatedDocuments: [document.documentId],
    });
    const html = await htmlOf(`/tin-bai/${slug}`);
    expect(html).toContain('&lt;b>A &amp; B&lt;/b></h1>');
    expect(html).toContain('<p class="align-center">Thân <strong>bài</strong></p>');
    expect(html).toContain('<a href="https://suckhoedoisong.vn/bai">Báo Sức khỏe</a>');
    expect(html).toContain('05/03/2026');
    expect(html).toContain(`href="/van-ban/${document.slug}"`);
  });

  it('show a legal document: properties, full text with headings, relations from both ends', async () => {
    const old = await legalDocument(strapi, { number: '61/2018/NĐ-CP' });
    const secret = await legalDocument(strapi, { abstract: 'Dự thảo chưa công bố' }, 'draft');
    const current = await legalDocument(strapi, {
      number: '118/2025/NĐ-CP',
      issuedOn: '2025-06-09',
      fullText: 'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\nNghị định này quy định về <một cửa>.',
      relations: [
        { kind: 'replaces', target: old.documentId },
        { kind: 'cites', target: secret.documentId, targetNumber: '99/DT' },
      ],
    });
    const html = await htmlOf(`/van-ban/${current.slug}`);
    expect(html).toMatch(/<th scope="row">Tình trạng hiệu lực<\/th><td>Còn hiệu lực<\/td>/);
    expect(html).toContain('09/06/2025');
    expect(html).toMatch(/<h3>Chương I/);
    expect(html).toMatch(/<h4 id="dieu-1">Điều 1\. Phạm vi điều chỉnh<\/h4>/);
    expect(html).toContain('&lt;một cửa&gt;');
    expect(html).toMatch(new RegExp(`<h3>Thay thế</h3><ul><li><a href="/van-ban/${old.slug}">`));
    expect(html).toContain('<h3>Dẫn chiếu</h3><ul><li>99/DT</li></ul>');
    expect(html).not.toContain('Dự thảo chưa công bố');
    expect(await htmlOf(`/van-ban/${old.slug}`)).toContain('<h3>Bị thay thế bởi</h3>');
  });

  it('show every part of a procedure, and “Không” where there is none', async () => {
    const { slug } = await procedure(strapi, { code: '1.003039', portalUrl: 'https://dichvucong.gov.vn/1.003039' });
    const html = await htmlOf(`/thu-tuc-hanh-chinh/${slug}`);
    const parts = ['Trình tự thực hiện', 'Cách thức thực hiện', 'Thành phần, số lượng hồ sơ', 'Thời hạn giải quyết'];
    const more = ['Đối tượng thực hiện', 'Cơ quan giải quyết', 'Kết quả thực hiện', 'Căn cứ pháp lý'];
    for (const part of [...parts, ...more]) expect(html).toContain(`<h2>${part}</h2>`);
    expect(html).toContain('<h2>Mẫu đơn, mẫu tờ khai</h2><p>Không</p>');
    expect(html).toContain('<h2>Phí, lệ phí</h2><p>Không</p>');
    expect(html).toContain('<h2>Yêu cầu, điều kiện</h2><p>Không</p>');
    expect(html).toMatch(
      /<th scope="row">Trực tuyến<\/th><td><p>05 ngày làm việc<\/p><\/td><td><p>1\.500\.000 đồng\/hồ sơ<\/p><\/td>/,
    );
    expect(html).toMatch(/<p>Đơn đề nghị<\/p><\/td><td>1<\/td><td>2<\/td>/);
    expect(html).toContain('Số lượng hồ sơ: 01 bộ.');
    expect(html).toContain('href="https://dichvucong.gov.vn/1.003039"');
  });

  it('filter a list by a plain form and keep the filter from page to page', async () => {
    const section = await listed(strapi, 'section');
    for (let n = 0; n < 21; n += 1) await article(strapi, { section: section.documentId, kind: 'feature' });
    const html = await htmlOf(`/tin-bai?chuyen-muc=${section.slug}&linh-vuc=&loai=feature&utm_source=x`);
    expect(html).toContain('Có 21 kết quả.');
    expect(html).toContain(`<option value="${section.slug}" selected>`);
    expect(html).toContain(`href="/tin-bai?chuyen-muc=${section.slug}&amp;loai=feature&amp;trang=2"`);
    expect(count(await htmlOf(`/tin-bai?chuyen-muc=${section.slug}&trang=2`), /<h2><a /)).toBe(1);
    await get(`/tin-bai?chuyen-muc=${section.slug}&trang=3`).expect(404);
  });
});

describe('addresses', () => {
  it.each([
    '/tin-bai/khong-co-bai-nay',
    '/van-ban/khong-co',
    '/tin-bai?trang=0',
    '/tin-bai?trang=abc',
    '/tin-bai?trang=999999',
    '/tin-bai?loai=bao',
    '/khong-co',
  ])('%s is a Vietnamese page with status 404', async (path) => {
    const { text } = await get(path).expect(404).expect('Content-Type', /html/);
    expect(text).toContain('<h1>Không tìm thấy trang</h1>');
  });

  it('of a draft is not found', async () => {
    const { slug } = await article(strapi, {}, 'draft');
    await get(`/tin-bai/${slug}`).expect(404);
  });

  it('have one spelling: capitals and a slash at the end lead there for good', async () => {
    await get('/Tin-Bai/?trang=1').expect(301).expect('Location', '/tin-bai?trang=1');
  });

  it.each(['//example.com/tin-bai/', '/%E0%A4%A', '/tin-bai/%2e%2e'])('%s leads to no other place', async (path) => {
    const { headers } = await get(path).expect(404).expect('Content-Type', /html/);
    expect(headers.location).toBeUndefined();
  });

  it.each([
    ['/api/khong-co', 'text/html'],
    ['/admin/khong-co', 'application/json'],
    ['/khong-co', 'application/json'],
    ['/uploads/khong-co.pdf', 'text/html'],
  ])('%s asked for as %s keep their JSON answer', async (path, accept) => {
    await get(path).set('Accept', accept).expect(404).expect('Content-Type', /json/);
  });
});

describe('answers', () => {
  it('carry a strict policy and may be kept for a minute', async () => {
    const { headers } = await get('/tin-bai').expect(200);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cache-control': 'public, no-cache',
    });
    await get('/tin-bai').set('If-None-Match', headers.etag).expect(304);
  });

  it('to HEAD have the headers and no body', async () => {
    const { headers, text } = await request(strapi.server.httpServer).head('/tin-bai').expect(200);
    expect(Number(headers['content-length'])).toBeGreaterThan(1000);
    expect(text).toBeFalsy();
  });

  it('to other methods say which are allowed', async () => {
    await request(strapi.server.httpServer).post('/tin-bai').expect(405).expect('Allow', 'GET, HEAD');
  });

  it('give the stylesheet under the hash of its content, to be kept for a year', async () => {
    const [, href] = /<link rel="stylesheet" href="([^"]+)"/.exec(await htmlOf('/')) ?? [];
    expect(href).toMatch(/^\/assets\/site\.css\?v=[0-9a-f]{12}$/);
    const { headers, text } = await get(href as string)
      .expect(200)
      .expect('Content-Type', /css/);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(Buffer.byteLength(text)).toBeLessThan(20_000);
  });

  it('are a whole Vietnamese page even when the database fails, and tell nothing of the reason', async () => {
    const log = jest.spyOn(strapi.log, 'error').mockReturnValue(strapi.log);
    const mend = aroundRawStatements(strapi, () => Promise.reject(new Error('connection refused')));
    try {
      const { text } = await get('/tin-bai?linh-vuc=chua-ai-hoi')
        .expect(500)
        .expect('Content-Type', /html/)
        .expect('Cache-Control', 'no-store');
      expect(text).toContain('<h1>Trang tạm thời gặp lỗi</h1>');
      expect(text).not.toContain('connection refused');
      expect(log).toHaveBeenCalled();
    } finally {
      mend();
      log.mockRestore();
    }
  });
});
