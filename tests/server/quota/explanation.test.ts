import { makeClause, makeDesk } from '../../support/server/clauses';
import { articleData, createArticle, makeSection, type Desk } from '../../support/server/section';
import { app, clock } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

const ARTICLE = 'api::article.article';

let desk: Desk;
let editor: Person;
beforeEach(async () => {
  clock().set('2026-03-15T09:00:00+07:00');
  desk = await makeDesk();
  await makeClause(desk);
  editor = await signIn('cchc-editor', desk.unit);
});
afterAll(() => clock().run());

const explain = async (documentId: string) => (await editor.get(`/quota/documents/${ARTICLE}/${documentId}`).expect(200)).body.data;

test('bài đã đăng: được tính vào đâu', async () => {
  const { documentId } = await createArticle(articleData(desk));
  expect(await explain(documentId)).toMatchObject({
    published: true,
    firstPublishedAt: '2026-03-15T02:00:00.000Z',
    summary: 'Đăng lần đầu ngày 15/03/2026. Được tính cho 1 chỉ tiêu.',
    cells: [
      {
        period: '2026-03',
        over: false,
        counts: true,
        sentence: `Được tính vào tháng 03/2026 cho chỉ tiêu “Tin/bài CCHC hằng tháng” của ${desk.unit.name}.`,
      },
    ],
  });
});

test('kỳ của bài đã hết hay chưa là theo đồng hồ máy chủ', async () => {
  const { documentId } = await createArticle(articleData(desk));
  const set = clock().now();
  clock().set('2026-04-01T00:00:00+07:00');
  expect((await explain(documentId)).cells).toMatchObject([{ period: '2026-03', over: true }]);
  clock().set(set);
});

test('bài đã đăng mà không được tính: vì sao', async () => {
  const elsewhere = await makeSection({ adminReform: false });
  const { documentId } = await createArticle(articleData(desk, { section: elsewhere.documentId }));
  const { summary, cells } = await explain(documentId);
  expect(summary).toBe('Đăng lần đầu ngày 15/03/2026. Không được tính cho chỉ tiêu nào.');
  expect(cells[0].sentence).toContain(`bài thuộc chuyên mục “${elsewhere.name}”`);
});

test('26. một bài dùng cho hai chỉ tiêu: kể cả hai', async () => {
  await makeClause(desk, { name: 'Chỉ tiêu cả năm', period: 'year', inForceFrom: '2026-01-01' });
  const { documentId } = await createArticle(articleData(desk));
  const { summary, cells } = await explain(documentId);
  expect(summary).toContain('Được tính cho 2 chỉ tiêu.');
  expect(cells.map(({ period, counts }: { period: string; counts: boolean }) => [period, counts])).toEqual([
    ['2026-03', true],
    ['2026', true],
  ]);
});

test('bản nháp: nếu đăng bây giờ thì sao', async () => {
  const { documentId } = await createArticle(articleData(desk), 'draft');
  expect(await explain(documentId)).toMatchObject({
    published: false,
    firstPublishedAt: null,
    summary: 'Nếu đăng bây giờ: được tính cho 1 chỉ tiêu.',
    cells: [{ counts: true, sentence: expect.stringMatching(/^Nếu đăng bây giờ: được tính vào tháng 03\/2026/) }],
  });
  const rows = await app().db.connection('quota_ledger').where({ document_id: documentId });
  expect(rows).toEqual([]);
});

test('bản nháp tin sưu tầm, bản nháp trùng, bản nháp chưa có đơn vị: nói trước vì sao chưa tính', async () => {
  const curated = await createArticle(articleData(desk, { origin: 'curated' }), 'draft');
  expect((await explain(curated.documentId)).cells[0].sentence).toContain('tin sưu tầm');
  const original = await createArticle(articleData(desk));
  const body = `<p>${original.title}: nội dung của riêng bài này.</p>`;
  const copy = await createArticle(articleData(desk, { body }), 'draft');
  expect((await explain(copy.documentId)).cells[0].sentence).toContain(`trùng nội dung với “${original.title}”`);
  const loose = await createArticle(articleData(desk, { unit: null }), 'draft');
  expect((await explain(loose.documentId)).summary).toContain('chưa có đơn vị');
});

test('bài không có thì 404', async () => {
  await editor.get(`/quota/documents/${ARTICLE}/khong-co`).expect(404);
  await editor.get('/quota/documents/api::unit.unit/khong-co').expect(404);
});
