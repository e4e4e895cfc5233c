import fs from 'node:fs';
import type http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Copy } from '../../../../src/site/kept/copy';
import { serveLastGood } from '../../../../src/site/kept/last-good-server';
import { saveCopies, savedCopies, snapshotFile } from '../../../../src/site/kept/snapshot';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'last-good-'));
const environment = { PAGES_FOLDER: folder, DATABASE_NAME: 'mot-so-y-te' };
const file = snapshotFile(environment) as string;
const page = `<!doctype html><p>${'Chữ Việt đủ dấu. '.repeat(100)}</p>`;

let server: http.Server;
const get = (address: string, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`, { headers });

beforeAll(async () => {
  const copy = new Copy({ headers: ['Content-Type', 'text/html; charset=utf-8', 'Content-Security-Policy', "default-src 'none'"], body: Buffer.from(page) });
  await saveCopies(file, [['/tin-bai', copy]]);
  server = await serveLastGood(environment, 0, '127.0.0.1');
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  fs.rmSync(folder, { recursive: true });
});

it('copies come back from disk as they were', () => {
  const [[address, { answer, etag }]] = savedCopies(file);
  expect([address, answer.body.toString(), etag]).toEqual(['/tin-bai', page, new Copy({ headers: [], body: Buffer.from(page) }).etag]);
});

it('another database has another file, and a broken file is none', () => {
  expect(snapshotFile({ ...environment, DATABASE_NAME: 'so-khac' })).not.toBe(file);
  expect(snapshotFile({ PAGES_FOLDER: '' })).toBeNull();
  const broken = path.join(folder, 'broken');
  fs.writeFileSync(broken, fs.readFileSync(file).subarray(0, 40));
  expect(savedCopies(broken)).toEqual([]);
});

it('while the database is away at the start, readers get the copies, marked, with their headers', async () => {
  const response = await get('/tin-bai?utm_source=x', { 'accept-encoding': 'br' });
  expect(await response.text()).toBe(page);
  const expected = {
    'cache-status': 'chuyen-trang; hit; detail=last-good-copy',
    warning: '110 - "Response is Stale"',
    'content-security-policy': "default-src 'none'",
    'content-encoding': 'br',
  };
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, response.headers.get(name)]))).toEqual(expected);
  expect((await get('/tin-bai', { 'if-none-match': response.headers.get('etag') as string })).status).toBe(304);
});

it('what there is no copy of is said to come later, and nothing is written', async () => {
  const response = await get('/chua-co');
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  expect((await fetch(response.url, { method: 'POST' })).status).toBe(503);
});
