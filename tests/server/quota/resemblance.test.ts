import { cellsOf } from '../../../src/plugins/quota/server/src/board/read-board';
import { makeClause, makeDesk } from '../../support/server/clauses';
import { articleData, createArticle, type Desk } from '../../support/server/section';
import { app, clock, unique } from '../../support/server/strapi';
import { signIn } from '../../support/server/tokens';
import { verdictIn } from '../../support/server/verdicts';

const ARTICLE = 'api::article.article';

let desk: Desk;
let key: string;
beforeEach(async () => {
  clock().set('2026-03-15T09:00:00+07:00');
  desk = await makeDesk();
  ({ key } = await makeClause(desk, { minimum: 2 }));
});
afterAll(() => clock().run());

/** A text of a hundred words that no other test has. */
function text(): string[] {
  const mark = unique('').replace(/\W/g, '');
  return Array.from({ length: 100 }, (_, index) => `từ${mark}x${index}`);
}
const html = (words: string[]) => `<p>${words.join(' ')}</p>`;
const resembles = async (documentId: string) => {
  const line = await app().db.connection('quota_ledger').where({ document_id: documentId }).orderBy('seq', 'desc').first();
  return line.resembles && JSON.parse(line.resembles);
};

test('bài giống chín phần mười một bài trước: vẫn tính, và nêu cho người giám sát', async () => {
  const words = text();
  const first = await createArticle(articleData(desk, { body: html(words) }));
  const second = await createArticle(articleData(desk, { body: html([...words.slice(0, 98), 'khác', 'hẳn']) }));
  expect(await resembles(first.documentId)).toBeNull();
  expect(await resembles(second.documentId)).toEqual({ id: first.documentId, title: first.title, share: 0.979 });
  expect(await verdictIn(desk, '2026-03')).toMatchObject({ status: 'met', counted: 2 });
  const supervisor = await signIn('cchc-supervisor');
  const inMarch = { period: '2026-03', unit: { slug: desk.unit.slug } };
  const { body } = await supervisor.get('/quota/board?year=2026');
  expect(cellsOf(body.data)).toContainEqual(expect.objectContaining({ ...inMarch, unit: expect.objectContaining(inMarch.unit), resembling: 1 }));
  const explained = await supervisor.get(`/quota/cell?clause=${encodeURIComponent(key)}&unit=${desk.unit.slug}&period=2026-03`);
  const { articles } = explained.body.data as { articles: { resembles: { title: string } | null }[] };
  expect(articles.map(({ resembles: earlier }) => earlier?.title ?? null)).toEqual([null, first.title]);
});

test('đoạn trích nguyên từ một bài dài cũng lộ', async () => {
  const words = [...text(), ...text(), ...text(), ...text()];
  const first = await createArticle(articleData(desk, { body: html(words) }));
  const second = await createArticle(articleData(desk, { body: html(words.slice(150, 250)) }));
  expect(await resembles(second.documentId)).toMatchObject({ id: first.documentId, share: 1 });
});

test('bài chỉ giống một nửa thì không nêu', async () => {
  const words = text();
  await createArticle(articleData(desk, { body: html(words) }));
  const second = await createArticle(articleData(desk, { body: html([...words.slice(0, 60), ...text().slice(0, 40)]) }));
  expect(await resembles(second.documentId)).toBeNull();
});

test('sửa bài gốc không biến nó thành bản sao của bài sau', async () => {
  const words = text();
  const first = await createArticle(articleData(desk, { body: html(words) }));
  await createArticle(articleData(desk, { body: html([...words.slice(0, 98), 'khác', 'hẳn']) }));
  await app()
    .documents(ARTICLE)
    .update({ documentId: first.documentId, data: { body: html([...words.slice(0, 99), 'sửa']) }, status: 'published' } as never);
  expect(await resembles(first.documentId)).toBeNull();
});

test('12. đổi tiêu đề bài gốc sau khi có bài trùng: bài gốc vẫn được tính', async () => {
  const body = html(text());
  const first = await createArticle(articleData(desk, { body }));
  await createArticle(articleData(desk, { body }));
  await app().documents(ARTICLE).update({ documentId: first.documentId, data: { title: unique('Tên mới') }, status: 'published' } as never);
  expect(await verdictIn(desk, '2026-03')).toMatchObject({ counted: 1 });
});
