import { app } from '../../support/server/strapi';

const onPostgres = () => app().db.dialect.client === 'postgres';

/** A row that may stand until the commit, and not beyond it. */
async function breakAtCommit(run: (sql: string) => Promise<unknown>): Promise<void> {
  if (onPostgres()) {
    await run('create temporary table parents (id int primary key) on commit drop');
    await run('create temporary table children (parent int references parents (id) deferrable initially deferred) on commit drop');
    await run('insert into children (parent) values (7)');
    return;
  }
  await run('pragma defer_foreign_keys = on');
  await run('create table honest_parents (id integer primary key)');
  await run('create table honest_children (parent integer references honest_parents (id))');
  await run('insert into honest_children (parent) values (7)');
}

test('cơ sở dữ liệu không giữ được giao dịch thì người gửi biết, và giao dịch sau vẫn chạy', async () => {
  const work = app().db.transaction(async ({ trx }) => {
    await breakAtCommit((sql) => trx.raw(sql) as unknown as Promise<unknown>);
    return 'xong';
  });
  await expect(work).rejects.toMatchObject({ message: expect.stringMatching(/foreign key/i) });

  const next = await app().db.transaction(async ({ trx }) => {
    const answer = await trx.raw('select 1 as one');
    return (Array.isArray(answer) ? answer : answer.rows)[0].one;
  });
  expect(next).toBe(1);
  expect(await app().db.connection.schema.hasTable('honest_children')).toBe(false);
});
