import { makeClause, makeDesk, withReason } from '../../support/server/clauses';
import { articleData, createArticle, type Desk } from '../../support/server/section';
import { app, clock } from '../../support/server/strapi';
import { signIn } from '../../support/server/tokens';
import { verdictIn } from '../../support/server/verdicts';

const ARTICLE = 'api::article.article';
const COLLECTION = `/content-manager/collection-types/${ARTICLE}`;
const REASON = encodeURIComponent('Sai tên người trong bài');

let desk: Desk;
beforeEach(async () => {
  clock().set('2026-01-20T09:00:00+07:00');
  desk = await makeDesk();
  await makeClause(desk);
});
afterAll(() => clock().run());

const withdrawal = (documentId: string) =>
  app().db.connection('quota_ledger').where({ document_id: documentId, type: 'withdrawn' }).first();

test('người có quyền ghi lý do thì gỡ được bài cần cho chỉ tiêu; lý do nằm trong sổ', async () => {
  const admin = await signIn('cchc-content-admin');
  const { documentId } = await createArticle(articleData(desk));
  await admin.post(`${COLLECTION}/${documentId}/actions/unpublish`).expect(400);
  await admin.post(`${COLLECTION}/${documentId}/actions/unpublish`).set('x-quota-override-reason', REASON).expect(200);
  expect(await withdrawal(documentId)).toMatchObject({ reason: 'Sai tên người trong bài', actor: 'Nguyễn An' });
  expect(await verdictIn(desk, '2026-01')).toMatchObject({ status: 'open', owed: 1 });
});

test('không có quyền thì ghi lý do cũng bị từ chối, và câu trả lời nói vậy', async () => {
  const editor = await signIn('cchc-editor', desk.unit);
  const { documentId } = await createArticle(articleData(desk));
  const answer = await editor.post(`${COLLECTION}/${documentId}/actions/unpublish`).set('x-quota-override-reason', REASON);
  expect(answer.status).toBe(400);
  expect(answer.body.error).toMatchObject({
    message: expect.stringContaining('bạn không có quyền “Vượt chỉ tiêu có lý do”'),
    details: { code: 'quota-override-forbidden', month: '2026-01' },
  });
});

test('lý do trống hoặc không đọc được thì bị từ chối', async () => {
  const admin = await signIn('cchc-content-admin');
  const { documentId } = await createArticle(articleData(desk));
  for (const header of ['%20', '%E1%BA']) {
    const answer = await admin.post(`${COLLECTION}/${documentId}/actions/unpublish`).set('x-quota-override-reason', header);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(/^Lý do: /);
  }
});

test('6. gỡ 25/01 có lý do, đăng lại 30/01: tháng 01 vẫn tính', async () => {
  const { documentId } = await createArticle(articleData(desk));
  clock().set('2026-01-25T09:00:00+07:00');
  await withReason('Chờ duyệt lại', () => app().documents(ARTICLE).unpublish({ documentId }));
  clock().set('2026-01-30T09:00:00+07:00');
  await app().documents(ARTICLE).publish({ documentId });
  clock().set('2026-02-02T09:00:00+07:00');
  expect(await verdictIn(desk, '2026-01')).toMatchObject({ status: 'met', counted: 1 });
});

test('7. gỡ 25/01 có lý do, đăng lại 02/02: 01 Chưa đạt, 02 không tính bài ấy', async () => {
  const { documentId } = await createArticle(articleData(desk));
  clock().set('2026-01-25T09:00:00+07:00');
  await withReason('Chờ duyệt lại', () => app().documents(ARTICLE).unpublish({ documentId }));
  clock().set('2026-02-02T09:00:00+07:00');
  await app().documents(ARTICLE).publish({ documentId });
  expect(await verdictIn(desk, '2026-01')).toMatchObject({ status: 'missed' });
  expect(await verdictIn(desk, '2026-02')).toMatchObject({ status: 'open', counted: 0 });
});
