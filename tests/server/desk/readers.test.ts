import request from 'supertest';
import { act, ARTICLE, ARTICLES, deskWith, isPublic, stateOf } from '../../support/server/desk';
import { articleData, createArticle, type Desk } from '../../support/server/section';
import { app, clock, unique } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

const page = (slug: string) => request(app().server.httpServer).get(`/tin-bai/${slug}`);

let desk: Desk;
let editor: Person;
beforeAll(async () => {
  clock().set('2026-05-20T09:00:00+07:00');
  desk = await deskWith({ adminReform: true });
  editor = await signIn('cchc-editor', desk.unit);
});
afterAll(() => clock().run());

test('sửa bài đã đăng phải ghi đã sửa gì; “Sửa nhỏ” thì không; độc giả thấy danh sách cập nhật', async () => {
  const { documentId, slug } = await createArticle(articleData(desk));
  await editor.put(`${ARTICLES}/${documentId}`, { body: '<p>Giờ làm việc: 8 giờ.</p>' }).expect(200);
  const refused = await editor.post(`${ARTICLES}/${documentId}/actions/publish`).expect(400);
  expect(refused.body.error.message).toContain('Nội dung cập nhật: chưa có.');
  expect(refused.body.error.details.errors[0].path).toEqual(['changeNote']);

  await editor.put(`${ARTICLES}/${documentId}`, { changeNote: 'Đổi giờ làm việc.' }).expect(200);
  await editor.post(`${ARTICLES}/${documentId}/actions/publish`).expect(200);
  await editor.put(`${ARTICLES}/${documentId}`, { body: '<p>Giờ làm việc: 08 giờ.</p>', minorEdit: true }).expect(200);
  await editor.post(`${ARTICLES}/${documentId}/actions/publish`).expect(200);

  const { text } = await page(slug).expect(200);
  expect(text).toContain('Giờ làm việc: 08 giờ.');
  expect(text.match(/Đổi giờ làm việc\./g)).toHaveLength(1);
  const { body } = await request(app().server.httpServer).get(`/api/articles/${slug}`).expect(200);
  expect(body.data.updates).toEqual([{ at: '2026-05-20T02:00:00.000Z', note: 'Đổi giờ làm việc.' }]);
});

test('đính chính hiện ở đúng bài và đúng danh sách đã có lỗi; yêu cầu có hạn 15 ngày', async () => {
  const title = unique('Phí cấp giấy');
  const { documentId, slug } = await createArticle(articleData(desk, { title, body: '<p>Phí 150.000 đồng.</p>' }));
  const received = await editor
    .post(`/desk/documents/${ARTICLE}/${documentId}/corrections`, { cause: 'own', request: 'Phí ghi sai.', receivedOn: '2026-05-18' })
    .expect(200);
  expect(received.body.data.corrections[0]).toMatchObject({ dueOn: '2026-06-02', outcome: 'open', rule: expect.stringContaining('104/2016/QH13') });

  await editor.put(`${ARTICLES}/${documentId}`, { body: '<p>Phí 510.000 đồng.</p>' }).expect(200);
  const said = { cause: 'own', wrong: 'Phí 150.000 đồng', right: 'Phí 510.000 đồng' };
  await act(editor, documentId, 'correct', said).expect(200);
  const { id } = received.body.data.corrections[0];
  await editor.post(`/desk/documents/${ARTICLE}/${documentId}/corrections/${id}/answer`, { outcome: 'corrected', answer: 'Đã đính chính.' }).expect(200);

  const { text } = await page(slug).expect(200);
  expect(text).toMatch(/Đính chính[\s\S]*20\/05\/2026[\s\S]*Phí 150\.000 đồng[\s\S]*Phí 510\.000 đồng/);
  const list = await request(app().server.httpServer).get(`/tin-bai?chuyen-muc=${desk.section.slug}`).expect(200);
  expect(list.text).toMatch(new RegExp(`${title}[\\s\\S]*Đính chính`));
  const { body } = await request(app().server.httpServer).get(`/api/articles?section=${desk.section.slug}`).expect(200);
  expect(body.data.find((item: { slug: string }) => item.slug === slug).corrections).toHaveLength(1);
});

test('gỡ bài phải có lý do công khai; trang còn là thông báo, danh sách và API không còn bài', async () => {
  const { documentId, slug, title } = await createArticle(articleData(desk));
  const bare = await editor.post(`${ARTICLES}/${documentId}/actions/unpublish`).expect(400);
  expect(bare.body.error.message).toContain('Lý do công khai: chưa có.');
  expect(await isPublic(documentId)).toBe(true);

  await act(editor, documentId, 'withdraw', { reason: 'Quy định đã thay đổi.' }).expect(200);
  expect(await stateOf(documentId)).toBe('withdrawn');
  await editor.put(`${ARTICLES}/${documentId}`, { title: 'Tên sửa sau khi gỡ', body: '<p>Bản nháp kín.</p>' }).expect(200);

  const { text } = await page(slug).expect(200);
  expect(text).toContain(title);
  expect(text).toContain('Quy định đã thay đổi.');
  expect(text).toContain('noindex');
  expect(text).not.toMatch(/Bản nháp kín|Tên sửa sau/);
  await request(app().server.httpServer).get(`/api/articles/${slug}`).expect(404);
  const list = await request(app().server.httpServer).get(`/tin-bai?chuyen-muc=${desk.section.slug}`).expect(200);
  expect(list.text).not.toContain(title);
});
