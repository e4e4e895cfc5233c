import request from 'supertest';
import { makeClause, makeDesk, withReason } from '../../support/server/clauses';
import { articleData, createArticle, makeSection, type Desk } from '../../support/server/section';
import { app, clock } from '../../support/server/strapi';
import { fullAccessToken, signIn } from '../../support/server/tokens';

const ARTICLE = 'api::article.article';
const COLLECTION = `/content-manager/collection-types/${ARTICLE}`;

let desk: Desk;
beforeEach(async () => {
  clock().set('2026-03-15T09:00:00+07:00');
  desk = await makeDesk();
  await makeClause(desk);
});
afterAll(() => clock().run());

const isPublic = async (documentId: string) =>
  (await app().documents(ARTICLE).findOne({ documentId, status: 'published' })) !== null;

/** The sentence must name the article, the clause and the month. */
const SENTENCE = /^Không thể (gỡ|xóa|thay đổi) bài “.+”: chỉ tiêu “Tin\/bài CCHC hằng tháng” của .+ trong tháng 03\/2026/;

test('9. trang quản trị: gỡ bài duy nhất của tháng bị từ chối', async () => {
  const editor = await signIn('cchc-editor', desk.unit);
  const { documentId } = await createArticle(articleData(desk));
  const answer = await editor.post(`${COLLECTION}/${documentId}/actions/unpublish`);
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toMatch(SENTENCE);
  expect(await isPublic(documentId)).toBe(true);
});

test('trang quản trị: xóa bài duy nhất của tháng bị từ chối', async () => {
  const editor = await signIn('cchc-editor', desk.unit);
  const { documentId } = await createArticle(articleData(desk));
  const answer = await editor.delete(`${COLLECTION}/${documentId}`);
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toMatch(SENTENCE);
  expect(await isPublic(documentId)).toBe(true);
});

test('10. có hai bài, chỉ tiêu một: gỡ một thì được, gỡ nốt thì không', async () => {
  const first = await createArticle(articleData(desk));
  const second = await createArticle(articleData(desk));
  await app().documents(ARTICLE).unpublish({ documentId: first.documentId });
  await expect(app().documents(ARTICLE).unpublish({ documentId: second.documentId })).rejects.toThrow(SENTENCE);
});

test('15. đổi chuyên mục của bài duy nhất bị từ chối, bài giữ nguyên', async () => {
  const elsewhere = await makeSection({ adminReform: false });
  const { documentId } = await createArticle(articleData(desk));
  const moving = app()
    .documents(ARTICLE)
    .update({ documentId, data: { section: elsewhere.documentId }, status: 'published' } as never);
  await expect(moving).rejects.toThrow(SENTENCE);
  const kept = await app().documents(ARTICLE).findOne({ documentId, status: 'published', populate: ['section'] });
  expect(kept?.section).toMatchObject({ documentId: desk.section.documentId });
});

test('đổi thành tin sưu tầm bị từ chối', async () => {
  const { documentId } = await createArticle(articleData(desk));
  const data = { origin: 'curated', sourceName: 'Báo', sourceUrl: 'https://example.com', sourceDate: '2026-03-01' };
  await expect(app().documents(ARTICLE).update({ documentId, data, status: 'published' } as never)).rejects.toThrow(SENTENCE);
});

test('sửa nội dung thành bản sao của bài khác bị từ chối', async () => {
  const original = await createArticle(articleData(await makeDesk()));
  const { documentId } = await createArticle(articleData(desk));
  const data = { body: `<p>${original.title}: nội dung của riêng bài này.</p>` };
  await expect(app().documents(ARTICLE).update({ documentId, data, status: 'published' } as never)).rejects.toThrow(SENTENCE);
});

test('28. gỡ hàng loạt ba bài, hai bài chỉ tiêu cần: cả ba ở lại, câu trả lời nêu một bài', async () => {
  await makeClause(desk, { minimum: 2 });
  const editor = await signIn('cchc-editor', desk.unit);
  const articles = [];
  for (let i = 0; i < 3; i += 1) articles.push(await createArticle(articleData(desk)));
  const documentIds = articles.map(({ documentId }) => documentId);
  const answer = await editor.post(`${COLLECTION}/actions/bulkUnpublish`, { documentIds });
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toMatch(SENTENCE);
  for (const documentId of documentIds) expect(await isPublic(documentId)).toBe(true);
});

test('xóa hàng loạt bị từ chối trọn vẹn', async () => {
  const editor = await signIn('cchc-editor', desk.unit);
  const { documentId } = await createArticle(articleData(desk));
  const draft = await createArticle(articleData(desk), 'draft');
  const answer = await editor.post(`${COLLECTION}/actions/bulkDelete`, { documentIds: [draft.documentId, documentId] });
  expect(answer.status).toBe(400);
  expect(await isPublic(documentId)).toBe(true);
  expect(await app().documents(ARTICLE).findOne({ documentId: draft.documentId })).not.toBeNull();
});

test('xuất bản hàng loạt ghi sổ từng bài, tháng chuyển sang Đạt', async () => {
  const editor = await signIn('cchc-editor', desk.unit);
  const documentIds = [];
  for (let i = 0; i < 5; i += 1) documentIds.push((await createArticle(articleData(desk), 'draft')).documentId);
  const answer = await editor.post(`${COLLECTION}/actions/bulkPublish`, { documentIds });
  expect(answer.status).toBe(200);
  const lines = await app().db.connection('quota_ledger').whereIn('document_id', documentIds);
  expect(lines).toHaveLength(5);
  expect(new Set(lines.map(({ actor }: { actor: string }) => actor))).toEqual(new Set(['Nguyễn An']));
});

test('REST với mã toàn quyền cũng bị từ chối', async () => {
  const token = await fullAccessToken();
  const { documentId } = await createArticle(articleData(desk));
  const answer = await request(app().server.httpServer).delete(`/api/articles/${documentId}`).set('Authorization', `Bearer ${token}`);
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toMatch(SENTENCE);
  expect(await isPublic(documentId)).toBe(true);
});

test('sang tháng sau thì gỡ được, với một lý do', async () => {
  const { documentId } = await createArticle(articleData(desk));
  clock().set('2026-04-01T00:00:00+07:00');
  await expect(app().documents(ARTICLE).unpublish({ documentId })).rejects.toThrow(/tháng 03\/2026, kỳ đã hết\. Muốn gỡ bài thì hãy ghi lý do/);
  await withReason('Nội dung không còn đúng', () => app().documents(ARTICLE).unpublish({ documentId }));
  expect(await isPublic(documentId)).toBe(false);
});

test('bỏ thay đổi của bản nháp không động đến bài đã đăng', async () => {
  const { documentId } = await createArticle(articleData(desk));
  await app().documents(ARTICLE).update({ documentId, data: { title: 'Sửa dở' } } as never);
  await app().documents(ARTICLE).discardDraft({ documentId });
  expect(await isPublic(documentId)).toBe(true);
});
