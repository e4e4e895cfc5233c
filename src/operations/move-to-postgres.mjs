import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { sqliteFile, postgresSettings } from './backup/places.mjs';
import { administer, tableNames, withPostgres } from './backup/postgres.mjs';
import { copySqlite } from './backup/sqlite.mjs';
import { Failure, main } from './failure.mjs';
import { advanceSequences, columnsOf, withoutConstraints } from './move/target.mjs';
import { canonical, converted, readBack } from './move/values.mjs';
import { loadServer, requireCompiled } from './server.mjs';
import { checkNode, checkSettings, readEnvFile, requireSecrets } from './settings.mjs';

const Database = createRequire(import.meta.url)('better-sqlite3');

const AT_ONCE = 500;
/** Follows the content and is made anew when the server starts. */
const DERIVED = /^search_/;

/**
 * npm run move:postgres: everything in the embedded database (DATABASE_FILENAME) into an empty PostgreSQL database
 * (DATABASE_HOST, …), in one transaction, each row compared afterwards. The SQLite file is only read.
 */
await main(async () => {
  checkNode();
  readEnvFile();
  requireSecrets();
  process.env.DATABASE_CLIENT = 'postgres';
  checkSettings();
  requireCompiled();
  if (!fs.existsSync(sqliteFile())) throw new Failure(`Không có tệp ${sqliteFile()}. Hãy đặt DATABASE_FILENAME là cơ sở dữ liệu cần chuyển.`);
  const { database } = postgresSettings();
  await requireEmpty(database);
  await makeTables();

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'move-'));
  try {
    const copy = path.join(folder, 'source.sqlite');
    await copySqlite(sqliteFile(), copy);
    const source = new Database(copy, { readonly: true });
    const rows = await withPostgres(database, (client) => move(source, client));
    source.close();
    console.log(`Đã chuyển và đối chiếu ${rows} dòng sang PostgreSQL (${database}). Đặt DATABASE_CLIENT=postgres trong .env rồi chạy lại máy chủ.`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  process.exit(0);
});

async function requireEmpty(database) {
  const exists = await withPostgres('postgres', (client) => client.query('select 1 from pg_database where datname = $1', [database]));
  if (exists.rows.length === 0) await administer(`create database "${database.replaceAll('"', '""')}"`);
  const tables = await withPostgres(database, (client) => tableNames(async (sql) => (await client.query(sql)).rows));
  if (tables.length > 0) throw new Failure(`Cơ sở dữ liệu ${database} đã có ${tables.length} bảng. Chỉ chuyển sang cơ sở dữ liệu trống.`);
}

/** Strapi itself makes the tables, as on any new PostgreSQL database; what it fills in is replaced. */
async function makeTables() {
  const strapi = await loadServer({ logLevel: 'error' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await strapi.destroy();
}

async function move(source, client) {
  const columns = await columnsOf(client);
  const names = source
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .all()
    .map(({ name }) => name)
    .filter((name) => !DERIVED.test(name));
  const missing = names.find((name) => !columns.has(name));
  if (missing) throw new Failure(`Phiên bản này không có bảng ${missing}. Hãy chạy máy chủ một lần trên SQLite với phiên bản này trước khi chuyển.`);
  let moved = 0;
  await client.query('begin');
  await withoutConstraints(client, [...columns.keys()], async () => {
    await client.query(`truncate ${[...columns.keys()].map((name) => `"${name}"`).join(', ')}`);
    for (const name of names) moved += await copyTable(source, client, name, columns.get(name));
  });
  await advanceSequences(client, names);
  for (const name of names) await compareTable(source, client, name, columns.get(name));
  await client.query('commit');
  return moved;
}

/** The columns that both sides have, which must be all that the source has. */
function sharedColumns(source, table, columns) {
  const own = source.pragma(`table_info("${table}")`).map(({ name }) => name);
  const lost = own.find((name) => !columns.some((column) => column.name === name));
  if (lost) throw new Failure(`Bảng ${table}: phiên bản này không có cột ${lost}.`);
  return columns.filter(({ name }) => own.includes(name));
}

async function copyTable(source, client, table, columns) {
  const shared = sharedColumns(source, table, columns);
  const list = shared.map(({ name }) => `"${name}"`).join(', ');
  let count = 0;
  let batch = [];
  const send = async () => {
    // The database reads each value by the type of its column.
    await client.query(`insert into "${table}" (${list}) select ${list} from json_populate_recordset(null::"${table}", $1)`, [JSON.stringify(batch)]);
    count += batch.length;
    batch = [];
  };
  for (const row of source.prepare(`select ${list} from "${table}"`).iterate()) {
    batch.push(Object.fromEntries(shared.map(({ name, type }) => [name, converted(row[name], type)])));
    if (batch.length === AT_ONCE) await send();
  }
  if (batch.length > 0) await send();
  return count;
}

/** @throws Failure naming the table in which a row is not what it was */
async function compareTable(source, client, table, columns) {
  const shared = sharedColumns(source, table, columns);
  const list = shared.map(({ name }) => `"${name}"`).join(', ');
  const hashOf = (values) => createHash('sha256').update(JSON.stringify(values)).digest('hex');
  const before = [];
  for (const row of source.prepare(`select ${list} from "${table}"`).iterate()) {
    before.push(hashOf(shared.map(({ name, type }) => canonical(converted(row[name], type), type))));
  }
  const after = [];
  await client.query(`declare moved no scroll cursor for select ${shared.map(readBack).join(', ')} from "${table}"`);
  for (let rows; (rows = (await client.query(`fetch ${AT_ONCE} from moved`)).rows).length > 0; ) {
    for (const row of rows) after.push(hashOf(shared.map(({ name, type }) => canonical(row[name], type))));
  }
  await client.query('close moved');
  if (before.sort().join() !== after.sort().join()) throw new Failure(`Bảng ${table} sau khi chuyển không khớp với trước.`);
}
