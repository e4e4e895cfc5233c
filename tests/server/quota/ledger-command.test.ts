import path from 'node:path';
import knex from 'knex';
import { makeDesk } from '../../support/server/clauses';
import { makeMachine } from '../../support/server/machine';
import { articleData, createArticle } from '../../support/server/section';
import { app, clock } from '../../support/server/strapi';

const isPostgres = process.env.DATABASE_CLIENT === 'postgres';
const SECRETS = Object.fromEntries(
  ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'].map((name) => [name, 'mM3vWq8ZkY1nT5xR7uPz']),
);

/** What only somebody with the database in his hands can do. */
async function changeFirstLine(env: Record<string, string>): Promise<void> {
  const database = isPostgres
    ? knex({ client: 'pg', connection: { host: process.env.DATABASE_HOST, port: Number(process.env.DATABASE_PORT), user: process.env.DATABASE_USERNAME, password: process.env.DATABASE_PASSWORD, database: env.DATABASE_NAME } })
    : knex({ client: 'better-sqlite3', connection: { filename: env.DATABASE_FILENAME }, useNullAsDefault: true });
  try {
    await expect(database('quota_ledger').update({ actor: 'ai đó' })).rejects.toMatchObject({ message: expect.stringContaining('append-only') });
    await database.raw(isPostgres ? 'alter table quota_ledger disable trigger user' : 'drop trigger quota_ledger_no_update');
    const [{ seq }] = await database('quota_ledger').min('seq as seq');
    await database('quota_ledger').where({ seq }).update({ actor: 'ai đó' });
  } finally {
    await database.destroy();
  }
}

test('lệnh kiểm tra sổ: nguyên vẹn thì nói vậy; bị sửa sau lưng thì nêu dòng hỏng đầu tiên', async () => {
  clock().run();
  await createArticle(articleData(await makeDesk()));
  const machine = makeMachine();
  const name = `cchc_test_check_${process.pid}`;
  const env = { ...SECRETS, ...(isPostgres ? { DATABASE_NAME: name } : { DATABASE_FILENAME: path.join(machine.folder, 'data', 'data.db') }) };
  try {
    const backups = path.join(machine.folder, 'backups');
    const { output } = machine.run('backup', [], { BACKUP_FOLDER: backups });
    const [, backup] = /(\S+Z)\b/.exec(output) ?? [];
    expect(machine.run('restore', [backup], env)).toMatchObject({ code: 0 });
    expect(machine.run('check-ledger', [], env)).toMatchObject({ code: 0, output: 'Sổ nguyên vẹn.\n' });
    await changeFirstLine(env as Record<string, string>);
    expect(machine.run('check-ledger', [], env)).toMatchObject({ code: 1, output: 'Sổ không còn nguyên vẹn từ dòng 1.\n' });
  } finally {
    if (isPostgres) await app().db.connection.raw(`drop database if exists "${name}" with (force)`);
    machine.remove();
  }
}, 200_000);
