import type { Core, UID } from '@strapi/strapi';
import request from 'supertest';
import type { MovableClock } from '../../../src/clock/clock';
import { aroundRawStatements } from '../../support/server/raw-statements';
import { article, articleOf, legalDocument, listed } from '../../support/server/public-content';

declare const strapi: Core.Strapi;

const get = (path: string) => request(strapi.server.httpServer).get(path);
const status = async (path: string) => String((await get(path).expect(200)).headers['cache-status']);
const HIT = 'chuyen-trang; hit';
const MISS = 'chuyen-trang; fwd=miss';

/** Asks until the page is kept: others' writes just before may still be at work. */
async function kept(path: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await status(path)) === HIT) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${path} is not kept`);
}

/**
 * Whether the copies at `paths` outlive `act`. What another test set going may drop a copy meanwhile, so once in
 * several tries is enough: copies that `act` itself drops never live.
 */
async function outlive(act: () => Promise<unknown>, ...paths: string[]): Promise<boolean> {
  for (let tries = 0; tries < 5; tries += 1) {
    for (const path of paths) await kept(path);
    await act();
    if ((await Promise.all(paths.map(status))).every((seen) => seen === HIT)) return true;
  }
  return false;
}

const write = (uid: string, act: 'update' | 'publish' | 'unpublish' | 'delete', parameters: object) =>
  (strapi.documents(uid as UID.ContentType)[act as 'update'] as (given: object) => Promise<unknown>)(parameters);

const ARTICLE = 'api::article.article';

describe('a page is kept until something it shows changes', () => {
  it('its own document: the new text is seen by the next reader', async () => {
    const one = await article(strapi);
    await kept(`/tin-bai/${one.slug}`);
    await write(ARTICLE, 'update', { documentId: one.documentId, data: { summary: 'Sapo đã sửa.' }, status: 'published' });
    expect((await get(`/tin-bai/${one.slug}`)).text).toContain('Sapo đã sửa.');
  });

  it('another article’s page does not change with it, nor do the lists that do not show it', async () => {
    const old = await articleOf(strapi, '2001-01-01T08:00:00+07:00');
    const field = await listed(strapi, 'reformField');
    const [other] = [await article(strapi, { reformFields: [field.documentId] }), await article(strapi, { reformFields: [field.documentId] })];
    for (let n = 0; n < 21; n += 1) await article(strapi);
    const rewrite = () => write(ARTICLE, 'update', { documentId: old.documentId, data: { summary: 'Sapo đã sửa.' }, status: 'published' });
    expect(await outlive(rewrite, `/tin-bai/${other.slug}`, '/', '/tin-bai', '/api/articles')).toBe(true);
  });

  it('a draft being written changes no list and no page', async () => {
    const { documentId } = await article(strapi, {}, 'draft');
    const rewrite = () => write(ARTICLE, 'update', { documentId, data: { summary: 'Bản nháp.' } });
    expect(await outlive(rewrite, '/', '/tin-bai')).toBe(true);
  });

  it('withdrawn, it is gone from its address, the lists and the REST answers at once', async () => {
    const { documentId, slug } = await article(strapi);
    for (const path of [`/tin-bai/${slug}`, '/', '/tin-bai', '/api/articles', `/api/articles/${slug}`]) await kept(path);
    await write(ARTICLE, 'unpublish', { documentId });
    await get(`/tin-bai/${slug}`).expect(404);
    await get(`/api/articles/${slug}`).expect(404);
    for (const path of ['/', '/tin-bai', '/api/articles']) expect((await get(path)).text).not.toContain(slug);
  });

  it('a list entry that it names: the renamed unit stands on the article’s page', async () => {
    const unit = await listed(strapi, 'unit');
    const { slug } = await article(strapi, { unit: unit.documentId });
    await kept(`/tin-bai/${slug}`);
    await write('api::unit.unit', 'update', { documentId: unit.documentId, data: { name: 'Trung tâm mang tên mới' } });
    expect((await get(`/tin-bai/${slug}`)).text).toContain('Trung tâm mang tên mới');
  });

  it('a related document: published later it appears, withdrawn it goes', async () => {
    const document = await legalDocument(strapi, { number: '77/KH-SYT' }, 'draft');
    const { slug } = await article(strapi, { relatedDocuments: [document.documentId] });
    await kept(`/tin-bai/${slug}`);
    const shown = async () => (await get(`/tin-bai/${slug}`)).text.includes('77/KH-SYT');
    expect(await shown()).toBe(false);
    await write('api::legal-document.legal-document', 'publish', { documentId: document.documentId });
    expect(await shown()).toBe(true);
    await write('api::legal-document.legal-document', 'unpublish', { documentId: document.documentId });
    expect(await shown()).toBe(false);
  });

  it('the settings: every page is another', async () => {
    const settings = strapi.documents('api::site-setting.site-setting');
    const stored = (await settings.findFirst()) as { documentId: string; owner: string } | null;
    if (!stored) await settings.create({ data: { siteName: 'Trang', owner: 'Sở', responsiblePerson: 'Bà A', address: 'Đường', phone: '1', email: 'a@b.vn' } } as never);
    const { documentId, owner } = (await settings.findFirst()) as unknown as { documentId: string; owner: string };
    await kept('/van-ban');
    await write('api::site-setting.site-setting', 'update', { documentId, data: { owner: 'Cơ quan mới đổi tên' } });
    expect((await get('/van-ban')).text).toContain('Cơ quan mới đổi tên');
    await write('api::site-setting.site-setting', 'update', { documentId, data: { owner } });
  });

  it('a row changed past Strapi altogether is noticed too', async () => {
    const { documentId, slug } = await article(strapi);
    await kept(`/tin-bai/${slug}`);
    await strapi.db.connection('articles').where({ document_id: documentId }).update({ pen_name: 'Người viết thẳng vào bảng' });
    expect((await get(`/tin-bai/${slug}`)).text).toContain('Người viết thẳng vào bảng');
  });

  it('what was rolled back was no change', async () => {
    const { documentId, slug } = await article(strapi);
    await kept(`/tin-bai/${slug}`);
    const undone = strapi.db.transaction(async () => {
      await write(ARTICLE, 'update', { documentId, data: { summary: 'Không bao giờ có.' }, status: 'published' });
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    expect((await get(`/tin-bai/${slug}`)).text).not.toContain('Không bao giờ có.');
  });

  it('read before a write and finished after it, it is not kept', async () => {
    const { documentId, slug } = await article(strapi);
    let written = false;
    const mend = aroundRawStatements(strapi, async (run, values) => {
      const rows = await run();
      if (!written && values.includes(slug)) {
        written = true;
        mend();
        await write(ARTICLE, 'update', { documentId, data: { summary: 'Viết xen vào.' }, status: 'published' });
      }
      return rows;
    });
    await get(`/tin-bai/${slug}`).expect(200);
    expect(written).toBe(true);
    expect((await get(`/tin-bai/${slug}`)).text).toContain('Viết xen vào.');
  });
});

it('a page that asked for the time is kept until midnight in Vietnam, and no longer', async () => {
  const clock = strapi.get('clock') as MovableClock;
  const { slug } = await article(strapi);
  clock.set('2026-05-05T23:59:58+07:00');
  const mend = aroundRawStatements(strapi, (run) => {
    clock.now();
    return run();
  });
  await kept(`/tin-bai/${slug}`);
  clock.set('2026-05-05T23:59:59.999+07:00');
  expect(await status(`/tin-bai/${slug}`)).toBe(HIT);
  clock.set('2026-05-06T00:00:00+07:00');
  expect(await status(`/tin-bai/${slug}`)).toBe(MISS);
  mend();
  clock.run();
});

describe('one address', () => {
  it('is made once, however many ask for it at the same time', async () => {
    const { slug } = await article(strapi);
    const answers = await Promise.all(Array.from({ length: 20 }, () => get(`/tin-bai/${slug}`).expect(200)));
    expect(answers.filter(({ headers }) => headers['cache-status'] === MISS)).toHaveLength(1);
  });

  it('stands for all its spellings: order, empty fields and what the page never looks at', async () => {
    const section = await listed(strapi, 'section');
    await kept(`/tin-bai?chuyen-muc=${section.slug}&loai=news`);
    expect(await status(`/tin-bai?utm_source=x&loai=news&linh-vuc=&chuyen-muc=${section.slug}&fbclid=${'y'.repeat(500)}`)).toBe(HIT);
    await kept('/tin-bai');
    expect(await status('/tin-bai?utm_source=zalo')).toBe(HIT);
  });

  it('has one copy in each encoding, each with a tag that the others know', async () => {
    await kept('/tin-bai');
    const ask = (encoding: string) => get('/tin-bai').set('Accept-Encoding', encoding).expect(200);
    const [plain, gzip, brotli] = [await ask('identity'), await ask('gzip'), await ask('br;q=1.0, gzip;q=0.5')];
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(gzip.text).toBe(plain.text);
    expect(Number(brotli.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']) / 2);
    for (const { headers } of [plain, gzip, brotli]) {
      await get('/tin-bai').set('If-None-Match', headers.etag).set('Accept-Encoding', 'gzip').expect(304);
    }
    await get('/tin-bai').set('Accept-Encoding', 'br;q=0, gzip').expect('Content-Encoding', 'gzip');
  });
});

it('a request with a token, or for the panel, is never answered from a copy', async () => {
  await kept('/api/articles');
  const { headers } = await get('/api/articles').set('Authorization', 'Bearer khong-co');
  expect(headers['cache-status']).toBeUndefined();
});
