import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { createJobs, type Jobs, type Task } from '../../../src/plugins/reports/server/src/exports/jobs';
import { EXPORTS } from '../../../src/plugins/reports/server/src/tables';
import { startSecondServer } from '../../support/server/second-server';
import { app, clock, unique } from '../../support/server/strapi';
import { signIn } from '../../support/server/tokens';
import { frozenReport } from './desk';

const USER = 987_654;

/** Two servers on one database: each has its own work in hand, and no memory of the other's. */
let first: Jobs;
let second: Jobs;

beforeEach(() => {
  first = createJobs(app());
  second = createJobs(app());
});
afterEach(async () => {
  await first.stop();
  await second.stop();
  clock().run();
});

const task = (work: Task['work']): Task => ({ userId: USER, fileName: 'bao-cao.csv', contentType: 'text/csv', work });
const writing = (words: string) => task(({ file }) => fs.writeFile(file, words));

async function until(jobs: Jobs, id: string, states: string[]): Promise<Awaited<ReturnType<Jobs['view']>>> {
  for (;;) {
    const job = await jobs.view(id, USER);
    if (states.includes(job.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Work that goes on until somebody stops it; tells when it began and when it was stopped. */
function endless() {
  let started: () => void;
  let stopped: () => void;
  const running = new Promise<void>((resolve) => (started = resolve));
  const ended = new Promise<void>((resolve) => (stopped = resolve));
  const work: Task['work'] = ({ signal, onProgress }) =>
    new Promise((_, reject) => {
      onProgress(0.25);
      started();
      signal.addEventListener('abort', () => {
        stopped();
        reject(new Error('stopped'));
      });
    });
  return { task: task(work), running, ended };
}

test('xuất ở máy này, xem và tải ở máy kia; tệp lớn hơn một mảnh vẫn nguyên vẹn; người khác không thấy', async () => {
  const words = unique('Đẩy mạnh “một cửa”\n').repeat(60_000);
  const { id } = await first.start(writing(words));
  await until(second, id, ['done']);
  const { job, bytes } = await second.file(id, USER);
  expect(job).toMatchObject({ fileName: 'bao-cao.csv', contentType: 'text/csv', progress: 1 });
  expect((await text(bytes)) === words).toBe(true);
  await expect(second.view(id, USER + 1)).rejects.toThrow('Không còn tệp này');
});

test('hủy ở máy kia thì việc ở máy này dừng, tiến độ hiện ở cả hai', async () => {
  const { task: long, running, ended } = endless();
  const { id } = await first.start(long);
  await running;
  while ((await second.view(id, USER)).progress !== 0.25) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await second.cancel(id, USER)).toMatchObject({ state: 'cancelled', message: 'Đã hủy.' });
  await ended;
  await expect(first.file(id, USER)).rejects.toThrow('Tệp chưa xong.');
  const { id: next } = await first.start(writing('sau'));
  await until(first, next, ['done']);
});

test('việc đang chờ bị hủy ở máy kia thì không bao giờ chạy', async () => {
  const { task: long, running } = endless();
  const before = await first.start(long);
  await running;
  const work = jest.fn();
  const { id } = await first.start(task(work));
  await second.cancel(id, USER);
  await second.cancel(before.id, USER);
  const { id: last } = await first.start(writing('sau'));
  await until(second, last, ['done']);
  expect(work).not.toHaveBeenCalled();
});

test('máy chết giữa chừng: máy khác nói việc đã dừng và bảo xuất lại', async () => {
  clock().set('2026-05-04T08:00:00+07:00');
  const row = { user_id: USER, file_name: 'bao-cao.csv', content_type: 'text/csv', state: 'running', progress: 0.5, created_at: '2026-05-04T00:58:00.000Z' };
  const [dead, alive] = [randomUUID(), randomUUID()];
  await app().db.connection('report_exports').insert({ ...row, id: dead, seen_at: '2026-05-04T00:59:29.000Z' });
  await app().db.connection('report_exports').insert({ ...row, id: alive, seen_at: '2026-05-04T00:59:31.000Z' });
  expect(await second.view(dead, USER)).toMatchObject({ state: 'failed', message: 'Máy chủ đang xuất tệp này đã dừng. Hãy xuất lại.' });
  expect(await second.view(alive, USER)).toMatchObject({ state: 'running' });
});

test('máy dừng có trật tự thì việc dở được ghi là hỏng, việc xong vẫn tải được ở máy kia', async () => {
  const done = await first.start(writing('xong'));
  await until(first, done.id, ['done']);
  const { task: long, running } = endless();
  const { id } = await first.start(long);
  await running;
  await first.stop();
  expect(await second.view(id, USER)).toMatchObject({ state: 'failed', message: 'Máy chủ dừng khi đang xuất tệp. Hãy xuất lại.' });
  expect(await text((await second.file(done.id, USER)).bytes)).toBe('xong');
});

test('sau một giờ tệp được dọn khỏi cơ sở dữ liệu', async () => {
  clock().set('2026-05-04T08:00:00+07:00');
  const { id } = await first.start(writing('cũ'));
  await until(first, id, ['done']);
  clock().set('2026-05-04T09:01:00+07:00');
  const { id: fresh } = await first.start(writing('mới'));
  await until(first, fresh, ['done']);
  await expect(second.view(id, USER)).rejects.toThrow('Không còn tệp này');
  expect(await app().db.connection('report_export_parts').where({ job_id: id })).toEqual([]);
});

/** SQLite has one server. */
const onPostgres = process.env.DATABASE_CLIENT === 'postgres' ? test : test.skip;

onPostgres('hai máy chủ thật: xuất ở máy thứ nhất, tải ở máy thứ hai', async () => {
  const supervisor = await signIn('cchc-supervisor');
  const key = await frozenReport(supervisor, { from: '2026-01-01', to: '2026-01-31' });
  const server = await startSecondServer();
  try {
    const { id } = (await supervisor.post('/reports/exports', { key, version: 1, format: 'json' }).expect(202)).body.data;
    const there = (path: string) => fetch(`${server.url}/reports/exports/${id}${path}`, { headers: { Authorization: supervisor.bearer } });
    let state = '';
    while (state !== 'done') ({ state } = ((await (await there('')).json()) as { data: { state: string } }).data);
    expect(((await (await there('/file')).json()) as { report: { key: string } }).report.key).toBe(key);
  } finally {
    await server.stop();
  }
});

test('cơ sở dữ liệu mất giữa lúc xuất: máy chủ vẫn chạy, việc sau vẫn xong, việc dở được báo là bị bỏ', async () => {
  const knex = app().db.connection;
  const said = new Promise<unknown>((resolve) => jest.spyOn(app().log, 'error').mockImplementation((words: unknown) => (resolve(words), app().log)));
  const { id } = await first.start(
    task(async () => {
      await knex.schema.renameTable(EXPORTS, `${EXPORTS}_away`);
      throw new Error('Connection terminated unexpectedly');
    }),
  );
  try {
    expect(String(await said)).not.toContain('không ai chờ');
  } finally {
    await knex.schema.renameTable(`${EXPORTS}_away`, EXPORTS);
    jest.restoreAllMocks();
  }
  const { id: next } = await first.start(writing('sau'));
  await until(first, next, ['done']);
  clock().set(new Date(Date.now() + 60_000));
  expect(await first.view(id, USER)).toMatchObject({ state: 'failed', message: expect.stringContaining('Hãy xuất lại') });
});
