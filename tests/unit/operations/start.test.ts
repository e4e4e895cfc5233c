import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const GOOD = {
  APP_KEYS: 'mM3vWq8ZkY1nT5xR,aB7cD9eF2gH4jK6l',
  API_TOKEN_SALT: 'mM3vWq8ZkY1nT5xR7uPz',
  ADMIN_JWT_SECRET: 'mM3vWq8ZkY1nT5xR7uPz',
  TRANSFER_TOKEN_SALT: 'mM3vWq8ZkY1nT5xR7uPz',
  ENCRYPTION_KEY: 'mM3vWq8ZkY1nT5xR7uPz',
};

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'start-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const environment = (changes: Record<string, string>) => ({
  PATH: process.env.PATH,
  ENV_PATH: path.join(folder, '.env'),
  DATABASE_FILENAME: path.join(folder, 'data.db'),
  DEMO_FOLDER: folder,
  ...changes,
});

function run(command: 'start' | 'demo' | 'secrets', changes: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/operations/${command}.mjs`], {
    cwd: root,
    encoding: 'utf8',
    env: environment(changes) as NodeJS.ProcessEnv,
  });
  return { status, stdout, stderr };
}

test.each([
  ['thiếu khóa', {}, 'APP_KEYS, API_TOKEN_SALT, ADMIN_JWT_SECRET, TRANSFER_TOKEN_SALT, ENCRYPTION_KEY'],
  ['khóa mẫu', { ...GOOD, ADMIN_JWT_SECRET: 'tobemodified-tobemodified' }, 'giá trị mẫu: ADMIN_JWT_SECRET'],
  ['khóa ngắn', { ...GOOD, APP_KEYS: 'ngan,cung-ngan' }, 'APP_KEYS'],
  ['cổng sai', { ...GOOD, PORT: 'tám mươi' }, 'PORT="tám mươi"'],
  ['cơ sở dữ liệu lạ', { ...GOOD, DATABASE_CLIENT: 'mysql' }, 'DATABASE_CLIENT="mysql"'],
  ['bản sao chỉ đọc mà không phải PostgreSQL', { ...GOOD, DATABASE_REPLICA_HOST: '10.0.0.2' }, 'DATABASE_REPLICA_HOST chỉ dùng với PostgreSQL'],
  ['bản sao chỉ đọc chỉ có cổng', { ...GOOD, DATABASE_CLIENT: 'postgres', DATABASE_REPLICA_PORT: '5433' }, 'thiếu DATABASE_REPLICA_HOST'],
  ['nơi lắng nghe không có', { ...GOOD, HOST: '192.0.2.1', PORT: '18398' }, 'HOST="192.0.2.1", PORT=18398 (EADDRNOTAVAIL)'],
  ['địa chỉ sai', { ...GOOD, PUBLIC_URL: 'trang.vn' }, 'PUBLIC_URL="trang.vn"'],
  ['mật khẩu được ngắn', { ...GOOD, PASSWORD_LENGTH: '8' }, 'PASSWORD_LENGTH="8" không phải là số từ 12 đến 64'],
  ['kiểu nhật ký lạ', { ...GOOD, LOG_FORMAT: 'xml' }, 'LOG_FORMAT="xml"'],
  ['phiên quá dài', { ...GOOD, SESSION_HOURS: '8760' }, 'SESSION_HOURS="8760"'],
  ['số không phải là số', { ...GOOD, PROXY_HOPS: 'hai' }, 'PROXY_HOPS="hai" không phải là số từ 1 đến 20'],
  ['công tắc lạ', { ...GOOD, BEHIND_PROXY: 'có' }, 'BEHIND_PROXY="có" phải là true hoặc false'],
  ['quy tắc giữ bản sao sai', { ...GOOD, BACKUP_KEEP: '7' }, 'BACKUP_KEEP="7" phải là ba số'],
  ['kho S3 khai báo nửa chừng', { ...GOOD, S3_BUCKET: 'cchc', S3_REGION: 'vn-1' }, 'còn thiếu S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PUBLIC_URL'],
  ['địa chỉ kho S3 sai', { ...GOOD, S3_ENDPOINT: 'kho.vn' }, 'S3_ENDPOINT="kho.vn"'],
  ['đồng hồ thử khi vận hành thật', { ...GOOD, CLOCK_START: '2026-01-01T00:00:00+07:00' }, 'CLOCK_START'],
])('bản vận hành thật không chạy khi %s: một dòng nói rõ, không có dấu vết lỗi', (_name, changes, words) => {
  const { status, stderr } = run('start', changes as Record<string, string>);
  expect(status).toBe(1);
  expect(stderr).toContain('Lỗi: ');
  expect(stderr).toContain(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('cơ sở dữ liệu ở nơi không tạo được thư mục: một dòng nói thư mục nào, không treo', () => {
  const { status, stderr } = run('demo', { ...GOOD, PORT: '18399', DATABASE_FILENAME: '/proc/khong/co/data.db' });
  expect(status).toBe(1);
  expect(stderr.trim()).toBe('Lỗi: Không tạo được thư mục /proc/khong (ENOENT). Hãy kiểm tra DATABASE_FILENAME.');
});

test('cổng đang bận: một dòng nói cổng nào', async () => {
  const taken = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as net.AddressInfo;
  const env = environment({ ...GOOD, HOST: '127.0.0.1', PORT: String(port) }) as NodeJS.ProcessEnv;
  const server = spawn(process.execPath, ['src/operations/demo.mjs'], { cwd: root, env });
  let output = '';
  server.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve) => server.once('exit', resolve));
  taken.close();
  expect(code).toBe(1);
  expect(output.trim()).toBe(`Lỗi: Cổng ${port} đang được chương trình khác dùng. Hãy đặt PORT khác trong tệp .env.`);
});

test('khóa bí mật được tạo ngẫu nhiên, chỉ chủ tệp đọc được, lần sau giữ nguyên', () => {
  expect(run('secrets').status).toBe(0);
  const file = path.join(folder, '.env');
  const first = fs.readFileSync(file, 'utf8');
  expect(first.match(/^\w+=.{16,}$/gm)).toHaveLength(5);
  expect(fs.statSync(file).mode & 0o077).toBe(0);
  run('secrets');
  expect(fs.readFileSync(file, 'utf8')).toBe(first);
});
