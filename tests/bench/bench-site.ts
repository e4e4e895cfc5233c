import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDatabase } from '../support/database';
import { freePort } from '../support/server/smtp';
import { installed, load, loadInTurns, onCore, type Load } from './site/load';
import { nginxFor } from './site/nginx';
import { tableOfSite, type Line } from './site/table';

const SIZES = [1000, 10_000, 100_000];
const PORTS = { product: 0, cold: 0, stock: 0, bare: 0, nginx: 0 };
/** What runs, so that nothing is left behind when a measurement fails. */
const running = new Set<ChildProcess>();
const LIST = '?sort=firstPublicAt:desc&pagination[pageSize]=20';
const FIELDS = ['section', 'reformFields', 'topics', 'audiences', 'unit', 'cooperatingUnits', 'cover'];
const POPULATED = FIELDS.map((name) => `populate[${name}]=true`).join('&');

const SECRETS = {
  APP_KEYS: 'bench-key-one,bench-key-two',
  API_TOKEN_SALT: 'bench-api-token-salt',
  ADMIN_JWT_SECRET: 'bench-admin-jwt',
  TRANSFER_TOKEN_SALT: 'bench-transfer-salt',
  ENCRYPTION_KEY: 'bench-encryption-key',
};

/** What is measured: the page, the pages of its kind where there are many, and what stock Strapi must be asked for to show the same. */
const PAGES: { name: string; path: string; each?: string; stock: string }[] = [
  { name: 'Trang chủ', path: '/', stock: `/api/articles?sort=firstPublicAt:desc&pagination[pageSize]=8&${POPULATED}` },
  { name: 'Danh sách tin bài', path: '/tin-bai', stock: `/api/articles${LIST}&${POPULATED}` },
  { name: 'Một tin bài', path: '/tin-bai/bai-so-0', each: '/tin-bai/bai-so-{n}', stock: `/api/articles?filters[slug][$eq]=bai-so-{n}&${POPULATED}` },
  { name: 'JSON: danh sách', path: '/api/articles', stock: `/api/articles${LIST}&${POPULATED}` },
];

const asked = (name: string, fallback: number) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const SECONDS = asked('--seconds', 4);
const sizes = process.argv.includes('--articles') ? [asked('--articles', 1000)] : SIZES;

/** A server in a process of its own on core 0, where each of them runs in its turn. */
function start(script: string, port: number, env: Record<string, string> = {}): Promise<ChildProcess> {
  const [command, ...rest] = onCore(0, [process.execPath, path.join(__dirname, 'start.cjs'), `site/${script}`]);
  const child = spawn(command, rest, {
    env: { ...process.env, ...SECRETS, NODE_ENV: 'production', NODE_NO_WARNINGS: '1', PORT: String(port), HOST: '127.0.0.1', PAGES_FOLDER: '', PAGES_MADE_PER_MINUTE: '100000000', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return script === 'bare' ? Promise.resolve(child) : answered(child).then(() => child);
}

const answered = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`Tiến trình đo dừng với mã ${code}.`)));
  });

async function ask(child: ChildProcess, message: object): Promise<void> {
  const done = answered(child);
  child.send(message);
  await done;
}

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

const url = (port: number, address: string) => `http://127.0.0.1:${port}${address}`;

