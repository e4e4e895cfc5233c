import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Failure } from './failure.mjs';

export const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..', '..');
export const envFile = path.resolve(root, process.env.ENV_PATH ?? '.env');

const random = () => randomBytes(24).toString('base64url');
const SECRETS = {
  APP_KEYS: () => [random(), random()].join(','),
  API_TOKEN_SALT: random,
  ADMIN_JWT_SECRET: random,
  TRANSFER_TOKEN_SALT: random,
  ENCRYPTION_KEY: random,
};
/** Values that stand in examples and tutorials. */
const SAMPLE = /tobemodified|change-?me|secret|password|example|testing/i;

/** Reads .env into the environment; what is set from outside stays. */
export function readEnvFile() {
  if (!fs.existsSync(envFile)) return;
  try {
    process.loadEnvFile(envFile);
  } catch {
    throw new Failure(`Không đọc được tệp ${path.relative(root, envFile)}.`);
  }
}

/** Adds every secret that is neither in the environment nor in .env, each newly drawn. */
export function generateMissingSecrets() {
  readEnvFile();
  const missing = Object.keys(SECRETS).filter((name) => !process.env[name]);
  if (missing.length === 0) return;
  const lines = missing.map((name) => `${name}=${SECRETS[name]()}`);
  const before = fs.existsSync(envFile) ? fs.readFileSync(envFile, 'utf8').replace(/\n*$/, '\n') : '';
  fs.mkdirSync(path.dirname(envFile), { recursive: true });
  fs.writeFileSync(envFile, `${before}${lines.join('\n')}\n`, { mode: 0o600 });
  readEnvFile();
}

/** @throws Failure naming each secret that is missing, too short, or copied from an example. */
export function requireSecrets() {
  const values = (name) => (process.env[name] ?? '').split(',').filter(Boolean);
  const bad = Object.keys(SECRETS).filter((name) => {
    const list = values(name);
    return list.length === 0 || list.some((value) => value.length < 16 || SAMPLE.test(value));
  });
  if (bad.length > 0) {
    throw new Failure(`Khóa bí mật còn thiếu hoặc là giá trị mẫu: ${bad.join(', ')}. Chạy “npm run secrets” để tạo khóa ngẫu nhiên trong tệp .env.`);
  }
}

