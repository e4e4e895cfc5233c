import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { createDatabase, type TestDatabase } from '../database';
import { launchChromium } from './chromium';

const root = path.resolve(__dirname, '..', '..', '..');
const READY = 'Nhấn Ctrl+C';

export interface Product {
  url: string;
  browser: Browser;
  accounts: { role: string; email: string; password: string }[];
  /** What each person's browser held after signing in, by e-mail address. */
  sessions: Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>;
}

interface Running extends Product {
  server: ChildProcess;
  database: TestDatabase;
  folder: string;
}

// Jest loads set-up, environments and tear-down apart from one another, but in one process.
const shared = process as typeof process & { runningProduct?: Running };

/** Starts the product as the README's first command does, on a day in mid-month, and a browser beside it. */
export async function start(): Promise<void> {
  const folder = path.join(root, '.tmp', `test-demo-${process.pid}`);
  fs.mkdirSync(folder, { recursive: true });
  const database = await createDatabase(root, 'browser');
  const port = await freePort();
  const server = spawn(process.execPath, ['src/operations/demo.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      ...database.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DEMO_FOLDER: folder,
      ENV_PATH: path.join(folder, '.env'),
      CLOCK_START: '2026-11-18T09:00:00+07:00',
      TZ: 'America/New_York',
      NODE_ENV: 'production',
      // One client reads every page within a minute here.
      PAGES_MADE_PER_MINUTE: '1000000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilReady(server);
  const accounts = JSON.parse(fs.readFileSync(path.join(folder, 'demo-accounts.json'), 'utf8'));
  shared.runningProduct = { url: `http://127.0.0.1:${port}`, browser: await launchChromium(), accounts, sessions: new Map(), server, database, folder };
}

export function runningProduct(): Product {
  if (!shared.runningProduct) throw new Error('The product has not been started');
  const { url, browser, accounts, sessions } = shared.runningProduct;
  return { url, browser, accounts, sessions };
}

export async function stop(): Promise<void> {
  const { runningProduct: running } = shared;
  if (!running) return;
  await running.browser.close();
  await new Promise((resolve) => {
    running.server.once('exit', resolve);
    running.server.kill('SIGTERM');
  });
  await running.database.drop();
  fs.rmSync(running.folder, { recursive: true, force: true });
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(READY)) resolve();
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => reject(new Error(`The demo ended with code ${code}:\n${output}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
