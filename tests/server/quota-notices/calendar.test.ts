import request from 'supertest';
import { app, clock } from '../../support/server/strapi';
import { owingDesk, personIn, type Contact } from './people';

afterAll(() => clock().run());

const pathOf = (address: string) => new URL(address).pathname;
const read = (path: string) => request(app().server.httpServer).get(path);

async function addressFor(person: Contact): Promise<string> {
  const answer = await person.post('/quota/calendar').expect(201);
  return pathOf(answer.body.data.address);
}

test('lịch của đơn vị: hạn từng tháng và ngày cuối của chỉ tiêu, ai có địa chỉ thì đọc được', async () => {
  clock().set('2026-11-22T09:00:00+07:00');
  const { editor } = await owingDesk();
  const address = await addressFor(editor);
  expect(address).toMatch(/^\/api\/quota\/calendar\/[\w-]{43}\.ics$/);
  const answer = await read(address).expect(200);
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('private, max-age=900');
  const text = answer.text.replace(/\r\n /g, '');
  expect(text).toContain('SUMMARY:Hạn đăng bài CCHC tháng 11/2026: còn thiếu 1 bài\r\n');
  expect(text).toContain('SUMMARY:Hạn đăng bài CCHC tháng 12/2026: cần 1 bài\r\n');
  expect(text).toContain('SUMMARY:Hạn đăng bài CCHC tháng 10/2026: chưa đạt\\, thiếu 1 bài\r\n');
  expect(text).toContain('DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n');
  expect(text).toContain('SUMMARY:Ngày cuối áp dụng chỉ tiêu “Tin/bài CCHC hằng tháng”\r\n');
});

test('đọc lại lúc khác, từng hạn vẫn mang mã cũ', async () => {
  clock().set('2026-11-22T09:00:00+07:00');
  const { editor } = await owingDesk();
  const address = await addressFor(editor);
  const uids = async () => (await read(address).expect(200)).text.match(/UID:\S+/g);
  const before = await uids();
  clock().set('2026-11-23T09:00:00+07:00');
  expect(await uids()).toEqual(before);
});

test('làm địa chỉ mới thì địa chỉ cũ hết dùng; thu hồi thì không còn địa chỉ nào', async () => {
  const { editor } = await owingDesk();
  const first = await addressFor(editor);
  const second = await addressFor(editor);
  await read(first).expect(404);
  await read(second).expect(200);
  expect((await editor.get('/quota/calendar').expect(200)).body.data.exists).toBe(true);
  await editor.delete('/quota/calendar').expect(200);
  const gone = await read(second).expect(404);
  expect(gone.body.error.message).toBe('Không có lịch ở địa chỉ này.');
  expect((await editor.get('/quota/calendar').expect(200)).body.data).toEqual({ exists: false, madeAt: null });
});

test('tài khoản bị khóa thì địa chỉ của người đó hết dùng', async () => {
  const { editor } = await owingDesk();
  const address = await addressFor(editor);
  await app().db.query('admin::user').update({ where: { id: editor.userId }, data: { isActive: false } });
  await read(address).expect(404);
});

test('cơ sở dữ liệu không giữ địa chỉ, chỉ giữ dấu vết của nó', async () => {
  const { editor } = await owingDesk();
  const secret = (await addressFor(editor)).split('/').at(-1)?.replace('.ics', '') ?? '';
  const rows = await app().db.connection('quota_calendar_addresses').where({ user_id: editor.userId });
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test.each(['sai.ics', `${'A'.repeat(43)}.ics`, 'A'.repeat(43)])('địa chỉ lạ %s → 404', async (file) => {
  await read(`/api/quota/calendar/${file}`).expect(404);
});

test('người không thuộc đơn vị nào chưa có lịch', async () => {
  const supervisor = await personIn('cchc-supervisor');
  const answer = await supervisor.post('/quota/calendar').expect(400);
  expect(answer.body.error.message).toContain('chưa gắn với đơn vị nào');
});
