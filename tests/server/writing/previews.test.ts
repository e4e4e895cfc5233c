import request from 'supertest';
import { articleData, createArticle, makeDesk, makeUnit } from '../../support/server/section';
import { legalDocument, procedure } from '../../support/server/public-content';
import { app, clock, unique } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

const ARTICLE = 'api::article.article';

const read = (path: string) => request(app().server.httpServer).get(path).set('Accept', 'text/html');

/** What only publication brings: its time, and a document's place among the others. */
const BY_PUBLICATION = /<span><time .*?<\/span>|<tr><th[^>]*>(?:Cập nhật ngày|Tình trạng hiệu lực)<.*?<\/tr>|<section aria-labelledby="hieu-luc">.*?<\/section>/g;

const partOf = (html: string) => /<article[ >].*<\/article>/s.exec(html)?.[0].replace(BY_PUBLICATION, '');

async function draftWithLink(days = 7) {
  const desk = await makeDesk();
  const title = unique('Bản nháp chờ lãnh đạo xem');
  const article = await createArticle(articleData(desk, { title, body: '<p>Nội dung chưa công bố.</p>' }), 'draft');
  const editor = await signIn('cchc-editor', desk.unit);
  const made = await editor.post(`/writing/previews/${ARTICLE}/${article.documentId}`, { days });
  return { desk, title, article, editor, path: made.body.data.path as string };
}

describe('liên kết xem trước', () => {
  beforeEach(() => clock().set('2026-11-18T09:00:00+07:00'));
  afterAll(() => clock().run());

  test('ai có liên kết thì xem được bản nháp đúng như trang sẽ hiện, không cần tài khoản; không lưu đệm, không lên máy tìm kiếm', async () => {
    const { title, path, article } = await draftWithLink();
    const page = await read(path).expect(200);
    expect(page.text).toContain(`<h1>${title}</h1>`);
    expect(page.text).toContain('Nội dung chưa công bố.');
    expect(page.text).toContain('Bản xem trước, chưa công bố');
    expect(page.text).toContain('<meta name="robots" content="noindex"');
    expect(page.text).not.toContain('rel="canonical"');
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow, noarchive' });
    await app().documents('api::article.article').update({ documentId: article.documentId, data: { summary: 'Sapo vừa sửa.' } } as never);
    expect((await read(path)).text).toContain('Sapo vừa sửa.');
  });

  test('cùng phần bài với trang thật sau khi xuất bản', async () => {
    const { path, article } = await draftWithLink();
    const preview = partOf((await read(path)).text);
    expect(preview).toContain('Nội dung chưa công bố.');
    await app().documents('api::article.article').publish({ documentId: article.documentId });
    expect(partOf((await read(`/tin-bai/${article.slug}`)).text)).toBe(preview);
  });

  test('hết hạn đúng lúc, thu hồi có hiệu lực ngay, mã đoán bừa không mở được gì', async () => {
    const { path, article, editor } = await draftWithLink(1);
    clock().set('2026-11-19T08:59:59+07:00');
    await read(path).expect(200);
    clock().set('2026-11-19T09:00:00+07:00');
    await read(path).expect(404);

    const again = await editor.post(`/writing/previews/${ARTICLE}/${article.documentId}`, { days: 30 });
    const [{ id, createdBy }] = (await editor.get(`/writing/previews/${ARTICLE}/${article.documentId}`)).body.data;
    expect(createdBy).toBe('Nguyễn An');
    await read(again.body.data.path).expect(200);
    await editor.delete(`/writing/previews/${ARTICLE}/${article.documentId}/${id}`).expect(204);
    await read(again.body.data.path).expect(404);
    await read(`/xem-truoc/${'0'.repeat(48)}`).expect(404);
    await read(`/xem-truoc/${article.documentId}`).expect(404);
  });

  test('một liên kết chỉ mở đúng một bản nháp, và chỉ dẫn tới những gì đã công bố', async () => {
    const first = await draftWithLink();
    const second = await draftWithLink();
    const page = (await read(first.path)).text;
    expect(page).not.toContain(second.title);
    expect((await read('/')).text).not.toContain(first.title);
    expect((await read('/tin-bai')).text).not.toContain(first.title);
    const stored = await app().db.connection('desk_preview_links').select('token_hash');
    expect(stored.map(({ token_hash }: { token_hash: string }) => token_hash)).not.toContain(first.path.split('/').pop());
  });

  test('chỉ ai được sửa bài mới tạo và thu hồi được; thời hạn phải hợp lệ', async () => {
    const { article, editor, desk } = await draftWithLink();
    const path = `/writing/previews/${ARTICLE}/${article.documentId}`;
    const status = async (person: Person) => (await person.post(path, { days: 7 })).status;
    expect(await status(await signIn('cchc-editor', await makeUnit()))).toBe(404);
    expect(await status(await signIn('cchc-supervisor'))).toBe(404);
    expect(await status(await signIn('cchc-contributor', desk.unit))).toBe(404);
    expect((await request(app().server.httpServer).post(path).send({ days: 7 })).status).toBe(401);
    for (const days of [0, 365, -1, '7', null]) expect((await editor.post(path, { days })).status).toBe(400);
  });

  test('xóa bài thì liên kết không còn mở được gì', async () => {
    const { article, path } = await draftWithLink();
    await app().documents('api::article.article').delete({ documentId: article.documentId });
    await read(path).expect(404);
  });
});