const NUMBERS = {
  PORT: [1, 65535],
  PROXY_HOPS: [1, 20],
  PAGES_MEMORY_MB: [0, 65536],
  PAGES_MADE_PER_MINUTE: [1, 1_000_000_000],
  DATABASE_PORT: [1, 65535],
  DATABASE_POOL_MAX: [2, 1000],
  DATABASE_REPLICA_PORT: [1, 65535],
  SMTP_PORT: [1, 65535],
  SIGN_IN_TRIES_PER_ACCOUNT: [3, 100],
  SIGN_IN_TRIES_PER_ADDRESS: [5, 10_000],
  SIGN_IN_FIRST_LOCK_SECONDS: [1, 3600],
  SIGN_IN_LONGEST_LOCK_SECONDS: [60, 86_400],
  SIGN_IN_FORGET_HOURS: [1, 720],
  PASSWORD_LENGTH: [12, 64],
  SESSION_IDLE_MINUTES: [15, 720],
  SESSION_HOURS: [1, 24],
};
const CHOICES = { LOG_FORMAT: ['json', 'text'], LOG_LEVEL: ['error', 'warn', 'info', 'http', 'debug'] };
const SWITCHES = ['BEHIND_PROXY', 'DATABASE_SSL', 'DATABASE_SSL_VERIFY', 'SMTP_SECURE', 'S3_PATH_STYLE'];
const ADDRESSES = ['PUBLIC_URL', 'S3_ENDPOINT', 'S3_PUBLIC_URL'];
const STORE = ['S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'S3_PUBLIC_URL'];

/** @throws Failure naming the setting that cannot be right. */
export function checkSettings() {
  const { DATABASE_CLIENT = 'sqlite', CLOCK_START, BACKUP_KEEP } = process.env;
  for (const [name, [least, most]] of Object.entries(NUMBERS)) {
    const value = process.env[name];
    if (value && (!/^\d+$/.test(value) || Number(value) < least || Number(value) > most)) {
      throw new Failure(`${name}="${value}" không phải là số từ ${least} đến ${most}.`);
    }
  }
  for (const [name, choices] of Object.entries(CHOICES)) {
    const value = process.env[name];
    if (value && !choices.includes(value)) throw new Failure(`${name}="${value}" không có. Dùng một trong: ${choices.join(', ')}.`);
  }
  for (const name of SWITCHES) {
    const value = process.env[name];
    if (value && !['true', 'false'].includes(value)) throw new Failure(`${name}="${value}" phải là true hoặc false.`);
  }
  for (const name of ADDRESSES) {
    const value = process.env[name];
    if (value && !URL.canParse(value)) throw new Failure(`${name}="${value}" không phải là địa chỉ đầy đủ (https://…).`);
  }
  if (!['sqlite', 'postgres'].includes(DATABASE_CLIENT)) {
    throw new Failure(`DATABASE_CLIENT="${DATABASE_CLIENT}" không được hỗ trợ. Dùng sqlite hoặc postgres.`);
  }
  if (BACKUP_KEEP && !/^\d+,\d+,\d+$/.test(BACKUP_KEEP)) {
    throw new Failure(`BACKUP_KEEP="${BACKUP_KEEP}" phải là ba số: ngày, tuần, tháng, ví dụ 7,5,12.`);
  }
  if (CLOCK_START && Number.isNaN(Date.parse(CLOCK_START))) {
    throw new Failure(`CLOCK_START="${CLOCK_START}" không phải là thời điểm, ví dụ 2026-01-31T23:00:00+07:00.`);
  }
  if (process.env.DATABASE_REPLICA_HOST && DATABASE_CLIENT !== 'postgres') {
    throw new Failure('DATABASE_REPLICA_HOST chỉ dùng với PostgreSQL: đặt DATABASE_CLIENT=postgres hoặc bỏ biến này.');
  }
  if (process.env.DATABASE_REPLICA_PORT && !process.env.DATABASE_REPLICA_HOST) {
    throw new Failure('Có DATABASE_REPLICA_PORT mà thiếu DATABASE_REPLICA_HOST.');
  }
  const missing = STORE.filter((name) => !process.env[name]);
  if (missing.length > 0 && missing.length < STORE.length) {
    throw new Failure(`Kho tệp S3 khai báo chưa đủ: còn thiếu ${missing.join(', ')}.`);
  }
}

/** Makes the folders that the server writes to. @throws Failure naming the folder and the setting it comes from */
export function makeFolders() {
  makeFolder(path.join(root, 'public', 'uploads'));
  if ((process.env.DATABASE_CLIENT ?? 'sqlite') === 'sqlite') {
    makeFolder(path.dirname(path.resolve(root, process.env.DATABASE_FILENAME || '.tmp/data.db')), 'DATABASE_FILENAME');
  }
}

/** Folder by folder: where none can be made (/proc), Node's own recursive way never comes back. */
function makeFolder(folder, setting) {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder), setting);
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return;
    throw new Failure(`Không tạo được thư mục ${folder} (${error.code}).${setting ? ` Hãy kiểm tra ${setting}.` : ''}`);
  }
}

/** @throws Failure when the server could not listen there: said before the long start, not after it. */
export async function requireFreePort() {
  const port = Number(process.env.PORT ?? 1337);
  const host = process.env.HOST ?? '::';
  await new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) =>
      reject(
        new Failure(
          error.code === 'EADDRINUSE'
            ? `Cổng ${port} đang được chương trình khác dùng. Hãy đặt PORT khác trong tệp .env.`
            : `Không lắng nghe được ở HOST="${host}", PORT=${port} (${error.code}).`,
        ),
      ),
    );
    probe.listen(port, host, () => probe.close(resolve));
  });
}

/** @throws Failure on a Node that Strapi 5.54 does not support. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 12) || major > 26) {
    throw new Failure(`Cần Node.js từ 20.12 đến 26, máy này có ${process.versions.node}.`);
  }
}
