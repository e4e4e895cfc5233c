import { makeClause } from '../../support/server/clauses';
import { articleData, createArticle, makeDesk } from '../../support/server/section';
import { app, clock } from '../../support/server/strapi';
import { outbox, owingDesk, personIn, rounds } from './people';

afterAll(() => clock().run());

test('sổ thông báo: người giám sát thấy ai, lần nào, lúc nào, ra sao', async () => {
  const supervisor = await personIn('cchc-supervisor');
  const { desk, editor } = await owingDesk();
  clock().set('2026-09-25T08:00:00+07:00');
  await rounds().queueDue();
  const { id } = (await outbox(desk)).find(({ kind }) => kind === 'reminder') ?? {};
  const answer = await supervisor.get('/quota/notices').expect(200);
  expect(answer.body.data).toContainEqual({
    id,
    kind: 'reminder',
    step: 'reminder-5',
    stepInWords: 'Nhắc trước hạn 5 ngày',
    clause: { key: expect.any(String), name: 'Tin/bài CCHC hằng tháng' },
    unit: { id: desk.unit.documentId, name: desk.unit.name },
    period: '2026-09',
    periodInWords: 'tháng 09/2026',
    recipient: editor.email,
    state: 'pending',
    stateInWords: 'Chờ gửi',
    dueAt: '2026-09-25T01:00:00.000Z',
    createdAt: '2026-09-25T01:00:00.000Z',
    sentAt: null,
    attempts: 0,
    nextTryAt: '2026-09-25T01:00:00.000Z',
    error: null,
  });
  expect(answer.body.meta).toMatchObject({ page: 1, pageSize: 50, mail: { ready: true, message: null } });
});

test('biên tập viên chỉ thấy thông báo của đơn vị mình', async () => {
  const { desk, editor } = await owingDesk();
  await owingDesk();
  clock().set('2026-09-25T08:00:00+07:00');
  await rounds().queueDue();
  const answer = await editor.get('/quota/notices').expect(200);
  expect(answer.body.data.map(({ unit }: { unit: { id: string } }) => unit.id)).toEqual([desk.unit.documentId]);
});

test.each([
  ['?state=xong', 'Trạng thái (state)'],
  ['?page=0', 'Trang (page)'],
])('%s bị từ chối, nêu đúng chỗ sai', async (query, words) => {
  const supervisor = await personIn('cchc-supervisor');
  const answer = await supervisor.get(`/quota/notices${query}`).expect(400);
  expect(answer.body.error.message).toContain(words);
});

test('thông báo chưa có người nhận: khi đã có người, gửi lại thì chuyển cho người đó', async () => {
  const keeper = await personIn('cchc-content-admin');
  const desk = await makeDesk();
  await makeClause(desk);
  clock().set('2026-09-28T08:00:00+07:00');
  await rounds().queueDue();
  const [{ id }] = await outbox(desk);
  const refused = await keeper.post(`/quota/notices/${id}/retry`).expect(400);
  expect(refused.body.error.message).toContain('Chưa có người nhận');
  const editor = await personIn('cchc-editor', desk);
  await keeper.post(`/quota/notices/${id}/retry`).expect(200);
  expect(await outbox(desk)).toMatchObject([
    { recipient: '', state: 'cancelled', note: 'Đã chuyển sang gửi cho người nhận mới.' },
    { recipient: editor.email, state: 'pending' },
  ]);
});

test('chưa khai báo máy chủ thư: không gửi gì, thông báo chờ, sổ nói rõ vì sao', async () => {
  const supervisor = await personIn('cchc-supervisor');
  const { desk } = await owingDesk();
  clock().set('2026-09-28T08:00:00+07:00');
  app().config.set('plugin::quota.notices.mailReady', false);
  try {
    await rounds().queueDue();
    await rounds().sendDue();
    expect(await outbox(desk)).toMatchObject([{ state: 'pending', attempts: 0 }]);
    const answer = await supervisor.get('/quota/notices').expect(200);
    expect(answer.body.meta.mail).toEqual({ ready: false, message: expect.stringContaining('SMTP_HOST') });
  } finally {
    app().config.set('plugin::quota.notices.mailReady', true);
  }
});

test('trong trang quản trị: biên tập viên thấy lần nhắc mới nhất, đăng đủ bài thì thông báo đã xong', async () => {
  const { desk, editor } = await owingDesk();
  for (const day of ['20', '25']) {
    clock().set(`2026-09-${day}T08:00:00+07:00`);
    await rounds().queueDue();
  }
  const mine = async () => (await editor.get('/quota/notices/mine').expect(200)).body.data;
  expect(await mine()).toEqual([
    {
      kind: 'reminder',
      step: 'reminder-5',
      stepInWords: 'Nhắc trước hạn 5 ngày',
      clause: { key: expect.any(String), name: 'Tin/bài CCHC hằng tháng' },
      unit: { id: desk.unit.documentId, name: desk.unit.name },
      period: '2026-09',
      periodInWords: 'tháng 09/2026',
      dueAt: '2026-09-25T01:00:00.000Z',
      lastDay: '2026-09-30',
      missing: 1,
      settled: false,
    },
  ]);
  await createArticle(articleData(desk));
  expect(await mine()).toMatchObject([{ missing: 0, settled: true }]);
});

test('trong trang quản trị: người giám sát thấy đơn vị chưa đạt', async () => {
  const supervisor = await personIn('cchc-supervisor');
  const { desk } = await owingDesk();
  clock().set('2026-09-30T23:00:00+07:00');
  await rounds().queueDue();
  clock().set('2026-10-01T00:06:00+07:00');
  await rounds().queueDue();
  const answer = await supervisor.get('/quota/notices/mine').expect(200);
  const about = answer.body.data.filter(({ unit }: { unit: { id: string } }) => unit.id === desk.unit.documentId);
  expect(about).toMatchObject([{ kind: 'escalation', period: '2026-09', missing: 1, settled: false }]);
});
