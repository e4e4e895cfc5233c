import { articleData, createArticle, makeDesk, type Desk } from '../../support/server/section';
import { makeClause } from '../../support/server/clauses';
import { app, clock } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';
import { verifyEvidence } from '../../../src/reports/evidence/verify';
import { ASSESSMENT, exported, frozenReport, writtenDraft } from './desk';

/** Errors of the database driver come from another realm, so their class means nothing here. */
const APPEND_ONLY = { message: expect.stringContaining('append-only') };

let supervisor: Person;
let desk: Desk;
let question: object;

/** CDC of its own: one article in January and in March, none in February; the clause begins in January. */
beforeAll(async () => {
  supervisor = await signIn('cchc-supervisor');
  clock().set('2026-01-02T08:00:00+07:00');
  desk = await makeDesk();
  await makeClause(desk, { inForceFrom: '2026-01-01' });
  clock().set('2026-01-20T09:00:00+07:00');
  await createArticle(articleData(desk));
  clock().set('2026-03-05T09:00:00+07:00');
  await createArticle(articleData(desk));
  await createArticle(articleData(desk, { origin: 'curated', sourceName: 'Báo', sourceUrl: 'https://bao.example.vn/a', sourceDate: '2026-03-01', sourcePermission: 'Chỉ trích dẫn và dẫn liên kết' }));
  question = { period: 'quy-1', year: 2026, unitId: desk.unit.documentId };
});
beforeEach(() => clock().set('2026-03-15T08:00:00+07:00'));
afterAll(() => clock().run());

const drafted = async (key: string) => (await supervisor.get(`/reports/drafts/${key}`).expect(200)).body.data;

test('Quý I 2026: số liệu đến 14/03, ba tháng đã hết, tháng đang chạy kể riêng, tự viết và sưu tầm riêng', async () => {
  const key = (await supervisor.post('/reports/drafts', question).expect(201)).body.data.key;
  const { content, deadline, charts } = await drafted(key);
  expect(content).toMatchObject({ name: 'Quý I năm 2026', span: { from: '2025-12-15', to: '2026-03-14' }, asOf: '2026-03-14' });
  expect(deadline).toBe('chậm nhất ngày 16 của tháng cuối kỳ, tức là hết ngày 16/03/2026');
  const months = content.verdicts.filter(({ clause }: { clause: { period: string } }) => clause.period === 'month');
  expect(months.map(({ period, status, counted }: Record<string, unknown>) => [period, status, counted])).toEqual([
    ['2025-12', 'not-applicable', 0],
    ['2026-01', 'met', 1],
    ['2026-02', 'missed', 0],
  ]);
  expect(content.running).toMatchObject([{ period: '2026-03', counted: 1 }]);
  expect(content.figures.totals.slice(0, 3).map(({ value }: { value: number }) => value)).toEqual([3, 2, 1]);
  expect(content.figures.totals[0].items).toHaveLength(3);
  expect(content.figures.gap).toMatchObject({ days: 44, from: '2026-01-20', to: '2026-03-05' });
  expect(charts.map(({ title }: { title: string }) => title)).toContain('Dải tháng');
});

