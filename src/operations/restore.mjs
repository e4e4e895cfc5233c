import fs from 'node:fs';
import path from 'node:path';
import { differenceOf } from './backup/facts.mjs';
import { copyFiles, filesUnder } from './backup/files.mjs';
import { checkFiles, readManifest } from './backup/manifest.mjs';
import { POSTGRES_COPY, SQLITE_COPY, UPLOADS, isPostgres, postgresSettings, sqliteFile, uploadsFolder } from './backup/places.mjs';
import { administer, postgresFacts, restorePostgres, tableNames, withPostgres } from './backup/postgres.mjs';
import { sqliteFacts } from './backup/sqlite.mjs';
import { Failure, main } from './failure.mjs';
import { requireCompiled } from './server.mjs';
import { checkNode, checkSettings, readEnvFile } from './settings.mjs';

/** npm run restore -- FOLDER: puts a backup onto a machine that holds nothing yet. It never writes over data. */
await main(async () => {
  const [given, ...more] = process.argv.slice(2);
  if (!given || more.length > 0) throw new Failure('Hãy ghi đúng một thư mục: npm run restore -- thư-mục-sao-lưu');
  checkNode();
  readEnvFile();
  checkSettings();
  requireCompiled();
  const folder = path.resolve(given);
  const manifest = readManifest(folder);
  requireSameDatabase(manifest);
  await checkFiles(folder, manifest);
  requireNoUploads();
  const found = isPostgres() ? await intoPostgres(folder) : await intoSqlite(folder);
  const difference = differenceOf(manifest.facts, found);
  if (difference) throw new Failure(`Phục hồi không khớp: ${difference}.`);
  const saved = path.join(folder, UPLOADS);
  copyFiles(saved, uploadsFolder(), filesUnder(saved));
  console.log(`Đã phục hồi và kiểm chứng bản sao lưu ngày ${manifest.madeAt}. Dùng lại tệp .env cũ để các mã API còn hiệu lực.`);
});

function requireSameDatabase({ client }) {
  const wanted = isPostgres() ? 'postgres' : 'sqlite';
  if (client !== wanted) {
    throw new Failure(`Bản sao lưu là của ${client}, còn DATABASE_CLIENT là ${wanted}. Chuyển từ SQLite sang PostgreSQL bằng “npm run move:postgres”.`);
  }
}

function requireNoUploads() {
  const [first] = filesUnder(uploadsFolder());
  if (first) throw new Failure(`Thư mục ${uploadsFolder()} đã có tệp (${first}). Chỉ phục hồi lên máy trống.`);
}

async function intoSqlite(folder) {
  const file = sqliteFile();
  if (fs.existsSync(file)) throw new Failure(`Đã có tệp ${file}. Chỉ phục hồi lên máy trống: hãy chuyển tệp ấy đi nơi khác.`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // Under another name until it is whole: a copy that was cut short must not look like a database.
  fs.copyFileSync(path.join(folder, SQLITE_COPY), `${file}.restoring`);
  const found = await sqliteFacts(`${file}.restoring`);
  fs.renameSync(`${file}.restoring`, file);
  return found;
}

async function intoPostgres(folder) {
  const { database } = postgresSettings();
  await createMissingDatabase(database);
  const tables = await withPostgres(database, (client) => tableNames(async (sql) => (await client.query(sql)).rows));
  if (tables.length > 0) throw new Failure(`Cơ sở dữ liệu ${database} đã có ${tables.length} bảng. Chỉ phục hồi lên cơ sở dữ liệu trống.`);
  await restorePostgres(path.join(folder, POSTGRES_COPY), database);
  return withPostgres(database, postgresFacts);
}

async function createMissingDatabase(database) {
  const exists = await withPostgres('postgres', (client) => client.query('select 1 from pg_database where datname = $1', [database]));
  if (exists.rows.length === 0) await administer(`create database "${database.replaceAll('"', '""')}"`);
}
