import { makeClause } from '../../support/server/clauses';
import { articleData, createArticle, makeDesk, type Desk } from '../../support/server/section';
import { startMailServer } from '../../support/server/smtp';
import { app, clock } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';
import { verifyEvidence } from '../../../src/reports/evidence/verify';
import { exported, frozenReport } from './desk';
import request from 'supertest';
import { parse } from 'csv-parse/sync';

let supervisor: Person;
let desk: Desk;
let key: string;

beforeAll(async () => {
  supervisor = await signIn('cchc-supervisor');
  clock().set('2026-03-02T08:00:00+07:00');
  desk = await makeDesk();
  await makeClause(desk, { inForceFrom: '2026-03-01' });
  clock().set('2026-03-20T09:00:00+07:00');
  await createArticle(articleData(desk, { title: 'Một cửa liên thông: ư ơ ễ', penName: 'Người viết' }));
  clock().set('2026-04-15T08:00:00+07:00');
  key = await frozenReport(supervisor, { period: 'thang', year: 2026, month: 4, unitId: desk.unit.documentId });
});
beforeEach(() => clock().set('2026-04-15T08:00:00+07:00'));
afterAll(() => clock().run());

test('tệp xuất ra khớp với cơ sở dữ liệu; người khác không lấy được', async () => {
  const { bytes, fileName } = await exported(supervisor, { key, version: 1, format: 'csv' });
  expect(fileName).toMatch(/^bao-cao-thang-04-nam-2026-.*\.csv$/);
  const rows: string[][] = parse(bytes, { bom: true });
  expect(rows).toHaveLength(2);
  expect(rows[1]).toEqual(expect.arrayContaining(['Một cửa liên thông: ư ơ ễ', desk.unit.name, '20/03/2026', 'Người viết']));

  const started = await supervisor.post('/reports/exports', { key, version: 1, format: 'json' }).expect(202);
  const stranger = await signIn('cchc-supervisor');
  await stranger.get(`/reports/exports/${started.body.data.id}`).expect(404);
  await supervisor.post('/reports/exports', { key, version: 1, format: 'exe' }).expect(400);
});

test('hủy được việc đang xuất', async () => {
  const first = await supervisor.post('/reports/exports', { key, version: 1, format: 'pdf' }).expect(202);
  const second = await supervisor.post('/reports/exports', { key, version: 1, format: 'pdf' }).expect(202);
  for (const { body } of [second, first]) {
    await supervisor.delete(`/reports/exports/${body.data.id}`).expect(200);
    expect((await supervisor.get(`/reports/exports/${body.data.id}`)).body.data.state).toBe('cancelled');
    await supervisor.get(`/reports/exports/${body.data.id}/file`).expect(400);
  }
});

test('hồ sơ minh chứng: trang chụp tự đứng được, dòng sổ nằm trong chuỗi, kết quả chốt kèm theo; đổi một byte là hỏng', async () => {
  const { bytes } = await exported(supervisor, { key, version: 1, format: 'zip' });
  const { genuine, checks, manifest } = verifyEvidence(bytes);
  expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  expect(genuine).toBe(true);
  const captured = manifest?.files.find(({ path }) => path.startsWith('5-bai-viet/'));
  expect(captured).toMatchObject({ capturedAt: expect.stringMatching(/Z$/), source: expect.stringMatching(/^\/tin-bai\//) });
  const changed = Uint8Array.from(bytes);
  changed[Math.floor(changed.length / 2)] ^= 1;
  expect(verifyEvidence(changed).genuine).toBe(false);
});

test('thư định kỳ: gửi một lần cho mỗi người, có tệp và liên kết; kỳ trước khi đăng ký không gửi', async () => {
  const mail = await startMailServer();
  const rounds = app().plugin('reports').service('mailing') as { queueReports(): Promise<void>; sendReports(): Promise<void> };
  const recipient = `lanh-dao-${key.slice(0, 8)}@thu.example.com`;
  await supervisor.post('/reports/subscriptions', { period: 'thang', unitId: desk.unit.documentId, recipients: ['không phải thư'], formats: [], daysAfter: 1, hour: 7 }).expect(400);
  await supervisor.post('/reports/subscriptions', { period: 'thang', unitId: desk.unit.documentId, recipients: [recipient], formats: ['csv'], daysAfter: 1, hour: 7 }).expect(201);
  const look = async () => {
    await Promise.all([rounds.queueReports(), rounds.queueReports()]);
    await Promise.all([rounds.sendReports(), rounds.sendReports()]);
  };
  await look();
  expect(mail.to(recipient)).toEqual([]);
  clock().set('2026-05-15T07:01:00+07:00');
  await look();
  await look();
  const letters = mail.to(recipient);
  await mail.stop();
  expect(letters).toHaveLength(1);
  expect(letters[0].subject).toContain('Báo cáo Tháng 05 năm 2026');
  expect(letters[0].parts['multipart/alternative']).toMatch(/http\S+\/admin\/plugins\/reports/);
  expect(letters[0].parts['text/csv']).toContain('STT,Tiêu đề');
});

describe('/chi-tieu', () => {
  const get = (path: string) => request(app().server.httpServer).get(path);

  test('trang, CSV và JSON nói cùng một điều, có giấy phép, không có tên người', async () => {
    const query = `nam=2026&don-vi=${desk.unit.slug}`;
    const page = await get(`/chi-tieu?${query}`).expect(200);
    expect(page.text).toContain(`${desk.unit.name}: đạt 1/`);
    expect(page.text).toContain('Một cửa liên thông: ư ơ ễ');
    const { body } = await get(`/chi-tieu.json?${query}`).expect(200);
    expect(body.license).toContain('CC BY 4.0');
    const march = body.data[0].periods.find(({ period }: { period: string }) => period === '2026-03');
    expect(march).toMatchObject({ status: 'met', counted: 1 });
    const csv = await get(`/chi-tieu.csv?${query}`).expect(200).expect('Content-Type', /text\/csv/);
    expect(csv.text).toContain('Giấy phép: CC BY 4.0');
    expect(csv.text).toContain('tháng 03/2026,1,1,Đạt,Một cửa liên thông: ư ơ ễ,20/03/2026');
    for (const text of [page.text, JSON.stringify(body), csv.text]) expect(text).not.toContain('Người viết');
  });

  test('năm hay đơn vị không có thì là 404', async () => {
    await get('/chi-tieu?nam=abc').expect(404);
    await get('/chi-tieu?don-vi=khong-co').expect(404);
    await get('/chi-tieu.json?nam=1900').expect(404);
  });
});