test('bài được tính vào tháng nhưng đăng trước kỳ 15→14: kể riêng, mở ra được, có bản chụp trong hồ sơ', async () => {
  clock().set('2026-04-15T08:00:00+07:00');
  const key = await frozenReport(supervisor, { period: 'thang', year: 2026, month: 4, unitId: desk.unit.documentId });
  const { content } = (await supervisor.get(`/reports/frozen/${key}`).expect(200)).body.data;
  expect(content.figures.totals[0].value).toBe(0);
  const [march] = content.verdicts;
  expect(march).toMatchObject({ period: '2026-03', status: 'met', counted: 1 });
  expect(content.outside).toMatchObject([{ documentId: march.items[0], day: '2026-03-05', url: expect.stringMatching(/^\/tin-bai\//) }]);
  const { manifest } = verifyEvidence((await exported(supervisor, { key, version: 1, format: 'zip' })).bytes);
  expect(manifest?.files.map(({ source }) => source)).toContain(content.outside[0].url);
});

test('chưa ghi đánh giá thì không chốt được; câu báo lỗi nêu đúng phần', async () => {
  const { key } = (await supervisor.post('/reports/drafts', question).expect(201)).body.data;
  const { body } = await supervisor.post(`/reports/drafts/${key}/freeze`).expect(400);
  expect(body.error.details.errors.map(({ path: [field] }: { path: string[] }) => field)).toEqual(expect.arrayContaining(['achievements', 'shortcomings', 'causes', 'proposals']));
  expect(body.error.message).toContain('Kết quả đạt được: chưa có; phải ghi trước khi chốt.');
});

test('hai người cùng sửa bản thảo: người sau được báo, không ghi đè', async () => {
  const { key, revision } = (await supervisor.post('/reports/drafts', question).expect(201)).body.data;
  await supervisor.put(`/reports/drafts/${key}`, { revision, assessment: { causes: 'Một.' } }).expect(200);
  const { body } = await supervisor.put(`/reports/drafts/${key}`, { revision, assessment: { causes: 'Hai.' } }).expect(400);
  expect(body.error.message).toMatch(/^Bản thảo đã được .+ sửa ở nơi khác/);
});

test('chốt, đính chính, gửi: bản đã chốt giữ nguyên, đính chính nói rõ đã đổi gì, gửi chậm tính đúng ngày', async () => {
  const key = await frozenReport(supervisor, question);
  const first = (await supervisor.get(`/reports/frozen/${key}`).expect(200)).body.data;
  expect(first.head).toMatchObject({ version: 1, name: 'Quý I năm 2026', checksum: expect.stringMatching(/^[0-9a-f]{64}$/) });

  // Content that changes later changes nothing that was frozen.
  const [{ documentId }] = first.content.items;
  await app().documents('api::article.article').update({ documentId, data: { title: 'Tên khác', topics: [] }, status: 'published' } as never);
  await supervisor.post(`/reports/frozen/${key}/versions/1/sendings`, { number: '05/BC-SYT', sentOn: '2026-03-15', recipients: ['Sở Nội vụ'] }).expect(201);

  const correction = (await supervisor.post(`/reports/frozen/${key}/correct`).expect(201)).body.data;
  await supervisor.post(`/reports/drafts/${key}/freeze`).expect(400);
  await supervisor.put(`/reports/drafts/${key}`, { revision: correction.revision, assessment: { ...ASSESSMENT, causes: 'Thiếu cán bộ.' }, note: 'Sửa nguyên nhân.' }).expect(200);
  await supervisor.post(`/reports/drafts/${key}/freeze`).expect(201);
  clock().set('2026-03-18T08:00:00+07:00');
  await supervisor.post(`/reports/frozen/${key}/versions/2/sendings`, { number: '06/BC-SYT', sentOn: '2026-03-18', recipients: ['Sở Nội vụ'] }).expect(201);

  const now = (await supervisor.get(`/reports/frozen/${key}`).expect(200)).body.data;
  expect(now.head).toMatchObject({ version: 2, correction: 'Đính chính lần 1' });
  expect(now.content).toMatchObject({ note: 'Sửa nguyên nhân.', changes: ['Sửa phần “Nguyên nhân”.'] });
  expect(now.sendings.map(({ version, daysLate, late }: Record<string, unknown>) => [version, daysLate, late])).toEqual([
    [1, 0, 'đúng hạn'],
    [2, 2, 'chậm 2 ngày'],
  ]);
  const kept = (await supervisor.get(`/reports/frozen/${key}/versions/1`).expect(200)).body.data;
  expect(kept.content).toEqual(first.content);
});

test('cơ sở dữ liệu tự từ chối sửa, xóa bản đã chốt và lần gửi', async () => {
  const key = await frozenReport(supervisor, question);
  await supervisor.post(`/reports/frozen/${key}/versions/1/sendings`, { number: '07/BC-SYT', sentOn: '2026-03-15', recipients: ['Sở Nội vụ'] }).expect(201);
  const knex = app().db.connection;
  for (const table of ['report_versions', 'report_sendings']) {
    await expect(knex(table).where({ key }).update({ actor: 'Kẻ khác' })).rejects.toMatchObject(APPEND_ONLY);
    await expect(knex(table).where({ key }).delete()).rejects.toMatchObject(APPEND_ONLY);
  }
});

test('dữ liệu gửi sai được từ chối bằng tiếng Việt, không ghi gì', async () => {
  const refused = async (path: string, body: object) => (await supervisor.post(path, body).expect(400)).body.error.message;
  expect(await refused('/reports/drafts', { period: 'quy-2', year: 2026 })).toContain('không có kỳ “quy-2”');
  expect(await refused('/reports/drafts', { from: '2026-02-30', to: '2026-03-01' })).toContain('Từ ngày');
  expect(await refused('/reports/drafts', { from: '2026-03-02', to: '2026-03-01' })).toContain('trước từ ngày');
  const key = await frozenReport(supervisor, question);
  const send = (body: object) => refused(`/reports/frozen/${key}/versions/1/sendings`, body);
  expect(await send({ number: 'không số', sentOn: '2026-04-01', recipients: [] })).toMatch(/Số, ký hiệu.*Ngày gửi: 01\/04\/2026 chưa đến.*Nơi nhận/s);
});

test('chỉ giám sát lập được báo cáo; biên tập viên không vào được, khách càng không', async () => {
  const editor = await signIn('cchc-editor', desk.unit);
  await editor.get('/reports/list').expect(403);
  await editor.post('/reports/drafts', question).expect(403);
  const admin = await signIn('cchc-content-admin');
  await admin.get('/reports/list').expect(200);
  await admin.post('/reports/drafts', question).expect(403);
});

test('bảng các kỳ nói kỳ nào đã đến, đang lập, đã gửi', async () => {
  const other = await makeDesk();
  await writtenDraft(supervisor, { period: 'quy-1', year: 2026, unitId: other.unit.documentId });
  const { periods } = (await supervisor.get(`/reports/list?year=2026&unit=${other.unit.documentId}`).expect(200)).body.data;
  expect(periods.map(({ code, state }: Record<string, string>) => [code, state])).toEqual([
    ['quy-1', 'Đang lập'],
    ['6-thang', 'Chưa đến kỳ'],
    ['quy-3', 'Chưa đến kỳ'],
    ['nam', 'Chưa đến kỳ'],
    ['nam-ke-hoach', 'Chưa đến kỳ'],
  ]);
});
