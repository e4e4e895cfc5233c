import knexOf from 'knex';
import request from 'supertest';
import { checksumOf } from '../../../src/plugins/quota/server/src/closings/freeze';
import { makeClause, makeDesk, withReason } from '../../support/server/clauses';
import { articleData, createArticle, makeSection, type Desk } from '../../support/server/section';
import { app, clock } from '../../support/server/strapi';
import { fullAccessToken, signIn } from '../../support/server/tokens';
import { verdictIn } from '../../support/server/verdicts';

const ARTICLE = 'api::article.article';

let desk: Desk;
let key: string;
beforeEach(async () => {
  clock().set('2026-01-09T09:00:00+07:00');
  desk = await makeDesk();
  ({ key } = await makeClause(desk));
});
afterAll(() => clock().run());

const closeDue = () => app().plugin('quota').service('closings').closeDue();
const closings = (period: string) => app().db.connection('quota_closings').where({ clause_key: key, period });
const withdraw = (documentId: string) => app().documents(ARTICLE).unpublish({ documentId });

async function publishedOn(instant: string, changes = {}) {
  clock().set(instant);
  return createArticle(articleData(desk, changes));
}

describe('chốt kỳ', () => {
  test('17. máy chủ nghỉ từ 30/04 đến 03/05: khi chạy lại, tháng 4 được chốt như lúc hết ngày 30/04', async () => {
    const { title } = await publishedOn('2026-04-20T09:00:00+07:00');
    clock().set('2026-04-30T08:00:00+07:00');
    expect(await closings('2026-04')).toHaveLength(0);
    clock().set('2026-05-03T09:00:00+07:00');
    await closeDue();
    const [row] = await closings('2026-04');
    expect(row).toMatchObject({ status: 'met', as_of: '2026-04-30T17:00:00.000Z', closed_at: '2026-05-03T02:00:00.000Z' });
    expect(JSON.parse(row.outcome).counted).toMatchObject([{ title }]);
    expect(await verdictIn(desk, '2026-04')).toMatchObject({ status: 'met', closed: { asOf: '2026-04-30T17:00:00.000Z' } });
  });

  test('chốt theo sổ lúc hết kỳ, không theo nội dung lúc chốt', async () => {
    const { documentId } = await publishedOn('2026-04-20T09:00:00+07:00');
    const elsewhere = await makeSection({ adminReform: false });
    clock().set('2026-05-01T08:00:00+07:00');
    await withReason('Chuyển chuyên mục', () =>
      app().documents(ARTICLE).update({ documentId, data: { section: elsewhere.documentId }, status: 'published' } as never),
    );
    clock().set('2026-05-03T09:00:00+07:00');
    await closeDue();
    expect(await verdictIn(desk, '2026-04')).toMatchObject({ status: 'met', counted: 1, articles: [{ withdrawnAfterClose: true }] });
  });

  test('chạy lần nữa không đổi gì', async () => {
    clock().set('2026-03-01T00:00:00+07:00');
    await closeDue();
    const before = await closings('2026-02');
    clock().set('2026-03-09T00:00:00+07:00');
    await closeDue();
    expect(await closings('2026-02')).toEqual(before);
    expect(before).toHaveLength(1);
  });

  test('23. hai lần chốt cùng lúc: một kết quả', async () => {
    clock().set('2026-04-01T00:00:00+07:00');
    await Promise.all([closeDue(), closeDue(), closeDue()]);
    expect(await closings('2026-03')).toHaveLength(1);
  });

  test('23. hai máy chủ PostgreSQL cùng ghi một kết quả: bản ghi đầu ở lại', async () => {
    if (app().db.dialect.client !== 'postgres') return;
    clock().set('2026-03-01T00:00:00+07:00');
    await closeDue();
    const [kept] = await closings('2026-02');
    const other = knexOf({ client: 'pg', connection: app().db.connection.client.connectionSettings });
    try {
      clock().set('2026-04-01T00:00:00+07:00');
      const row = { ...kept, period: '2026-03' };
      const theirs = other('quota_closings')
        .insert({ ...row, checksum: checksumOf(row) })
        .onConflict(['clause_key', 'unit_id', 'period'])
        .ignore();
      await Promise.all([closeDue(), theirs]);
    } finally {
      await other.destroy();
    }
    expect(await closings('2026-03')).toHaveLength(1);
  });

  test('kết quả đã chốt không sửa, không xóa, không ghi đè được', async () => {
    clock().set('2026-03-01T00:00:00+07:00');
    await closeDue();
    const refused = { message: expect.stringContaining('append-only') };
    const run = async (query: PromiseLike<unknown>) => query;
    await expect(run(closings('2026-02').update({ status: 'met' }))).rejects.toMatchObject(refused);
    await expect(run(closings('2026-02').delete())).rejects.toMatchObject(refused);
    if (app().db.dialect.client === 'sqlite') {
      await app().db.connection.raw('insert or replace into quota_closings select * from quota_closings where clause_key = ?', [key]);
    }
    expect(await closings('2026-02')).toMatchObject([{ status: 'missed' }]);
    const supervisor = await signIn('cchc-supervisor');
    expect((await supervisor.get('/quota/ledger/check')).body.data.intact).toBe(true);
  });

  test('chỉ tiêu ghi hôm nay cho các tháng đã qua: chờ đến 0 giờ hôm sau mới chốt, để kịp nhập bài cũ', async () => {
    clock().set('2026-06-10T09:00:00+07:00');
    desk = await makeDesk();
    ({ key } = await makeClause(desk));
    await closeDue();
    expect(await closings('2026-05')).toHaveLength(0);
    await clock().importingAs(new Date('2026-05-10T02:00:00Z'), () => createArticle(articleData(desk)));
    clock().set('2026-06-11T00:00:00+07:00');
    await closeDue();
    expect(await closings('2026-05')).toMatchObject([{ status: 'met' }]);
  });

  test('bài nhập sau khi chốt không đổi kết quả, và nói rõ', async () => {
    clock().set('2026-06-11T09:00:00+07:00');
    await closeDue();
    const { documentId } = await clock().importingAs(new Date('2026-05-10T02:00:00Z'), () => createArticle(articleData(desk)));
    expect(await verdictIn(desk, '2026-05')).toMatchObject({ status: 'missed', counted: 0 });
    const editor = await signIn('cchc-editor', desk.unit);
    const answer = await editor.get(`/quota/documents/${ARTICLE}/${documentId}`).expect(200);
    expect(answer.body.data.cells).toMatchObject([{ counts: false, sentence: expect.stringContaining('đã chốt khi sổ chưa có bài này') }]);
  });

  test('ngoài thời hạn của chỉ tiêu thì không chốt gì', async () => {
    clock().set('2027-03-01T09:00:00+07:00');
    await closeDue();
    expect(await closings('2025-12')).toHaveLength(0);
    expect(await closings('2027-01')).toHaveLength(0);
    expect(await closings('2026-12')).toHaveLength(1);
  });
});

