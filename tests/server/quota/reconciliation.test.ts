import { makeDesk } from '../../support/server/clauses';
import { articleData, createArticle } from '../../support/server/section';
import { app, clock, unique } from '../../support/server/strapi';
import { signIn } from '../../support/server/tokens';

const ARTICLE = 'api::article.article';

beforeEach(() => clock().set('2026-03-15T09:00:00+07:00'));
afterAll(() => clock().run());

test('sửa thẳng vào cơ sở dữ liệu thì đối chiếu thấy, và sổ không bị ghi thêm', async () => {
  const desk = await makeDesk();
  const [renamed, hidden, whole] = [
    await createArticle(articleData(desk)),
    await createArticle(articleData(desk)),
    await createArticle(articleData(desk)),
  ];
  const title = unique('Bị đổi tên');
  await app().db.query(ARTICLE).updateMany({ where: { documentId: renamed.documentId, publishedAt: { $notNull: true } }, data: { title } });
  await app().db.query(ARTICLE).deleteMany({ where: { documentId: hidden.documentId, publishedAt: { $notNull: true } } });
  const lines = () => app().db.connection('quota_ledger').count('* as number').first();
  const before = await lines();

  const supervisor = await signIn('cchc-supervisor');
  const { body } = await supervisor.post('/quota/reconciliation').expect(200);
  const found = new Map(body.data.differences.map((item: { documentId: string; sentence: string }) => [item.documentId, item.sentence]));
  expect(found.get(renamed.documentId)).toBe(`Bài “${title}” khác với sổ về tiêu đề, đường dẫn hoặc nội dung.`);
  expect(found.get(hidden.documentId)).toBe(`Bài “${hidden.title}” theo sổ thì đang công khai nhưng bạn đọc không thấy.`);
  expect(found.has(whole.documentId)).toBe(false);
  expect(await lines()).toEqual(before);
  expect((await supervisor.get('/quota/reconciliation')).body.data).toEqual(body.data);
});

test('có lịch đối chiếu mỗi đêm', () => {
  const job = app().cron.jobs.find(({ name }: { name?: string | null }) => name === 'quota-reconciliation');
  expect(job).toBeDefined();
});
