import { app, clock } from '../../support/server/strapi';
import { outbox, owingDesk, personIn, rounds } from './people';

const SETTINGS = '/quota/notices/settings';

afterAll(async () => {
  await app().db.connection('quota_notice_settings').delete();
  clock().run();
});

test('cấu hình có sẵn: nhắc trước 10, 5, 2, 1 ngày và sáng ngày cuối, lúc 08:00', async () => {
  const supervisor = await personIn('cchc-supervisor');
  const answer = await supervisor.get(SETTINGS).expect(200);
  expect(answer.body.data).toEqual({
    reminderDays: [10, 5, 2, 1, 0],
    hour: '08:00',
    supervisorRoles: ['cchc-supervisor'],
    supervisorAddresses: [],
  });
});

test('cấu hình mới áp dụng từ ngày đã ghi, trước đó vẫn theo cấu hình cũ', async () => {
  const keeper = await personIn('cchc-content-admin');
  const { desk } = await owingDesk();
  clock().set('2026-10-01T09:00:00+07:00');
  const body = { reminderDays: [7], hour: '16:30', supervisorRoles: ['cchc-supervisor'], validFrom: '2026-10-23' };
  const answer = await keeper.put(SETTINGS, body).expect(200);
  expect(answer.body).toMatchObject({ data: { hour: '08:00' }, meta: { today: '2026-10-01', upcoming: [body] } });

  clock().set('2026-10-21T08:00:00+07:00');
  await rounds().queueDue();
  clock().set('2026-10-24T16:29:00+07:00');
  await rounds().queueDue();
  clock().set('2026-10-24T16:30:00+07:00');
  await rounds().queueDue();
  expect((await outbox(desk)).map(({ step, due_at }) => [step, due_at])).toEqual([
    ['reminder-10', '2026-10-21T01:00:00.000Z'],
    ['reminder-7', '2026-10-24T09:30:00.000Z'],
  ]);
});

test('cấu hình sai bị từ chối trọn vẹn, từng chỗ sai được nêu', async () => {
  const keeper = await personIn('cchc-content-admin');
  clock().set('2026-10-01T09:00:00+07:00');
  const answer = await keeper.put(SETTINGS, { reminderDays: [99], hour: '8h', supervisorRoles: ['khong-co'] }).expect(400);
  const fields = answer.body.error.details.errors.map(({ path }: { path: string[] }) => path[0]);
  expect(fields).toEqual(['reminderDays', 'hour', 'supervisorRoles']);
  expect(answer.body.error.message).toContain('Giờ gửi: phải ghi theo dạng giờ:phút');
});

test('biên tập viên không xem, không đổi được cấu hình', async () => {
  const { editor } = await owingDesk();
  await editor.get(SETTINGS).expect(403);
  await editor.put(SETTINGS, {}).expect(403);
});
