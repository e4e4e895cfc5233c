import request from 'supertest';
import { makeClause, makeDesk, withReason } from '../../support/server/clauses';
import { articleData, createArticle, makeSection, makeUnit, type Desk } from '../../support/server/section';
import { app, clock } from '../../support/server/strapi';
import { fullAccessToken } from '../../support/server/tokens';

const ARTICLE = 'api::article.article';

async function months(desk: Desk, year = 2026) {
  const answer = await request(app().server.httpServer).get(`/api/quota/months?unit=${desk.unit.slug}&year=${year}`).expect(200);
  return answer.body.data as { month: string; status: string; counted: number; required: number; articles: { title: string; url: string }[] }[];
}
const month = async (desk: Desk, key: string) => (await months(desk, Number(key.slice(0, 4)))).find((entry) => entry.month === key);

async function lines(documentId: string) {
  const rows = await app().db.connection('quota_ledger').where({ document_id: documentId }).orderBy('seq');
  return rows.map(({ type }: { type: string }) => type);
}

afterAll(() => clock().run());

describe('đăng bài', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await makeDesk();
    await makeClause(desk);
  });

  test('một bài được đăng thì tháng chuyển sang Đạt, và bài hiện trong kết quả', async () => {
    clock().set('2026-03-15T09:00:00+07:00');
    expect(await month(desk, '2026-03')).toMatchObject({ status: 'open', counted: 0, required: 1 });
    const article = await createArticle(articleData(desk));
    expect(await month(desk, '2026-03')).toMatchObject({
      status: 'met',
      counted: 1,
      articles: [{ title: article.title, url: `/tin-bai/${article.slug}` }],
    });
    expect(article.firstPublicAt).toBe('2026-03-15T02:00:00.000Z');
  });

  test('đủ mười hai tháng của năm, mỗi tháng một kết quả', async () => {
    clock().set('2026-03-15T09:00:00+07:00');
    expect((await months(desk)).map(({ status }) => status)).toEqual(['missed', 'missed', ...Array(10).fill('open')]);
    expect((await months(desk, 2025)).every(({ status }) => status === 'not-applicable')).toBe(true);
  });

  test('bản nháp không được tính', async () => {
    clock().set('2026-03-15T09:00:00+07:00');
    const draft = await createArticle(articleData(desk), 'draft');
    expect(await month(desk, '2026-03')).toMatchObject({ status: 'open' });
    expect(await lines(draft.documentId)).toEqual([]);
  });

  test('3 và 4. hai bên ranh giới tháng', async () => {
    clock().set('2026-01-31T23:59:59.999+07:00');
    await createArticle(articleData(desk));
    clock().set('2026-02-01T00:00:00.000+07:00');
    expect(await month(desk, '2026-01')).toMatchObject({ status: 'met' });
    expect(await month(desk, '2026-02')).toMatchObject({ status: 'open' });
    await createArticle(articleData(desk));
    expect(await month(desk, '2026-02')).toMatchObject({ status: 'met' });
  });

  test('5. sửa và xuất bản lại ở tháng sau: không tính lần nữa, thời điểm đăng đầu tiên không đổi', async () => {
    clock().set('2026-01-20T09:00:00+07:00');
    const { documentId, firstPublicAt } = await createArticle(articleData(desk));
    clock().set('2026-02-03T09:00:00+07:00');
    const edited = await app()
      .documents(ARTICLE)
      .update({ documentId, data: { body: '<p>Đã sửa.</p>' }, status: 'published' } as never);
    expect(edited).toMatchObject({ firstPublicAt });
    expect(await month(desk, '2026-01')).toMatchObject({ status: 'met' });
    expect(await month(desk, '2026-02')).toMatchObject({ status: 'open' });
    expect(await lines(documentId)).toEqual(['published', 'edited']);
  });

  test('7. gỡ ở tháng này, đăng lại ở tháng sau: không tháng nào tính', async () => {
    const other = await makeDesk();
    clock().set('2026-01-20T09:00:00+07:00');
    const { documentId } = await createArticle(articleData(other));
    clock().set('2026-01-25T09:00:00+07:00');
    await app().documents(ARTICLE).unpublish({ documentId });
    clock().set('2026-02-02T09:00:00+07:00');
    await app().documents(ARTICLE).publish({ documentId });
    await makeClause(other);
    expect(await lines(documentId)).toEqual(['published', 'withdrawn', 'republished']);
    expect(await month(other, '2026-01')).toMatchObject({ status: 'missed' });
    expect(await month(other, '2026-02')).toMatchObject({ status: 'open', counted: 0 });
  });

  test('8 và 18. gỡ hoặc xóa sau khi tháng đã hết: tháng cũ vẫn Đạt', async () => {
    clock().set('2026-04-10T09:00:00+07:00');
    const { documentId, title } = await createArticle(articleData(desk));
    clock().set('2026-06-05T09:00:00+07:00');
    await withReason('Bài sai số liệu', () => app().documents(ARTICLE).delete({ documentId }));
    expect(await lines(documentId)).toEqual(['published', 'deleted']);
    expect(await month(desk, '2026-04')).toMatchObject({ status: 'met', articles: [{ withdrawnAfterClose: true }] });
  });

  test('11. tin sưu tầm có nguồn vẫn không được tính', async () => {
    clock().set('2026-03-15T09:00:00+07:00');
    await createArticle(
      articleData(desk, { origin: 'curated', sourceName: 'Cổng TTĐT', sourceUrl: 'https://example.com/a', sourceDate: '2026-03-01' }),
    );
    expect(await month(desk, '2026-03')).toMatchObject({ status: 'open', counted: 0 });
  });

  test('12. cùng nội dung dưới tiêu đề khác: tính một lần', async () => {
    await makeClause(desk, { minimum: 2 });
    clock().set('2026-03-15T09:00:00+07:00');
    const body = `<p>Cùng một nội dung của ${desk.unit.name}, đăng hai lần.</p>`;
    await createArticle(articleData(desk, { body }));
    await createArticle(articleData(desk, { body: body.toUpperCase().replace(/P>/g, 'p>').replace(',', ' –') }));
    expect(await month(desk, '2026-03')).toMatchObject({ counted: 1 });
  });

  test('13 và 14. chuyển vào chuyên mục: trong tháng thì tính, sang tháng sau thì không', async () => {
    const elsewhere = await makeSection({ adminReform: false });
    const move = (documentId: string) =>
      app().documents(ARTICLE).update({ documentId, data: { section: desk.section.documentId }, status: 'published' } as never);
    clock().set('2026-03-15T09:00:00+07:00');
    const early = await createArticle(articleData(desk, { section: elsewhere.documentId }));
    clock().set('2026-03-20T09:00:00+07:00');
    await move(early.documentId);
    expect(await month(desk, '2026-03')).toMatchObject({ status: 'met' });
    clock().set('2026-04-15T09:00:00+07:00');
    const late = await createArticle(articleData(desk, { section: elsewhere.documentId }));
    clock().set('2026-05-02T09:00:00+07:00');
    await move(late.documentId);
    expect(await month(desk, '2026-04')).toMatchObject({ status: 'missed' });
    expect(await month(desk, '2026-05')).toMatchObject({ status: 'open', counted: 0 });
  });

  test('22. REST không đặt được thời điểm đăng đầu tiên', async () => {
    clock().set('2026-03-15T09:00:00+07:00');
    const token = await fullAccessToken();
    const answer = await request(app().server.httpServer)
      .post('/api/articles')
      .set('Authorization', `Bearer ${token}`)
      .send({ data: articleData(desk, { firstPublicAt: '2026-02-01T00:00:00.000Z' }) });
    expect(answer.status).toBe(201);
    const stored = await app().documents(ARTICLE).findOne({ documentId: answer.body.data.documentId, status: 'published' });
    expect(stored?.firstPublicAt).toBe('2026-03-15T02:00:00.000Z');
    expect(await month(desk, '2026-02')).toMatchObject({ status: 'missed' });
    expect(await month(desk, '2026-03')).toMatchObject({ status: 'met' });
  });

  test('27. đơn vị hết hiệu lực giữa năm: các tháng sau là Không áp dụng', async () => {
    clock().set('2026-08-15T09:00:00+07:00');
    const merged = { ...desk, unit: await makeUnit({ validTo: '2026-06-30' }) };
    await makeClause(merged);
    expect(await month(merged, '2026-06')).toMatchObject({ status: 'missed' });
    expect(await month(merged, '2026-07')).toMatchObject({ status: 'not-applicable' });
  });

  test('bài đưa vào từ trang cũ giữ ngày thật và nói rõ là nhập', async () => {
    clock().set('2026-05-15T09:00:00+07:00');
    const { documentId, firstPublicAt } = await clock().importingAs(new Date('2026-02-10T02:00:00Z'), () =>
      createArticle(articleData(desk)),
    );
    expect(firstPublicAt).toBe('2026-02-10T02:00:00.000Z');
    expect(await lines(documentId)).toEqual(['imported']);
    expect(await month(desk, '2026-02')).toMatchObject({ status: 'met', articles: [{ imported: true }] });
  });
});

describe('câu hỏi sai', () => {
  const ask = (query: string) => request(app().server.httpServer).get(`/api/quota/months${query}`);

  test.each([
    ['', 400, 'Đơn vị (unit): chưa có'],
    ['?unit=khong-co', 404, 'không có đơn vị “khong-co”'],
    ['?unit=x&year=26', 400, 'Năm (year)'],
    ['?unit=x&populate=*', 400, '“populate”'],
  ])('%s → %i, nói rõ sai ở đâu', async (query, status, words) => {
    const answer = await ask(query);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(words);
  });
});
