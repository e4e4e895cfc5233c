import { articleData, createArticle } from '../../support/server/section';
import { startMailServer, startSilentServer } from '../../support/server/smtp';
import { app, clock } from '../../support/server/strapi';
import { look, outbox, owingDesk, personIn, rounds } from './people';

afterAll(() => clock().run());

test('máy chủ thư không chạy: thư chờ, được gửi lại khi đến giờ, rồi đến nơi một lần', async () => {
  const { desk, editor } = await owingDesk();
  clock().set('2026-03-21T08:00:00+07:00');
  await look();
  expect(await outbox(desk)).toMatchObject([
    { state: 'pending', attempts: 1, note: expect.stringMatching(/^Không kết nối được máy chủ thư \(.*ECONNREFUSED.*\)\.$/) },
  ]);

  const mail = await startMailServer();
  try {
    await look();
    expect(mail.to(editor.email)).toEqual([]);
    clock().set('2026-03-21T08:01:00+07:00');
    await look();
    expect(mail.to(editor.email)).toHaveLength(1);
    expect(await outbox(desk)).toMatchObject([{ state: 'sent', attempts: 2, note: null, sent_at: '2026-03-21T01:01:00.000Z' }]);
  } finally {
    await mail.stop();
  }
});

test('máy chủ thư nhận kết nối rồi im lặng: đăng bài không phải chờ nó', async () => {
  const { desk } = await owingDesk();
  clock().set('2026-03-21T08:00:00+07:00');
  await rounds().queueDue();
  const silent = await startSilentServer();
  let answered = false;
  const sending = rounds()
    .sendDue()
    .finally(() => {
      answered = true;
    });
  await silent.connected;
  const { documentId } = await createArticle(articleData(desk));
  expect(documentId).toBeTruthy();
  expect(answered).toBe(false);
  await silent.stop();
  await sending;
});

test('trong khi chờ mà đơn vị đã đăng đủ thì thư nhắc cũ không gửi nữa', async () => {
  const { desk, editor } = await owingDesk();
  clock().set('2026-03-21T08:00:00+07:00');
  await look();
  await createArticle(articleData(desk));
  const mail = await startMailServer();
  try {
    clock().set('2026-03-21T09:00:00+07:00');
    await look();
    expect(mail.to(editor.email)).toEqual([]);
    expect(await outbox(desk)).toMatchObject([{ state: 'cancelled', note: 'Không gửi: đơn vị đã đăng đủ bài.' }]);
  } finally {
    await mail.stop();
  }
});

test('chờ sang lần nhắc sau: chỉ lần nhắc sau được gửi', async () => {
  const { desk, editor } = await owingDesk();
  clock().set('2026-03-21T08:00:00+07:00');
  await look();
  clock().set('2026-03-26T08:00:00+07:00');
  const mail = await startMailServer();
  try {
    await look();
    expect(mail.to(editor.email)).toHaveLength(1);
    expect((await outbox(desk)).map(({ step, state }) => [step, state])).toEqual([
      ['reminder-10', 'cancelled'],
      ['reminder-5', 'sent'],
    ]);
  } finally {
    await mail.stop();
  }
});

test('địa chỉ bị từ chối mãi: thôi gửi, chờ người xem; người giám sát cho gửi lại', async () => {
  const supervisor = await personIn('cchc-supervisor');
  const { desk, editor } = await owingDesk({ inForceFrom: '2027-03-01', inForceTo: '2027-12-31' });
  let mail = await startMailServer({ refuses: [editor.email] });
  try {
    clock().set('2027-03-21T08:00:00+07:00');
    await look();
    await app().db.connection('quota_notices').where({ unit_id: desk.unit.documentId }).update({ attempts: 8 });
    clock().set('2027-03-22T08:00:00+07:00');
    await look();
    expect(await outbox(desk)).toMatchObject([{ state: 'failed', attempts: 9, note: expect.stringContaining('no such mailbox') }]);
  } finally {
    await mail.stop();
  }
  const [{ id }] = await outbox(desk);
  await editor.post(`/quota/notices/${id}/retry`).expect(403);
  const answer = await supervisor.post(`/quota/notices/${id}/retry`).expect(200);
  expect(answer.body.data).toMatchObject({ id, state: 'pending', stateInWords: 'Chờ gửi' });
  mail = await startMailServer();
  try {
    await look();
    expect(mail.to(editor.email)).toHaveLength(1);
    const again = await supervisor.post(`/quota/notices/${id}/retry`).expect(400);
    expect(again.body.error.message).toBe('Chỉ gửi lại được thông báo “Không gửi được”.');
  } finally {
    await mail.stop();
  }
});

test('người gửi chết giữa chừng: hết hạn giữ chỗ thì thư được gửi tiếp', async () => {
  const { desk, editor } = await owingDesk({ inForceFrom: '2027-03-01', inForceTo: '2027-12-31' });
  clock().set('2027-03-21T08:00:00+07:00');
  await rounds().queueDue();
  await app()
    .db.connection('quota_notices')
    .where({ unit_id: desk.unit.documentId })
    .update({ state: 'sending', claim: 'dead', claimed_until: '2027-03-21T01:10:00.000Z' });
  const mail = await startMailServer();
  try {
    await look();
    expect(mail.to(editor.email)).toEqual([]);
    clock().set('2027-03-21T08:10:00+07:00');
    await look();
    expect(mail.to(editor.email)).toHaveLength(1);
  } finally {
    await mail.stop();
  }
});