async function measureAt(size: number, from: number, database: Record<string, string>): Promise<Line[]> {
  const seeder = await start('product', PORTS.product, database);
  await ask(seeder, { seed: [from, size] });
  // No real server has written ten thousand articles in one go: what that leaves in memory is not measured.
  await stop(seeder);
  const product = await start('product', PORTS.product, database);
  const answers: Record<string, { headers: Record<string, string>; body: string }> = {};
  for (const { path: address } of PAGES) {
    const response = await fetch(url(PORTS.product, address), { headers: { 'Accept-Encoding': 'identity' } });
    if (response.status !== 200) throw new Error(`${address}: ${response.status}`);
    const body = Buffer.from(await response.arrayBuffer());
    answers[address] = { headers: headersOf(response.headers), body: body.toString('base64') };
  }
  const measured = new Map<string, Partial<Line>>(PAGES.map(({ name, path: address }) => [name, { page: name, size, bytes: Buffer.from(answers[address].body, 'base64').length }]));
  const each = async (work: (page: (typeof PAGES)[number]) => Promise<Partial<Line>>) => {
    for (const page of PAGES) Object.assign(measured.get(page.name) as object, await work(page));
  };
  const under = (server: ChildProcess, port: number, address: string, connections = 16): Load => {
    const loaded = (first: number) =>
      load(server.pid as number, url(port, address), { connections, seconds: SECONDS, different: address.includes('{n}') ? { first, below: size } : undefined });
    // What has run a thousand times before runs as quickly as it will; the second load asks for others than the first.
    loaded(Math.floor(size / 2));
    const result = loaded(0);
    if (result.failed > 0) throw new Error(`${address}: ${result.failed} câu trả lời lỗi.`);
    return result;
  };

  const bare = await start('bare', PORTS.bare);
  await ask(bare, { answers });
  await each(async ({ path: address }) => {
    const both = [
      { server: product.pid as number, url: url(PORTS.product, address) },
      { server: bare.pid as number, url: url(PORTS.bare, address) },
    ];
    const [warm, ofBare] = loadInTurns(both, { connections: 16, seconds: SECONDS / 2 });
    return { warm, bare: ofBare };
  });
  await stop(bare);
  await ask(product, { edit: true });
  await each(async ({ path: address }) => ({ edited: load(product.pid as number, url(PORTS.product, address), { connections: 16, seconds: SECONDS * 2 }) }));
  await stop(product);

  const cold = await start('product', PORTS.cold, { ...database, PAGES_MEMORY_MB: '0' });
  await each(async ({ path: address, each: others = address }) => ({ cold: under(cold, PORTS.cold, others, 1) }));
  await stop(cold);
  const anew = await start('product', PORTS.cold, { ...database, PAGES_MEMORY_MB: '0', EACH_PAGE_ANEW: 'true' });
  await each(async ({ path: address, each: others = address }) => ({ anew: under(anew, PORTS.cold, others, 1) }));
  await stop(anew);

  const stock = await start('stock', PORTS.stock, database);
  await each(async ({ stock: address }) => ({ stock: under(stock, PORTS.stock, address, 1) }));
  await stop(stock);

  if (installed('nginx')) {
    const nginx = await nginxFor(answers, PORTS.nginx);
    await each(async ({ path: address }) => ({ nginx: under(nginx.process, PORTS.nginx, nginx.addressOf(address)) }));
    await nginx.stop();
  }
  return [...measured.values()] as Line[];
}

/** All headers of the answer but those that every Node server writes by itself. */
function headersOf(headers: Headers): Record<string, string> {
  const kept: Record<string, string> = {};
  headers.forEach((value, name) => {
    if (!['connection', 'date', 'keep-alive', 'transfer-encoding'].includes(name)) kept[name] = value;
  });
  return kept;
}

async function main(): Promise<void> {
  for (const name of Object.keys(PORTS) as (keyof typeof PORTS)[]) PORTS[name] = await freePort();
  const database = await createDatabase(process.cwd(), 'bench_site');
  try {
    const lines: Line[] = [];
    let from = 0;
    for (const size of sizes) {
      lines.push(...(await measureAt(size, from, database.env)));
      from = size;
    }
    const [{ model }] = os.cpus();
    console.log(tableOfSite(lines));
    console.log(
      `\n${process.env.DATABASE_CLIENT === 'postgres' ? 'PostgreSQL' : 'SQLite'}, Node ${process.version}, ${os.cpus().length} × ${model.trim()}. ` +
        `Tải của máy lúc đo: ${os.loadavg().map((value) => value.toFixed(1)).join(', ')} (1, 5, 15 phút). Lượt/giây là trên một giây bộ xử lý của chính máy chủ. Máy chủ ghim vào lõi 0, ${installed('wrk') ? 'wrk' : 'autocannon'} ở lõi 1. Nóng: 16 kết nối. Nguội: trang chưa được giữ, mỗi lần hỏi phải dựng; “một tin bài” mỗi lần một bài khác. Vừa đăng: trước mỗi lần hỏi như vừa có bài mới đăng, mọi câu hỏi về tin bài cũng hỏi lại. Cả hai và Strapi gốc: một kết nối.`,
    );
    if (!installed('nginx')) console.log('Bỏ qua nginx: máy này chưa cài.');
  } finally {
    for (const child of running) child.kill('SIGKILL');
    await database.drop();
    for (const folder of fs.readdirSync('.tmp').filter((name) => /^bench-(site|stock)-\d+$/.test(name))) {
      fs.rmSync(path.join('.tmp', folder), { recursive: true, force: true });
    }
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