describe('sau khi chốt', () => {
  test('8. gỡ bài có lý do: tháng vẫn Đạt, ghi ai, khi nào, vì sao', async () => {
    const { documentId, title } = await publishedOn('2026-01-20T09:00:00+07:00');
    clock().set('2026-02-10T09:00:00+07:00');
    await withReason('Số liệu cũ', () => withdraw(documentId));
    expect(await verdictIn(desk, '2026-01')).toMatchObject({ status: 'met', articles: [{ title: null, withdrawnAfterClose: true }] });
    const supervisor = await signIn('cchc-supervisor');
    const { body } = await supervisor.get(`/quota/cell?clause=${encodeURIComponent(key)}&unit=${desk.unit.slug}&period=2026-01`).expect(200);
    expect(body.data.withdrawnAfterClose).toMatchObject([
      { title, type: 'withdrawn', at: '2026-02-10T02:00:00.000Z', actor: 'Lãnh đạo', reason: 'Số liệu cũ' },
    ]);
    expect(body.data.events.map(({ type }: { type: string }) => type)).toEqual(['published', 'withdrawn']);
  });

  test('8. không ghi lý do thì bị từ chối; qua REST lý do đi trong tiêu đề của yêu cầu', async () => {
    const { documentId } = await publishedOn('2026-01-20T09:00:00+07:00');
    clock().set('2026-02-10T09:00:00+07:00');
    const token = await fullAccessToken();
    const remove = () =>
      request(app().server.httpServer).delete(`/api/articles/${documentId}`).set('Authorization', `Bearer ${token}`);
    const refused = await remove();
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({ message: expect.stringContaining('hãy ghi lý do'), details: { code: 'quota-needs-reason' } });
    await remove().set('x-quota-override-reason', encodeURIComponent('Đính chính theo công văn')).expect(204);
    const line = await app().db.connection('quota_ledger').where({ document_id: documentId }).orderBy('seq', 'desc').first();
    expect(line).toMatchObject({ type: 'deleted', reason: 'Đính chính theo công văn' });
  });

  test('18. bài của tháng 4 bị xóa vào tháng 6: tháng 4 vẫn Đạt, còn tiêu đề, liên kết, ngày và đơn vị', async () => {
    const { documentId, title, slug } = await publishedOn('2026-04-15T09:00:00+07:00');
    clock().set('2026-06-10T09:00:00+07:00');
    await withReason('Trùng chủ đề', () => app().documents(ARTICLE).delete({ documentId }));
    const item = { publishedAt: '2026-04-15T02:00:00.000Z', withdrawnAfterClose: true };
    const supervisor = await signIn('cchc-supervisor');
    const { body } = await supervisor.get(`/quota/cell?clause=${encodeURIComponent(key)}&unit=${desk.unit.slug}&period=2026-04`).expect(200);
    expect(body.data).toMatchObject({
      status: 'met',
      unit: { name: desk.unit.name },
      articles: [{ title, url: `/tin-bai/${slug}`, ...item }],
    });
    expect(await verdictIn(desk, '2026-04')).toMatchObject({ status: 'met', articles: [{ title: null, url: null, ...item }] });
  });

  test('bài không được tính thì gỡ không cần lý do', async () => {
    const elsewhere = await makeSection({ adminReform: false });
    const { documentId } = await publishedOn('2026-01-20T09:00:00+07:00', { section: elsewhere.documentId });
    clock().set('2026-02-10T09:00:00+07:00');
    await withdraw(documentId);
  });
});
