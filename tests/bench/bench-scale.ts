import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client as Postgres } from 'pg';
import { Chance } from '../chaos/chance';
import { Client } from '../chaos/client';
import type { Section } from '../chaos/foundation';
import { History } from '../chaos/history';
import { moveIn, type House } from '../chaos/house';
import { Servers } from '../chaos/servers';
import { compileServer } from '../support/compile';
import { freePort } from '../support/server/smtp';
import { cpuSeconds } from './site/cpu';

const root = path.resolve(__dirname, '..', '..');
const asked = (name: string, fallback: number) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
/** `--soak 10`: ten minutes on one server instead of one, two and four for a short while. */
const SOAK_MINUTES = asked('--soak', 0);
const SECONDS = asked('--seconds', 20);
const READERS = asked('--readers', 16);
const PUBLISH_EVERY_MS = 1000;
const LONGEST_MS = 20_000;
const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Line {
  servers: number;
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
  /** Milliseconds from the answer to the editor until every server shows the article. */
  visible: number[];
  transactions: number;
  serverCpu: number;
}

async function nginxBefore(servers: string[]): Promise<{ url: string; stop(): void }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scale-nginx-'));
  fs.chmodSync(folder, 0o755);
  const port = await freePort();
  const upstream = servers.map((server) => `server ${new URL(server).host} max_fails=1 fail_timeout=5s;`).join(' ');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  fs.writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log stderr crit; worker_processes 1; events { worker_connections 1024; }
    http { access_log off; ${temporary} keepalive_requests 100000000; upstream cchc { ${upstream} keepalive 64; }
      server { listen 127.0.0.1:${port}; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $host; location / { proxy_pass http://cchc; } } }`,
  );
  const child = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'ignore' });
  await pause(500);
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      child.kill('SIGTERM');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Readers on the list page, through nginx. */
async function read(url: string, seconds: number): Promise<Pick<Line, 'perSecond' | 'p50' | 'p99' | 'failed'>> {
  const { stdout } = await promisify(execFile)('wrk', ['-t1', `-c${READERS}`, `-d${seconds}s`, '--latency', `${url}/tin-bai`], { maxBuffer: 1024 ** 2 });
  const value = (pattern: RegExp) => pattern.exec(stdout)?.[1] ?? '0';
  const ms = (text: string) => Number.parseFloat(text) * (text.endsWith('us') ? 0.001 : text.endsWith('ms') ? 1 : 1000);
  return {
    perSecond: Number(value(/Requests\/sec:\s+([\d.]+)/)),
    p50: ms(value(/^\s+50%\s+(\S+)/m)),
    p99: ms(value(/^\s+99%\s+(\S+)/m)),
    failed: Number(value(/Non-2xx or 3xx responses: (\d+)/)),
  };
}

/** Publishes an article each second, each a second newer by the servers' clock, and waits until every server shows it. */
function startEditor(history: History, servers: Servers, tick: () => Promise<unknown>): { visible: number[]; stop(): Promise<void> } {
  const visible: number[] = [];
  let isOver = false;
  const shows = async (server: string, title: string, end: number) => {
    while (Date.now() < end) {
      const page = await fetch(`${server}/tin-bai`, { headers: { accept: 'text/html' } }).then((response) => response.text(), () => '');
      if (page.includes(title)) return;
      await pause(2);
    }
  };
  const done = (async () => {
    while (!isOver) {
      await tick();
      const title = await history.write();
      const begun = performance.now();
      if (title) await Promise.all(servers.ready().map((server) => shows(server, title, Date.now() + LONGEST_MS)));
      if (title) visible.push(performance.now() - begun);
      await pause(PUBLISH_EVERY_MS);
    }
  })();
  return {
    visible,
    stop: async () => {
      isOver = true;
      await done;
    },
  };
}

const quantile = (values: number[], share: number) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

