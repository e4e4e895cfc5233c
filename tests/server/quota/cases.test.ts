import { makeClause, makeDesk } from '../../support/server/clauses';
import { articleData, createArticle, makeUnit, type Desk } from '../../support/server/section';
import { app, clock } from '../../support/server/strapi';
import { signIn } from '../../support/server/tokens';
import { verdictIn, verdictsIn } from '../../support/server/verdicts';

const ARTICLE = 'api::article.article';

let desk: Desk;
beforeEach(async () => {
  clock().set('2026-01-02T09:00:00+07:00');
  desk = await makeDesk();
  await makeClause(desk);
});
afterAll(() => clock().run());

test('1. tháng trước ngày chỉ tiêu có hiệu lực: Không áp dụng', async () => {
  expect(await verdictIn(desk, '2025-12')).toMatchObject({ status: 'not-applicable', required: 0, owed: 0 });
});

test('2. bài đăng 05/01, chỉ tiêu từ 10/01: không tính, còn nợ một bài', async () => {
  clock().set('2026-01-05T09:00:00+07:00');
  await createArticle(articleData(desk));
  clock().set('2026-01-12T09:00:00+07:00');
  expect(await verdictIn(desk, '2026-01')).toMatchObject({ status: 'open', counted: 0, owed: 1 });
});

test('16. hẹn 31/03 23:50, máy chủ nghỉ đến 01/04 00:10 mới đăng được: tính vào tháng 4', async () => {
  clock().set('2026-03-31T09:00:00+07:00');
  const { documentId } = await createArticle(articleData(desk), 'draft');
  clock().set('2026-04-01T00:10:00+07:00');
  await app().documents(ARTICLE).publish({ documentId });
  expect(await verdictIn(desk, '2026-03')).toMatchObject({ status: 'missed' });
  expect(await verdictIn(desk, '2026-04')).toMatchObject({ status: 'met' });
});

test('19. tác giả chuyển sang đơn vị khác: không gì đổi', async () => {
  clock().set('2026-03-10T09:00:00+07:00');
  const author = await signIn('cchc-editor', desk.unit);
  const { documentId } = await createArticle(articleData(desk), 'draft');
  await author.post(`/content-manager/collection-types/${ARTICLE}/${documentId}/actions/publish`, articleData(desk)).expect(200);
  const before = await verdictIn(desk, '2026-03');
  expect(before).toMatchObject({ status: 'met' });
  const other = await makeUnit();
  const members = app().db.query('api::staff-member.staff-member');
  const member = await members.findOne({ where: { user: { id: author.userId } } });
  await app()
    .documents('api::staff-member.staff-member')
    .update({ documentId: member.documentId, data: { unit: other.documentId } } as never);
  expect(await verdictIn(desk, '2026-03')).toEqual(before);
  expect(await verdictsIn({ unit: other }, '2026-03')).toEqual([]);
});

test('24. máy đặt múi giờ America/New_York: tháng vẫn theo giờ Việt Nam', async () => {
  expect(process.env.TZ).toBe('America/New_York');
  clock().set('2026-03-31T23:59:59.999+07:00');
  await createArticle(articleData(desk));
  clock().set('2026-04-01T00:00:00+07:00');
  expect(await verdictIn(desk, '2026-03')).toMatchObject({ status: 'met', closed: { asOf: '2026-03-31T17:00:00.000Z' } });
});

test('25. 29/02/2028 23:59:59: tính vào 02/2028', async () => {
  const leap = await makeDesk();
  await makeClause(leap, { inForceTo: null });
  clock().set('2028-02-29T23:59:59+07:00');
  await createArticle(articleData(leap));
  clock().set('2028-03-02T09:00:00+07:00');
  expect(await verdictIn(leap, '2028-02')).toMatchObject({ status: 'met' });
  expect(await verdictIn(leap, '2028-03')).toMatchObject({ status: 'open', counted: 0 });
});

test('đơn vị phối hợp chỉ được tính dưới chỉ tiêu cho phép', async () => {
  clock().set('2026-03-10T09:00:00+07:00');
  const [helper, counted] = [await makeDesk(), await makeDesk()];
  await makeClause({ ...helper, section: desk.section });
  await makeClause({ ...counted, section: desk.section }, { cooperatingUnitsCount: true });
  await createArticle(articleData(desk, { cooperatingUnits: [helper.unit.documentId, counted.unit.documentId] }));
  expect(await verdictIn(helper, '2026-03')).toMatchObject({ status: 'open', counted: 0 });
  expect(await verdictIn(counted, '2026-03')).toMatchObject({ status: 'met', counted: 1 });
});
