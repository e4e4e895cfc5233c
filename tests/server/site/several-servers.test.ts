import type { Core, UID } from '@strapi/strapi';
import { createDatabase, type TestDatabase } from '../../support/database';
import { lineToPostgres, type Line } from '../../support/server/line-to-postgres';
import { article } from '../../support/server/public-content';
import { startSecondServer, type SecondServer } from '../../support/server/second-server';

declare const strapi: Core.Strapi;

const PAGES_PER_MINUTE = 40;
const REHEARSED = '2026-03-31T08:00:00+07:00';

/** SQLite has one server, and no database that could be stopped by itself. */
const onPostgres = process.env.DATABASE_CLIENT === 'postgres' ? describe : describe.skip;

onPostgres('a second server on the same PostgreSQL', () => {
  let line: Line;
  let second: SecondServer;

  beforeAll(async () => {
    line = await lineToPostgres();
    second = await startSecondServer({ DATABASE_PORT: String(line.port), DATABASE_HOST: '127.0.0.1' });
  });

  afterAll(async () => {
    await second.stop();
    await line.close();
  });

  const get = (path: string) => fetch(second.url + path, { headers: { accept: 'text/html' } });
  const state = async (path: string) => {
    const response = await get(path);
    await response.text();
    return `${response.status} ${response.headers.get('cache-status')}`;
  };
  const HIT = '200 chuyen-trang; hit';
  const LAST_GOOD = '200 chuyen-trang; hit; detail=last-good-copy';

  async function until(expected: string, path: string): Promise<void> {
    let seen = '';
    for (let tries = 0; tries < 200; tries += 1) {
      seen = await state(path);
      if (seen === expected) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${path}: ${seen} instead of ${expected}`);
  }

  it('drops its pages within a second of a publication on the first', async () => {
    const { documentId, slug } = await article(strapi);
    await until(HIT, `/tin-bai/${slug}`);
    await until(HIT, '/tin-bai');
    const update = strapi.documents('api::article.article' as UID.ContentType).update as (given: object) => Promise<unknown>;
    await update({ documentId, data: { summary: 'Sửa ở máy thứ nhất.' }, status: 'published' });
    const published = Date.now();
    while (!(await (await get(`/tin-bai/${slug}`)).text()).includes('Sửa ở máy thứ nhất.')) expect(Date.now() - published).toBeLessThan(1000);
    expect(await (await get('/tin-bai')).text()).toContain('Sửa ở máy thứ nhất.');
  });

  it('goes on serving when its database is stopped under load, says so, and recovers by itself', async () => {
    const { slug } = await article(strapi);
    const paths = ['/', '/tin-bai', `/tin-bai/${slug}`, '/api/articles', `/api/articles/${slug}`];
    for (const path of paths) await until(HIT, path);

    const seen = new Map<string, number>();
    let stopped = false;
    const readers = Array.from({ length: 8 }, async (_, index) => {
      for (let turn = index; !stopped; turn += 1) {
        const what = await state(paths[turn % paths.length]);
        seen.set(what, (seen.get(what) ?? 0) + 1);
      }
    });
    await line.cut();
    for (const path of paths) await until(LAST_GOOD, path);
    const unknown = await get('/tin-bai?linh-vuc=chua-ai-hoi');
    expect([unknown.status, unknown.headers.get('retry-after')]).toEqual([503, '5']);
    await line.mend();
    for (const path of paths) await until(HIT, path);
    stopped = true;
    await Promise.all(readers);

    expect([...seen.keys()].filter((what) => !what.startsWith('200 '))).toEqual([]);
    expect(seen.get(LAST_GOOD)).toBeGreaterThan(0);
    await until(HIT, '/tin-bai?linh-vuc=chua-ai-hoi');
  });

  it('outlives connections that break while they are being opened', async () => {
    let over = false;
    const readers = Array.from({ length: 8 }, async (_, index) => {
      for (let turn = 0; !over; turn += 1) await get(`/tim-kiem?q=lan+${index}+${turn}`).then((response) => response.text());
    });
    for (let times = 0; times < 60; times += 1) {
      await line.cut();
      await line.mend();
      await new Promise((resolve) => setTimeout(resolve, 10 + (times % 20)));
    }
    over = true;
    await Promise.all(readers);
    await until(HIT, '/tin-bai');
  });
});

onPostgres('servers that start together on an empty database', () => {
  let database: TestDatabase;
  let servers: SecondServer[] = [];

  beforeAll(async () => {
    database = await createDatabase(process.cwd(), 'together');
    const started = await Promise.allSettled([1, 2].map(() => startSecondServer({ ...database.env, CLOCK_START: REHEARSED, PAGES_MADE_PER_MINUTE: String(PAGES_PER_MINUTE) })));
    servers = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(started.map((result) => (result.status === 'rejected' ? String(result.reason) : 'up'))).toEqual(['up', 'up']);
  });

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await database.drop();
  });

  const send = (place: number, path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(servers[place].url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

  it('both come up: one makes the tables, the other waits for it', async () => {
    for (const { url } of servers) expect((await fetch(`${url}/tin-bai`)).status).toBe(200);
  });

  it('who signs in at one acts and stays signed in at the other, whose rows bear the rehearsed day too', async () => {
    const given = { firstname: 'An', lastname: 'Nguyễn', email: 'an@thu.example.com', password: 'Mat-khau-thu-1' };
    expect((await send(0, '/admin/register-admin', given)).status).toBe(200);
    const signedIn = await send(0, '/admin/login', { email: given.email, password: given.password });
    const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
    const renewed = await send(1, '/admin/access-token', {}, { cookie });
    expect(renewed.status).toBe(200);
    const { data } = (await renewed.json()) as { data: { token: string } };
    const made = await send(1, '/content-manager/collection-types/api::unit.unit', { name: 'Trung tâm Một cửa', kind: 'affiliated' }, { authorization: `Bearer ${data.token}` });
    expect(made.status).toBe(201);
    const unit = (await made.json()) as { data: Record<'createdAt' | 'updatedAt' | 'publishedAt', string | null> };
    for (const instant of [unit.data.createdAt, unit.data.updatedAt]) expect(instant).toMatch(/^2026-03-31T/);
  });

  it('who has asked one of them for all that a minute allows has asked the other, too', async () => {
    let asked = 0;
    const ask = async (place: number) => {
      const response = await fetch(`${servers[place].url}/tim-kiem?q=may+${place}+lan+${(asked += 1)}`, { headers: { accept: 'text/html' } });
      await response.text();
      return response.status;
    };
    while ((await ask(0)) !== 429) expect(asked).toBeLessThan(10 * PAGES_PER_MINUTE);
    // Told twice a second; of the other's own forty no more than these are asked for.
    const statuses: number[] = [];
    for (let times = 0; times < PAGES_PER_MINUTE / 2 && !statuses.includes(429); times += 1) {
      statuses.push(await ask(1));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(statuses).toContain(429);
  });

  it('answers to “Thông tin này có hữu ích?” are counted together', async () => {
    const rate = async (place: number) => {
      const response = await fetch(`${servers[place].url}/danh-gia`, { method: 'POST', body: new URLSearchParams({ trang: '/tin-bai/khong-co', muc: 'hai-long' }) });
      await response.text();
      return response.status;
    };
    let elsewhere = 0;
    // A minute may end in between.
    for (let tries = 0; tries < 3 && elsewhere !== 429; tries += 1) {
      for (let times = 0; times < 11; times += 1) await rate(0);
      await new Promise((resolve) => setTimeout(resolve, 200));
      elsewhere = await rate(1);
    }
    expect(elsewhere).toBe(429);
  });
});