async function transactionsOf({ databaseName }: House): Promise<number> {
  const { DATABASE_HOST: host = '127.0.0.1', DATABASE_PORT: port = '5432', DATABASE_USERNAME: user = 'postgres', DATABASE_PASSWORD: password = '' } = process.env;
  const client = new Postgres({ host, port: Number(port), user, password, database: 'postgres' });
  await client.connect();
  const { rows } = await client.query<{ n: string }>('select xact_commit + xact_rollback as n from pg_stat_database where datname = $1', [databaseName]);
  await client.end();
  return Number(rows[0].n);
}

async function measure(house: House, servers: Servers, history: History, tick: () => Promise<unknown>, seconds: number): Promise<Line> {
  const nginx = await nginxBefore(servers.ready());
  const before = { transactions: await transactionsOf(house), cpu: servers.pids().reduce((sum, pid) => sum + cpuSeconds(pid), 0) };
  const editor = startEditor(history, servers, tick);
  try {
    const readers = await read(nginx.url, seconds);
    const transactions = ((await transactionsOf(house)) - before.transactions) / seconds;
    const serverCpu = (servers.pids().reduce((sum, pid) => sum + cpuSeconds(pid), 0) - before.cpu) / seconds;
    await editor.stop();
    return { servers: servers.count, ...readers, visible: editor.visible, transactions, serverCpu };
  } finally {
    await editor.stop();
    nginx.stop();
  }
}

const rssOf = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
const row = ({ servers, perSecond, p50, p99, failed, visible, transactions, serverCpu }: Line) =>
  `| ${[servers, number.format(perSecond), `${number.format(p50)} ms`, `${number.format(p99)} ms`, failed, `${number.format(quantile(visible, 0.5))} ms`, `${number.format(quantile(visible, 0.99))} ms (${visible.length})`, number.format(transactions), number.format(serverCpu)].join(' | ')} |`;

/** `npm run bench:scale -- [--seconds 20] [--readers 16]` and `npm run soak`; PostgreSQL, nginx and wrk are needed. */
async function main(): Promise<void> {
  process.env.DATABASE_CLIENT = 'postgres';
  process.env.DATABASE_HOST ??= '127.0.0.1';
  process.env.DATABASE_PORT ??= '5432';
  process.env.SMTP_PORT = String(await freePort());
  const compiled = path.join(root, '.tmp', `scale-${process.pid}`);
  compileServer(root, compiled);
  const house = await moveIn(compiled);
  let instant = Date.parse('2026-03-02T08:00:00+07:00');
  const now = () => new Date(instant).toISOString();
  let section: Section | null = null;
  console.log('| Máy chủ | Lượt đọc/giây | p50 | p99 | Lỗi | Đăng → hiện p50 | p99 (số bài) | Giao dịch CSDL/giây | Nhân bận |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
  try {
    for (const count of SOAK_MINUTES > 0 ? [1] : [1, 2, 4]) {
      const servers = new Servers(count, house.env, now);
      try {
        for (let place = 0; place < count; place += 1) await servers.start(place);
        section ??= (await servers.tellOne({ found: true })) as Section;
        const history = new History(new Client(servers), section, new Chance(count), () => new Date(instant), `${count}-`);
        const tick = () => {
          instant += PUBLISH_EVERY_MS;
          return servers.tell({ now: now() });
        };
        for (let minute = 0; minute < Math.max(1, SOAK_MINUTES); minute += 1) {
          console.log(row(await measure(house, servers, history, tick, SOAK_MINUTES > 0 ? 60 : SECONDS)));
          if (SOAK_MINUTES > 0) console.log(`phút ${minute + 1}: bộ nhớ ${servers.pids().map((pid) => `${Math.round(rssOf(pid))} MB`).join(', ')}`);
        }
      } finally {
        await servers.stop();
      }
    }
    const [{ model }] = os.cpus();
    const load = os.loadavg().map((value) => number.format(value)).join(' ');
    console.log(`\nPostgreSQL, Node ${process.version}, ${os.cpus().length} × ${model.trim()}, tải máy ${load}; nginx, wrk, PostgreSQL và mọi máy chủ chung các nhân này.`);
  } finally {
    await house.leave();
    fs.rmSync(compiled, { recursive: true, force: true });
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