const guide = (data: object, status: 'draft' | 'published') =>
  app().documents('api::guide.guide').create({ data: { title: unique('Hướng dẫn'), summary: 'Ai cũng cần.', steps: [{ title: 'Bước một', body: '<p>Làm.</p>' }], ...data }, status } as never) as unknown as Promise<{ documentId: string; slug: string }>;

const OTHERS = {
  'văn bản': { uid: 'api::legal-document.legal-document', list: '/van-ban', make: (data: object) => legalDocument(app(), data, 'draft') },
  'thủ tục': { uid: 'api::procedure.procedure', list: '/thu-tuc-hanh-chinh', make: (data: object) => procedure(app(), data, 'draft') },
  'hướng dẫn': { uid: 'api::guide.guide', list: '/huong-dan', make: (data: object) => guide(data, 'draft') },
} as const;

describe.each(Object.entries(OTHERS))('bản xem trước của %s', (_name, { uid, list, make }) => {
  beforeEach(() => clock().set('2026-11-18T09:00:00+07:00'));
  afterAll(() => clock().run());
  const linkTo = async (documentId: string, person: Person) => (await person.post(`/writing/previews/${uid}/${documentId}`, { days: 7 })).body.data.path as string;

  test('cùng phần nội dung với trang thật sau khi xuất bản; người đơn vị khác không tạo được liên kết', async () => {
    const { unit } = await makeDesk();
    const draft = await make({ unit: unit.documentId });
    const path = await linkTo(draft.documentId, await signIn('cchc-editor', unit));
    const page = await read(path).expect(200);
    expect(page.text).toContain('Bản xem trước, chưa công bố');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.text).not.toContain('application/ld+json');
    const preview = partOf(page.text);
    await read(`${list}/${draft.slug}`).expect(404);
    await app().documents(uid).publish({ documentId: draft.documentId });
    expect(preview).toBeDefined();
    expect(partOf((await read(`${list}/${draft.slug}`).expect(200)).text)).toBe(preview);
    const stranger = await signIn('cchc-editor', await makeUnit());
    expect((await stranger.post(`/writing/previews/${uid}/${draft.documentId}`, { days: 7 })).status).toBe(404);
  });

  test('bản nháp mới viết dở cũng mở được', async () => {
    const { unit } = await makeDesk();
    const { documentId } = (await app().documents(uid).create({ data: { unit: unit.documentId }, status: 'draft' } as never)) as unknown as { documentId: string };
    await read(await linkTo(documentId, await signIn('cchc-editor', unit))).expect(200);
  });
});

test('văn bản dài được xem trước trọn vẹn trên một trang: các trang từng phần chỉ có sau khi công bố', async () => {
  const { unit } = await makeDesk();
  const articles = Array.from({ length: 400 }, (_, at) => `Điều ${at + 1}. Nhiệm vụ thứ ${at + 1}\n${'Cơ quan chuyên môn thực hiện nhiệm vụ được giao và báo cáo kết quả. '.repeat(6)}`);
  const { documentId } = (await legalDocument(app(), { unit: unit.documentId, fullText: articles.join('\n') }, 'draft')) as { documentId: string };
  const editor = await signIn('cchc-editor', unit);
  const { path } = (await editor.post(`/writing/previews/api::legal-document.legal-document/${documentId}`, { days: 1 })).body.data;
  const { text } = await read(path).expect(200);
  expect(text.match(/thực hiện nhiệm vụ được giao/g)).toHaveLength(400 * 6);
  expect(text).not.toContain('/toan-van"');
});

test('bài mới viết dở cũng mở được; loại nội dung không có trang riêng thì không có bản xem trước', async () => {
  const { unit } = await makeDesk();
  const { documentId } = (await app().documents(ARTICLE).create({ data: { unit: unit.documentId }, status: 'draft' } as never)) as unknown as { documentId: string };
  const editor = await signIn('cchc-editor', unit);
  await read((await editor.post(`/writing/previews/${ARTICLE}/${documentId}`, { days: 1 })).body.data.path).expect(200);
  for (const other of ['api::unit.unit', 'admin::user', 'x']) expect((await editor.post(`/writing/previews/${other}/${documentId}`, { days: 1 })).status).toBe(404);
});
