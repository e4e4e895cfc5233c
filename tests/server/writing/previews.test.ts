import request from 'supertest';
import { articleData, createArticle, makeDesk, makeUnit } from '../../support/server/section';
import { app, clock, unique } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

const read = (path: string) => request(app().server.httpServer).get(path).set('Accept', 'text/html');

async function draftWithLink(days = 7) {
  const desk = await makeDesk();
  const title = unique('Bản nháp chờ lãnh đạo xem');
  const article = await createArticle(articleData(desk, { title, body: '<p>Nội dung chưa công bố.</p>' }), 'draft');
  const editor = await signIn('cchc-editor', desk.unit);
  const made = await editor.post(`/writing/previews/${article.documentId}`, { days });
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
    const body = (html: string) => /<article>.*<\/article>/s.exec(html)?.[0].replace(/<span>Đăng ngày.*?<\/span>/, '');
    const preview = body((await read(path)).text);
    await app().documents('api::article.article').publish({ documentId: article.documentId });
    expect(body((await read(`/tin-bai/${article.slug}`)).text)).toBe(preview);
  });

  test('hết hạn đúng lúc, thu hồi có hiệu lực ngay, mã đoán bừa không mở được gì', async () => {
    const { path, article, editor } = await draftWithLink(1);
    clock().set('2026-11-19T08:59:59+07:00');
    await read(path).expect(200);
    clock().set('2026-11-19T09:00:00+07:00');
    await read(path).expect(404);

    const again = await editor.post(`/writing/previews/${article.documentId}`, { days: 30 });
    const [{ id, createdBy }] = (await editor.get(`/writing/previews/${article.documentId}`)).body.data;
    expect(createdBy).toBe('Nguyễn An');
    await read(again.body.data.path).expect(200);
    await editor.delete(`/writing/previews/${article.documentId}/${id}`).expect(204);
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
    const path = `/writing/previews/${article.documentId}`;
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
