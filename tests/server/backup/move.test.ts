import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { makeMachine } from '../../support/server/machine';
import { app } from '../../support/server/strapi';

/** There must be a PostgreSQL to move to. */
const onPostgres = process.env.DATABASE_CLIENT === 'postgres' ? test : test.skip;

const SECRETS = Object.fromEntries(
  ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'].map((name) => [name, 'mM3vWq8ZkY1nT5xR7uPz']),
);

/** Loads the server once on an empty SQLite file, which fills the lists that the law sets, the roles and their rights. */
function fillSqlite(folder: string, file: string): void {
  const program =
    "const { loadServer } = await import('./src/operations/server.mjs'); const strapi = await loadServer({ logLevel: 'error' });" +
    'await new Promise((resolve) => setTimeout(resolve, 500)); await strapi.destroy(); process.exit(0);';
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...SECRETS, DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file } as NodeJS.ProcessEnv,
  });
  if (status !== 0) throw new Error(stderr);
}

// Only where a PostgreSQL server is at hand.
onPostgres('chuyển từ SQLite sang PostgreSQL bằng một lệnh: đủ từng dòng, lần hai bị từ chối', async () => {
  const machine = makeMachine();
  const name = `cchc_test_move_${process.pid}`;
  const file = path.join(machine.folder, 'data.db');
  const env = { ...SECRETS, DATABASE_FILENAME: file, DATABASE_NAME: name };
  try {
    fillSqlite(machine.folder, file);
    const moved = machine.run('move-to-postgres', [], env);
    expect(moved.output).toMatch(/Đã chuyển và đối chiếu \d{3,} dòng sang PostgreSQL/);
    expect(machine.run('move-to-postgres', [], env).output).toContain('Chỉ chuyển sang cơ sở dữ liệu trống');
  } finally {
    await app().db.connection.raw(`drop database if exists "${name}" with (force)`);
    machine.remove();
  }
}, 400_000);
