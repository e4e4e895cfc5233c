import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { Failure } from '../failure.mjs';
import { factsOf } from './facts.mjs';
import { postgresSettings } from './places.mjs';

const { Client } = createRequire(import.meta.url)('pg');

/** Runs `work` with a connection of its own. */
export async function withPostgres(database, work) {
  const client = new Client(postgresSettings(database));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Dumps the database as it stands at one instant and says what that instant holds: pg_dump reads the very
 * snapshot in which the rows are counted, so that writers go on meanwhile and the two still agree.
 */
export async function dumpPostgres(file) {
  const { database } = postgresSettings();
  return withPostgres(database, async (client) => {
    await client.query('begin transaction isolation level repeatable read read only');
    const [{ snapshot }] = (await client.query('select pg_export_snapshot() as snapshot')).rows;
    await run('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${snapshot}`, `--file=${file}`, database]);
    const facts = await postgresFacts(client);
    await client.query('commit');
    return facts;
  });
}

export const restorePostgres = (file, database) =>
  run('pg_restore', ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction', `--dbname=${database}`, file]);

export async function postgresFacts(client) {
  const query = async (sql) => (await client.query(sql)).rows;
  return factsOf(query, await tableNames(query));
}

export async function tableNames(query) {
  const rows = await query(
    "select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1",
  );
  return rows.map(({ name }) => name);
}

/** Runs `work` on a database that exists only as long as it does. */
export async function withTemporaryDatabase(work) {
  const name = `cchc_backup_check_${process.pid}_${Date.now()}`;
  await administer(`create database "${name}"`);
  try {
    return await work(name);
  } finally {
    await administer(`drop database if exists "${name}" with (force)`);
  }
}

export async function administer(statement) {
  try {
    await withPostgres('postgres', (client) => client.query(statement));
  } catch (error) {
    if (error.code !== '42501') throw error;
    throw new Failure(`Tài khoản PostgreSQL “${postgresSettings().user}” cần quyền tạo cơ sở dữ liệu (CREATEDB) để thử lại bản sao.`);
  }
}

function run(program, args) {
  const { host, port, user, password, ssl } = postgresSettings();
  const env = { ...process.env, PGHOST: host, PGPORT: String(port), PGUSER: user, ...(password && { PGPASSWORD: password }), ...(ssl && { PGSSLMODE: 'require' }) };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (chunk) => (words += chunk));
    child.once('error', (error) =>
      reject(error.code === 'ENOENT' ? new Failure(`Máy chưa có ${program}. Hãy cài gói postgresql-client cùng phiên bản với máy chủ PostgreSQL.`) : error),
    );
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Failure(`${program}: ${words.trim().split('\n')[0]}`))));
  });
}
