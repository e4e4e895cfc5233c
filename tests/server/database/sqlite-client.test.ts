import { performance } from 'node:perf_hooks';
import { app } from '../../support/server/strapi';

type Trx = { raw(sql: string, values?: unknown[]): Promise<{ [column: string]: unknown }[]> };

/** PostgreSQL answers from another process: nothing there holds the loop. */
const onSqlite = process.env.DATABASE_CLIENT === 'postgres' ? test.skip : test;
const TABLE = 'client_trials';
/** A statement that keeps SQLite busy for some milliseconds. */
const SLOW = 'with recursive n (i) as (select 1 union all select i + 1 from n where i < 30000) select count(*) as many from n';

const inTransaction = (work: (trx: Trx) => Promise<unknown>) => app().db.transaction(({ trx }) => work(trx as unknown as Trx));
const rows = () => app().db.connection.raw(`select id from ${TABLE} order by id`) as unknown as Promise<{ id: number }[]>;

beforeAll(async () => {
  if (process.env.DATABASE_CLIENT !== 'postgres') await app().db.connection.raw(`create table ${TABLE} (id integer primary key)`);
});
afterAll(async () => {
  if (process.env.DATABASE_CLIENT !== 'postgres') await app().db.connection.raw(`drop table ${TABLE}`);
});

onSqlite('một việc gồm nhiều câu lệnh liền nhau không giữ máy chủ: người khác được phục vụ xen giữa', async () => {
  let turns = 0;
  let isBusy = true;
  const turn = () => {
    turns += 1;
    if (isBusy) setImmediate(turn);
  };
  setImmediate(turn);
  await inTransaction(async (trx) => {
    for (let n = 0; n < 20; n += 1) await trx.raw(SLOW);
  });
  isBusy = false;
  expect(turns).toBeGreaterThanOrEqual(8);
});

onSqlite('câu lệnh đang nhường lượt vẫn nằm trong giao dịch của nó: giao dịch hỏng thì không dòng nào ở lại', async () => {
  for (let round = 0; round < 20; round += 1) {
    const work = inTransaction(async (trx) => {
      const start = performance.now();
      while (performance.now() - start < 5) await trx.raw(SLOW);
      await Promise.all([trx.raw('insert into not_there values (1)'), ...[1, 2, 3].map((id) => trx.raw(`insert into ${TABLE} (id) values (?)`, [id]))]);
    });
    await expect(work).rejects.toMatchObject({ message: expect.stringMatching(/not_there/) });
    await new Promise((resolve) => setImmediate(resolve));
    expect(await rows()).toEqual([]);
  }
});

onSqlite('câu lệnh đã chuẩn bị sẵn thấy cột mới của bảng', async () => {
  const ask = () => app().db.connection.raw(`select * from ${TABLE} where id = ?`, [7]) as unknown as Promise<object[]>;
  await app().db.connection.raw(`insert into ${TABLE} (id) values (7)`);
  expect(await ask()).toEqual([{ id: 7 }]);
  await app().db.connection.raw(`alter table ${TABLE} add column note text default 'mới'`);
  expect(await ask()).toEqual([{ id: 7, note: 'mới' }]);
});
