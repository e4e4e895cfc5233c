import { makeDesk } from '../../support/server/clauses';
import { articleData, createArticle } from '../../support/server/section';
import { app } from '../../support/server/strapi';
import { signIn } from '../../support/server/tokens';

const knex = () => app().db.connection;
/** Errors of the database driver come from another realm, so their class means nothing here. */
const APPEND_ONLY = { message: expect.stringContaining('append-only') };
/** Knex builders run only when awaited, and Jest takes them for functions. */
const run = async (query: PromiseLike<unknown>) => query;

test('dòng sổ không sửa, không xóa được, kể cả bằng SQL', async () => {
  const desk = await makeDesk();
  const { documentId } = await createArticle(articleData(desk));
  const line = () => knex()('quota_ledger').where({ document_id: documentId });
  await expect(run(line().update({ at: '2020-01-01T00:00:00.000Z' }))).rejects.toMatchObject(APPEND_ONLY);
  await expect(run(line().delete())).rejects.toMatchObject(APPEND_ONLY);
  expect(await line()).toHaveLength(1);
});

test('ghi đè một dòng bằng "insert or replace" bị từ chối trên SQLite', async () => {
  if (app().db.dialect.client !== 'sqlite') return;
  await createArticle(articleData(await makeDesk()));
  const overwrite = knex().raw('insert or replace into quota_ledger select * from quota_ledger where seq = 1');
  await expect(run(overwrite)).rejects.toMatchObject(APPEND_ONLY);
});

test('xóa sạch bảng bị từ chối trên PostgreSQL', async () => {
  if (app().db.dialect.client !== 'postgres') return;
  await expect(run(knex().raw('truncate quota_ledger'))).rejects.toMatchObject(APPEND_ONLY);
});

test('đăng không thành thì sổ không có dòng nào', async () => {
  const desk = await makeDesk();
  const data = articleData(desk, { summary: undefined });
  await expect(createArticle(data)).rejects.toThrow();
  const rows = await knex()('quota_ledger').where('facts', 'like', `%${String(data.title)}%`);
  expect(rows).toEqual([]);
});

test('nhiều bài đăng cùng lúc: sổ vẫn nguyên vẹn', async () => {
  const desk = await makeDesk();
  await Promise.all(Array.from({ length: 6 }, () => createArticle(articleData(desk))));
  const supervisor = await signIn('cchc-supervisor');
  const answer = await supervisor.get('/quota/ledger/check').expect(200);
  expect(answer.body.data).toEqual({ intact: true, firstBrokenLine: null, message: 'Sổ nguyên vẹn.' });
});
