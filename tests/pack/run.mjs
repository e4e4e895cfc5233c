import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { packQuota } from '../../src/operations/pack-quota.mjs';
import { writeStockApp } from './stock-app.mjs';
import { environmentOf, strapi, untilAnswering } from './strapi-process.mjs';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..', '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stock-strapi-'));
const POST = 'api::post.post';
const now = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit' }).format(new Date());
const REFUSAL = `chỉ tiêu “Tin/bài hằng tháng” của Phòng Một cần ít nhất 1 bài trong tháng ${now.slice(5, 7)}/${now.slice(0, 4)}`;

const env = await environmentOf(folder);
const url = `http://127.0.0.1:${env.PORT}`;
const open = [];

async function step(sentence, work) {
  const begun = Date.now();
  const result = await work();
  console.log(`✓ ${sentence} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  return result;
}

/** Asks the application; a body that is no FormData goes as JSON. */
async function ask(method, address, { token, body } = {}) {
  const json = body !== undefined && !(body instanceof FormData);
  const headers = { ...(token && { Authorization: `Bearer ${token}` }), ...(json && { 'Content-Type': 'application/json' }) };
  const answer = await fetch(url + address, { method, headers, body: json ? JSON.stringify(body) : body });
  return { status: answer.status, body: await answer.json().catch(() => null) };
}

async function thisMonth() {
  const { status, body } = await ask('GET', `/api/quota/months?unit=phong-mot&year=${now.slice(0, 4)}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body.data.find(({ month }) => month === now.slice(0, 7));
}

try {
  const tarball = await step('the plugin packs into a tarball', packQuota);
  await step('the tarball installs into a stock Strapi application', () => writeStockApp(folder, { root, tarball }));
  await step('the application builds with the plugin', async () => {
    const build = strapi(folder, env, 'build');
    open.push(build);
    assert.equal(await build.ended, 0, build.output());
  });
  await step('the application starts', async () => {
    const server = strapi(folder, env, 'start');
    open.push(server);
    await untilAnswering(server, url);
  });
  const made = JSON.parse(fs.readFileSync(path.join(folder, 'made.json'), 'utf8'));

  await step('before anything is published the month is open', async () => {
    assert.equal((await thisMonth())?.status, 'open');
  });
  const documentId = await step('a post published over REST makes the month Đạt', async () => {
    const data = { title: 'Bài đầu tiên', slug: 'bai-dau-tien', body: 'Nội dung.', team: made.team, category: made.category };
    const { status, body } = await ask('POST', '/api/posts', { token: made.token, body: { data } });
    assert.equal(status, 201, JSON.stringify(body));
    const { status: verdict, counted, articles } = await thisMonth();
    assert.deepEqual({ verdict, counted, url: articles[0].url }, { verdict: 'met', counted: 1, url: '/posts/bai-dau-tien' });
    return body.data.documentId;
  });

  const administrator = await step('an administrator signs in', async () => {
    const { status, body } = await ask('POST', '/admin/login', { body: { email: made.email, password: env.PANEL_PASSWORD } });
    assert.equal(status, 200, JSON.stringify(body));
    return body.data.token ?? body.data.accessToken;
  });
  await step('unpublishing it in the panel and deleting it over REST are refused with the sentence', async () => {
    const unpublished = await ask('POST', `/content-manager/collection-types/${POST}/${documentId}/actions/unpublish`, {
      token: administrator,
      body: {},
    });
    const deleted = await ask('DELETE', `/api/posts/${documentId}`, { token: made.token });
    for (const { status, body } of [unpublished, deleted]) {
      assert.equal(status, 400, JSON.stringify(body));
      assert.ok(body.error.message.includes(REFUSAL), body.error.message);
    }
    assert.equal((await thisMonth()).status, 'met');
  });
  await step('the board answers an administrator and nobody else', async () => {
    assert.equal((await ask('GET', '/quota/board')).status, 401);
    const { status, body } = await ask('GET', '/quota/board', { token: administrator });
    assert.equal(status, 200, JSON.stringify(body));
    const { units, cells } = body.data;
    assert.ok(cells.some(({ unit, status: verdict }) => units[unit].slug === 'phong-mot' && verdict === 'met'));
  });
  await step('a file of an older site is taken in', async () => {
    const form = new FormData();
    const file = 'Tiêu đề,Ngày,Đơn vị,Chuyên mục,Liên kết\nBài cũ,15/01/2024,Phòng Một,Tin tức,https://cu.example.vn/1';
    form.append('file', new Blob([file]), 'bai-cu.csv');
    const { status, body } = await ask('POST', '/quota/history/import', { token: administrator, body: form });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.data.added, 1);
  });

  await step('the panel shows the board and the import page in Chromium', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
      page.setDefaultTimeout(30_000);
      await page.addInitScript(() => localStorage.setItem('STRAPI_GUIDED_TOUR', '{"enabled":false}'));
      await page.goto(`${url}/admin`);
      await page.locator('input[name=email]').fill(made.email);
      await page.locator('input[name=password]').fill(env.PANEL_PASSWORD);
      await page.locator('button[type=submit]').click();
      await page.getByRole('link', { name: 'Chỉ tiêu tin bài' }).first().click();
      const table = page.getByRole('table', { name: /Tin\/bài hằng tháng/ });
      await table.getByRole('rowheader', { name: 'Phòng Một' }).waitFor();
      await table.getByRole('button', { name: /Đạt/ }).first().waitFor();
      await page.getByRole('link', { name: 'Nhập bài từ trang cũ' }).first().click();
      await page.getByRole('heading', { name: 'Nhập bài từ trang cũ' }).waitFor();
    } finally {
      await browser.close();
    }
  });
  console.log('The packed plugin works in a stock Strapi application.');
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const started of open) await started.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

/** The launcher of the browser suites, compiled into the application's folder. */
async function launchBrowser() {
  const outfile = path.join(folder, 'chromium.mjs');
  createRequire(import.meta.url)('esbuild').buildSync({
    entryPoints: [path.join(root, 'tests', 'support', 'browser', 'chromium.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  const { launchChromium } = await import(pathToFileURL(outfile).href);
  return launchChromium();
}
