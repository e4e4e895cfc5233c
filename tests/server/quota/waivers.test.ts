import { makeClause, makeDesk } from '../../support/server/clauses';
import { articleData, createArticle, type Desk } from '../../support/server/section';
import { app, clock } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';
import { verdictIn } from '../../support/server/verdicts';

let desk: Desk;
let key: string;
let supervisor: Person;
beforeEach(async () => {
  clock().set('2026-07-10T09:00:00+07:00');
  desk = await makeDesk();
  ({ key } = await makeClause(desk));
  supervisor = await signIn('cchc-supervisor');
});
afterAll(() => clock().run());

const request = (changes = {}) => ({
  clause: key,
  unit: desk.unit.slug,
  period: '2026-07',
  reason: 'Cả đơn vị chống dịch',
  document: { title: 'Công văn 12/SYT-TCHC' },
  ...changes,
});
const cell = async (period: string) =>
  (await supervisor.get(`/quota/cell?clause=${encodeURIComponent(key)}&unit=${desk.unit.slug}&period=${period}`)).body.data;

test('20. miễn có lý do và văn bản: tháng 7 là Miễn, không nợ bài nào', async () => {
  expect(await verdictIn(desk, '2026-07')).toMatchObject({ status: 'open', owed: 1 });
  await supervisor.post('/quota/waivers', request()).expect(201);
  expect(await verdictIn(desk, '2026-07')).toMatchObject({ status: 'waived', owed: 0 });
  expect((await cell('2026-07')).waiver).toMatchObject({
    reason: 'Cả đơn vị chống dịch',
    document: { title: 'Công văn 12/SYT-TCHC' },
    actor: 'Nguyễn An',
    at: '2026-07-10T02:00:00.000Z',
  });
  expect(await verdictIn(desk, '2026-08')).toMatchObject({ status: 'open', owed: 1 });
});

test('miễn một kỳ đã chốt: kết quả đã chốt vẫn đọc được bên cạnh', async () => {
  clock().set('2026-06-10T09:00:00+07:00');
  desk = await makeDesk();
  ({ key } = await makeClause(desk));
  clock().set('2026-07-11T09:00:00+07:00');
  expect(await verdictIn(desk, '2026-06')).toMatchObject({ status: 'missed', closed: { status: 'missed' } });
  await supervisor.post('/quota/waivers', request({ period: '2026-06' })).expect(201);
  expect(await verdictIn(desk, '2026-06')).toMatchObject({ status: 'waived', closed: { status: 'missed' } });
});

test('hủy miễn: kết quả trở lại, cả hai dòng vẫn thấy', async () => {
  await supervisor.post('/quota/waivers', request()).expect(201);
  const { id } = (await cell('2026-07')).waiver;
  expect((await supervisor.post(`/quota/waivers/${id}/cancel`)).body.error.message).toBe('Lý do hủy miễn: chưa có.');
  await supervisor.post(`/quota/waivers/${id}/cancel`, { reason: 'Công văn bị thu hồi' }).expect(200);
  const shown = await cell('2026-07');
  expect(shown).toMatchObject({ status: 'open', owed: 1, waiver: null });
  expect(shown.waiverLines.map(({ type }: { type: string }) => type)).toEqual(['granted', 'cancelled']);
  const again = await supervisor.post(`/quota/waivers/${id}/cancel`, { reason: 'Lần nữa' });
  expect(again.status).toBe(400);
});

test('kỳ đã miễn không giữ bài lại', async () => {
  const { documentId } = await createArticle(articleData(desk));
  await supervisor.post('/quota/waivers', request()).expect(201);
  await app().documents('api::article.article').unpublish({ documentId });
});

test.each([
  [{ clause: 'khong-co' }, 'Chỉ tiêu: chưa chọn'],
  [{ unit: 'khong-co' }, 'Đơn vị: chưa chọn'],
  [{ period: '2026-7' }, 'Kỳ: chưa có, hoặc sai cách ghi'],
  [{ period: '2025-07' }, 'không áp dụng cho'],
  [{ period: '2026-Q3' }, 'không áp dụng cho'],
  [{ reason: ' ' }, 'Lý do miễn: chưa có.'],
  [{ document: null }, 'Văn bản cho phép miễn: chưa có'],
])('thiếu hoặc sai %j thì bị từ chối, nói rõ ở đâu', async (changes, words) => {
  const answer = await supervisor.post('/quota/waivers', request(changes));
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toContain(words);
});

test('miễn hai lần thì bị từ chối', async () => {
  await supervisor.post('/quota/waivers', request()).expect(201);
  const answer = await supervisor.post('/quota/waivers', request());
  expect(answer.body.error.message).toContain('đã được miễn');
});

test('chỉ người giám sát được miễn', async () => {
  const editor = await signIn('cchc-editor', desk.unit);
  await editor.post('/quota/waivers', request()).expect(403);
  await editor.get('/quota/waivers').expect(200);
});
