import { cellsOf, type CellOfBoard } from '../../../src/plugins/quota/server/src/board/read-board';
import { makeClause } from '../../support/server/clauses';
import { articleData, createArticle, makeDesk, makeUnit, type Desk } from '../../support/server/section';
import { app, clock } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

let desk: Desk;
let supervisor: Person;
let key: string;
beforeEach(async () => {
  clock().set('2026-01-09T09:00:00+07:00');
  desk = await makeDesk();
  ({ key } = await makeClause(desk));
  supervisor = await signIn('cchc-supervisor');
});
afterAll(() => clock().run());

const closeDue = () => app().plugin('quota').service('closings').closeDue();

/** The months of the test's own clause, in order. */
async function board(): Promise<CellOfBoard[]> {
  const { body } = await supervisor.get('/quota/board?year=2026').expect(200);
  return cellsOf(body.data).filter(({ clause }) => clause.key === key);
}
const march = async () => (await board()).filter(({ period }) => period === '2026-03');

test('bảng nói ngay điều vừa đổi: đăng bài, chốt kỳ, miễn', async () => {
  clock().set('2026-03-10T09:00:00+07:00');
  expect(await march()).toMatchObject([{ status: 'open', counted: 0 }]);
  await createArticle(articleData(desk));
  expect(await march()).toMatchObject([{ status: 'met', counted: 1 }]);
  clock().set('2026-04-01T00:00:00+07:00');
  await closeDue();
  expect((await board()).map(({ status }) => status).slice(0, 4)).toEqual(['missed', 'missed', 'met', 'open']);
  await app()
    .plugin('quota')
    .service('waivers')
    .grant({ clause: key, unit: desk.unit.slug, period: '2026-02', reason: 'Bão lụt', document: { title: 'Công văn 5' } }, 'Lãnh đạo');
  expect((await board()).map(({ status }) => status).slice(0, 4)).toEqual(['missed', 'waived', 'met', 'open']);
});

test('một chỉ tiêu chốt muộn hơn vẫn hiện bên các ô đã chốt trước', async () => {
  clock().set('2026-04-01T00:00:00+07:00');
  await closeDue();
  expect(await march()).toMatchObject([{ status: 'missed' }]);
  const other = { ...desk, unit: await makeUnit() };
  ({ key } = await makeClause(other));
  clock().set('2026-04-02T00:00:00+07:00');
  await closeDue();
  expect(await march()).toMatchObject([{ status: 'missed', unit: { name: other.unit.name } }]);
});

test('đơn vị bị bỏ khỏi danh sách vẫn giữ các ô đã chốt', async () => {
  clock().set('2026-04-01T00:00:00+07:00');
  await closeDue();
  await app().documents('api::unit.unit').delete({ documentId: desk.unit.documentId });
  expect((await board()).map(({ period }) => period)).toEqual(['2026-01', '2026-02', '2026-03']);
  expect(await march()).toMatchObject([{ status: 'missed', unit: { name: desk.unit.name } }]);
});
