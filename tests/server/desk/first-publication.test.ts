import request from 'supertest';
import { articleData, createArticle, makeDesk } from '../../support/server/section';
import { app, clock } from '../../support/server/strapi';
import { fullAccessToken, signIn } from '../../support/server/tokens';

const ARTICLE = 'api::article.article';
const NOW = '2026-03-15T02:00:00.000Z';
const FORGED = '2020-01-01T00:00:00.000Z';
const stampOf = async (documentId: string) =>
  (await app().documents(ARTICLE).findOne({ documentId, status: 'published' }))?.firstPublicAt;

beforeEach(() => clock().set(NOW));
afterAll(() => clock().run());

test.each(['firstPublicAt', 'firstPublishedAt', 'publishedAt'])('REST gửi %s: bị từ chối hoặc bỏ qua, không bao giờ được ghi', async (key) => {
  const token = await fullAccessToken();
  const answer = await request(app().server.httpServer)
    .post('/api/articles')
    .set('Authorization', `Bearer ${token}`)
    .send({ data: articleData(await makeDesk(), { [key]: FORGED }) });
  if (answer.status === 400) return expect(answer.body.error.message).toContain(key);
  expect(await stampOf(answer.body.data.documentId)).toBe(NOW);
});

test('trang quản trị gửi thời điểm khác cho bài đã đăng: thời điểm thật ở lại', async () => {
  const desk = await makeDesk();
  const { documentId } = await createArticle(articleData(desk));
  const editor = await signIn('cchc-editor', desk.unit);
  await editor.put(`/content-manager/collection-types/${ARTICLE}/${documentId}`, { firstPublicAt: FORGED });
  await editor.post(`/content-manager/collection-types/${ARTICLE}/${documentId}/actions/publish`, { firstPublicAt: FORGED });
  expect(await stampOf(documentId)).toBe(NOW);
});

test('nút Xuất bản sau khi lưu nháp: ghi đúng giờ của máy chủ, và trạng thái là đã xuất bản chứ không phải đã sửa', async () => {
  const desk = await makeDesk();
  const { documentId } = await createArticle(articleData(desk), 'draft');
  const editor = await signIn('cchc-editor', desk.unit);
  await editor.post(`/content-manager/collection-types/${ARTICLE}/${documentId}/actions/publish`, {}).expect(200);
  expect(await stampOf(documentId)).toBe(NOW);
  const list = await editor.get(`/content-manager/collection-types/${ARTICLE}?sort=id:DESC&pageSize=50`).expect(200);
  const item = list.body.results.find((result: { documentId: string }) => result.documentId === documentId);
  expect(item.status).toBe('published');
});
