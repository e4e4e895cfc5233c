import { makeClause } from '../../support/server/clauses';
import { articleData, createArticle, makeDesk } from '../../support/server/section';
import { startMailServer, type MailServer } from '../../support/server/smtp';
import { clock } from '../../support/server/strapi';
import { look, outbox, owingDesk, personIn, rounds } from './people';

let mail: MailServer;
beforeEach(async () => {
  mail = await startMailServer();
});
afterEach(() => mail.stop());
afterAll(() => clock().run());

test('đơn vị còn thiếu bài nhận một thư nhắc, có phần chữ và phần HTML, tiếng Việt đủ dấu', async () => {
  const { desk, editor } = await owingDesk();
  clock().set('2026-04-20T07:59:00+07:00');
  await look();
  expect(mail.to(editor.email)).toEqual([]);
  clock().set('2026-04-20T08:00:00+07:00');
  await look();

  const [letter, ...others] = mail.to(editor.email);
  expect(others).toEqual([]);
  expect(letter.subject).toBe('Nhắc đăng bài CCHC tháng 04/2026: còn thiếu 1 bài, hạn 30/04/2026');
  expect(letter.headers['content-type']).toContain('multipart/alternative');
  expect(letter.parts['text/plain']).toContain(`Kính gửi: ${desk.unit.name}`);
  expect(letter.parts['text/plain']).toContain('Nội dung giao: “mỗi tháng có ít nhất 01 tin/bài”');
  expect(letter.parts['text/plain']).toMatch(/Viết bài: http\S+\/admin\/content-manager\/collection-types\/api::article\.article\/create\n/);
  expect(letter.parts['text/html']).toContain('<html lang="vi">');
  expect(letter.parts['text/html']).toContain('<strong>Tin/bài CCHC hằng tháng – tháng 04/2026</strong>');
  expect(await outbox(desk)).toMatchObject([{ step: 'reminder-10', recipient: editor.email, state: 'sent', attempts: 1 }]);
});

test('chạy lại bao nhiêu lần, mỗi lần nhắc chỉ một thư; đến lần nhắc sau mới có thư nữa', async () => {
  const { editor } = await owingDesk();
  clock().set('2026-04-20T08:00:00+07:00');
  await look();
  await look();
  clock().set('2026-04-24T23:00:00+07:00');
  await look();
  expect(mail.to(editor.email)).toHaveLength(1);
  clock().set('2026-04-25T08:00:00+07:00');
  await look();
  expect(mail.to(editor.email)).toHaveLength(2);
});

test('hai máy chủ cùng chạy: mỗi người một thư', async () => {
  const { desk, editor } = await owingDesk();
  const second = await personIn('cchc-contributor', desk);
  clock().set('2026-04-28T08:00:00+07:00');
  await Promise.all([rounds().queueDue(), rounds().queueDue(), rounds().queueDue()]);
  expect(await outbox(desk)).toHaveLength(2);
  await Promise.all([rounds().sendDue(), rounds().sendDue(), rounds().sendDue()]);
  expect(mail.to(editor.email)).toHaveLength(1);
  expect(mail.to(second.email)).toHaveLength(1);
});

test('máy chủ nghỉ qua nhiều lần nhắc: chỉ gửi lần nhắc gần nhất', async () => {
  const { desk, editor } = await owingDesk();
  clock().set('2026-04-30T10:00:00+07:00');
  await look();
  expect((await outbox(desk)).map(({ step }) => step)).toEqual(['reminder-0']);
  expect(mail.to(editor.email)).toHaveLength(1);
  expect(mail.to(editor.email)[0].parts['text/plain']).toContain('hôm nay là ngày cuối');
});

test('đã đủ bài thì không nhắc nữa', async () => {
  const { desk, editor } = await owingDesk();
  clock().set('2026-04-18T09:00:00+07:00');
  await createArticle(articleData(desk));
  clock().set('2026-04-29T09:00:00+07:00');
  await look();
  expect(mail.to(editor.email)).toEqual([]);
  expect(await outbox(desk)).toEqual([]);
});

test('nhiều chỉ tiêu của một đơn vị đi chung một thư', async () => {
  const { desk, editor } = await owingDesk();
  await makeClause(desk, { name: 'Tin về dịch vụ công', minimum: 3 });
  clock().set('2026-04-25T08:30:00+07:00');
  await look();
  const [letter, ...others] = mail.to(editor.email);
  expect(others).toEqual([]);
  expect(letter.subject).toBe('Nhắc đăng bài CCHC: 2 chỉ tiêu còn thiếu bài, hạn gần nhất 30/04/2026');
  expect(letter.parts['text/plain']).toContain('Còn thiếu: 3 bài (được tính 0/3)');
  expect(await outbox(desk)).toHaveLength(2);
});

test('đơn vị chưa có người nhận: sổ thông báo nói rõ; có người thì người đó được nhắc', async () => {
  const desk = await makeDesk();
  await makeClause(desk);
  clock().set('2026-04-25T08:30:00+07:00');
  await look();
  expect(await outbox(desk)).toMatchObject([{ recipient: '', state: 'failed', note: expect.stringContaining('“Nhân sự”') }]);
  const editor = await personIn('cchc-editor', desk);
  await look();
  expect(mail.to(editor.email)).toHaveLength(1);
});

test('23. hai máy chủ cùng qua nửa đêm: tháng chưa đạt được báo cho mỗi giám sát một lần', async () => {
  const supervisor = await personIn('cchc-supervisor');
  const { desk, editor } = await owingDesk({ inForceFrom: '2026-05-01' });
  const about = () => mail.to(supervisor.email).filter(({ parts }) => parts['text/plain'].includes(desk.unit.name));
  clock().set('2026-05-31T23:59:00+07:00');
  await look();
  expect(about()).toEqual([]);
  clock().set('2026-06-01T00:05:00+07:00');
  await Promise.all([look(), look()]);
  await look();
  clock().set('2026-06-03T09:00:00+07:00');
  await look();

  expect(about()).toHaveLength(1);
  const [{ subject, parts }] = about();
  expect(subject).toMatch(/^Chưa đạt chỉ tiêu đăng bài CCHC/);
  expect(parts['text/plain']).toContain(`${desk.unit.name} – tháng 05/2026`);
  expect(parts['text/plain']).toMatch(/Xem bảng theo dõi chỉ tiêu: http\S+\/admin\/plugins\/quota\n/);
  expect(mail.to(editor.email).map((letter) => letter.subject)).not.toContainEqual(expect.stringMatching(/^Chưa đạt/));
});

test('máy chủ nghỉ qua cuối tháng: khi chạy lại vẫn báo tháng chưa đạt', async () => {
  const supervisor = await personIn('cchc-supervisor');
  const { desk } = await owingDesk({ inForceFrom: '2026-06-01' });
  clock().set('2026-06-20T09:00:00+07:00');
  await look();
  clock().set('2026-08-12T09:00:00+07:00');
  await look();
  const missed = (await outbox(desk)).filter(({ kind, recipient }) => kind === 'escalation' && recipient === supervisor.email);
  expect(missed.map(({ period, state }) => [period, state])).toEqual([
    ['2026-06', 'sent'],
    ['2026-07', 'sent'],
  ]);
});
