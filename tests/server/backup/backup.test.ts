import fs from 'node:fs';
import path from 'node:path';
import { makeDesk } from '../../support/server/clauses';
import { articleData, createArticle } from '../../support/server/section';
import { makeMachine, type Machine } from '../../support/server/machine';
import { app, clock } from '../../support/server/strapi';

const isPostgres = process.env.DATABASE_CLIENT === 'postgres';
const machines: Machine[] = [];
const machine = () => {
  const made = makeMachine();
  machines.push(made);
  return made;
};

let here: Machine;
let backup: string;
let output: string;

beforeAll(async () => {
  clock().run();
  const desk = await makeDesk();
  await createArticle(articleData(desk));
  here = machine();
  fs.writeFileSync(path.join(here.uploads, 'anh.png'), 'nội dung của một tệp');
  const run = here.run('backup', [], { BACKUP_FOLDER: path.join(here.folder, 'backups') });
  output = run.output;
  if (run.code !== 0) throw new Error(output);
  const [name] = fs.readdirSync(path.join(here.folder, 'backups')).filter((entry) => entry.endsWith('Z'));
  backup = path.join(here.folder, 'backups', name ?? '');
});

afterAll(() => machines.forEach((made) => made.remove()));

/** Where a restore on another machine puts its database; `drop` takes it away again. */
function elsewhere(other: Machine) {
  const name = `cchc_test_restore_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const env: Record<string, string> = isPostgres ? { DATABASE_NAME: name } : { DATABASE_FILENAME: path.join(other.folder, 'data', 'data.db') };
  const drop = async () => {
    if (isPostgres) await app().db.connection.raw(`drop database if exists "${name}"`);
  };
  return { env, drop };
}

test('sao lưu khi máy chủ đang chạy: có bản kê, được kiểm chứng rồi mới báo xong', async () => {
  expect(output).toContain('Đã sao lưu và kiểm chứng');
  const manifest = JSON.parse(fs.readFileSync(path.join(backup, 'manifest.json'), 'utf8'));
  const [{ n }] = await app().db.connection('quota_ledger').count({ n: '*' });
  expect(manifest.facts.ledger).toMatchObject({ lines: Number(n), broken: null });
  expect(manifest.facts.counts.quota_ledger).toBe(Number(n));
  expect(manifest.files.map((file: { path: string }) => file.path)).toContain('uploads/anh.png');
  expect(JSON.parse(fs.readFileSync(path.join(here.folder, 'backups', 'last.json'), 'utf8'))).toMatchObject({ ok: true });
});

test('phục hồi lên máy trống: đủ dữ liệu, đủ tệp, sổ nguyên vẹn; lần hai bị từ chối', async () => {
  const other = machine();
  const { env, drop } = elsewhere(other);
  try {
    expect(other.run('restore', [backup], env)).toMatchObject({ code: 0, output: expect.stringContaining('Đã phục hồi và kiểm chứng') });
    expect(fs.readFileSync(path.join(other.uploads, 'anh.png'), 'utf8')).toBe('nội dung của một tệp');
    fs.rmSync(path.join(other.uploads, 'anh.png'));
    const again = other.run('restore', [backup], env);
    expect(again.code).toBe(1);
    expect(again.output).toMatch(/^Lỗi: .*Chỉ phục hồi lên/m);
  } finally {
    await drop();
  }
});

test('một byte bị đổi trong bản sao lưu: không phục hồi, nói tệp nào', async () => {
  const copy = `${backup}-doi`;
  fs.cpSync(backup, copy, { recursive: true });
  fs.appendFileSync(path.join(copy, 'uploads', 'anh.png'), '!');
  const other = machine();
  const { env, drop } = elsewhere(other);
  try {
    const run = other.run('restore', [copy], env);
    expect(run.code).toBe(1);
    expect(run.output.trim()).toBe('Lỗi: Tệp uploads/anh.png trong bản sao lưu đã bị thay đổi.');
    expect(fs.existsSync(path.join(other.folder, 'data'))).toBe(false);
  } finally {
    await drop();
  }
});

test('sao lưu hỏng: một câu nói rõ, được ghi lại cho trang quản trị, không để lại bản dở', () => {
  const other = machine();
  const folder = path.join(other.folder, 'backups');
  const wrong: Record<string, string> = isPostgres ? { DATABASE_NAME: 'khong_co_o_day' } : { DATABASE_FILENAME: path.join(other.folder, 'khong-co.db') };
  const { code, output: words } = other.run('backup', [], { BACKUP_FOLDER: folder, ...wrong });
  expect(code).toBe(1);
  expect(words).toMatch(/^Lỗi: /m);
  expect(fs.readdirSync(folder)).toEqual(['last.json']);
  expect(JSON.parse(fs.readFileSync(path.join(folder, 'last.json'), 'utf8'))).toMatchObject({ ok: false, error: expect.stringMatching(/./) });
});
