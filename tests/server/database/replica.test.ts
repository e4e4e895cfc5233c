import path from 'node:path';
import { Client as Postgres } from 'pg';
import { Chance } from '../../chaos/chance';
import { Client } from '../../chaos/client';
import { makeCluster, type Cluster } from '../../chaos/cluster';
import type { Section } from '../../chaos/foundation';
import { History } from '../../chaos/history';
import { moveIn, type House } from '../../chaos/house';
import { Servers } from '../../chaos/servers';
import { freePort } from '../../support/server/smtp';

/** SQLite has no replica. */
const onPostgres = process.env.DATABASE_CLIENT === 'postgres' ? describe : describe.skip;
const LONGEST_MS = 30_000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

onPostgres('trang của độc giả được đọc từ bản sao chỉ đọc', () => {
  let primary: Cluster | null;
  let standby: Cluster;
  let house: House;
  let servers: Servers;
  let history: History;
  let turn = 0;

  beforeAll(async () => {
    primary = await makeCluster();
    if (!primary) return;
    Object.assign(process.env, { DATABASE_HOST: '127.0.0.1', DATABASE_PORT: String(primary.port), SMTP_PORT: String(await freePort()) });
    standby = await primary.standby();
    house = await moveIn(path.join(process.cwd(), '.tmp', 'test-server'));
    const now = () => new Date().toISOString();
    servers = new Servers(1, { ...house.env, DATABASE_REPLICA_HOST: '127.0.0.1', DATABASE_REPLICA_PORT: String(standby.port) }, now);
    await servers.start(0);
    const section = (await servers.tellOne({ found: true })) as Section;
    history = new History(new Client(servers), section, new Chance(1), () => new Date());
  }, 360_000);
  afterAll(async () => {
    await servers?.stop();
    await house?.leave();
    await standby?.remove();
    await primary?.remove();
  });

  /** A list that was never asked for, so that no kept copy answers. */
  const list = async (): Promise<string> => {
    turn += 1;
    const response = await fetch(`${servers.ready()[0]}/api/articles?month=2026-${String((turn % 12) + 1).padStart(2, '0')}&pageSize=${turn}`);
    expect(response.status).toBe(200);
    const newest = await fetch(`${servers.ready()[0]}/tin-bai`);
    return newest.text();
  };
  const found = async (title: string): Promise<string[]> => {
    const response = await fetch(`${servers.ready()[0]}/api/search?q=${encodeURIComponent(title)}`);
    const { results } = (await response.json()) as { results: { title: string }[] };
    return results.map((result) => result.title);
  };
  const onStandby = async <T>(sql: string, values: unknown[] = []): Promise<T> => {
    const client = new Postgres({ host: '127.0.0.1', port: standby.port, user: 'postgres', database: house.databaseName as string });
    await client.connect();
    const { rows } = await client.query<{ value: T }>(sql, values);
    await client.end();
    return rows[0].value;
  };
  /** When articles were last read there. */
  const lastRead = async () => Number(await onStandby(`select coalesce(extract(epoch from max(query_start)), 0) as value from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query like '%articles%'`));
  const untilReadThere = async (since: number) => {
    const end = Date.now() + LONGEST_MS;
    while (Date.now() < end) {
      const page = await list();
      if ((await lastRead()) > since) return page;
      await pause(50);
    }
    throw new Error('Bản sao không được đọc.');
  };

  it('khi bản sao đã theo kịp; khi chậm thì đọc máy chính, tin vừa đăng vẫn hiện ngay; bản sao chết thì không ai thấy lỗi', async () => {
    if (!primary) return console.info('PostgreSQL’s programs are not installed here: not tried.');
    const first = await history.write();
    expect(first).toBeTruthy();
    expect(await untilReadThere(0)).toContain(first);
    expect(await found(first as string)).toContain(first);

    await onStandby('select pg_wal_replay_pause()::text as value');
    const second = await history.write();
    const before = await lastRead();
    for (let times = 0; times < 3; times += 1) expect(await list()).toContain(second);
    expect(await found(second as string)).toContain(second);
    expect(await lastRead()).toBeLessThanOrEqual(before);

    await onStandby('select pg_wal_replay_resume()::text as value');
    expect(await untilReadThere(before)).toContain(second);

    await standby.kill();
    for (let times = 0; times < 3; times += 1) expect(await list()).toContain(second);
    const third = await history.write();
    expect(await list()).toContain(third);
    expect(await found(third as string)).toContain(third);
  });
});
