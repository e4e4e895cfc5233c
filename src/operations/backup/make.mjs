import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { Failure } from '../failure.mjs';
import { root } from '../settings.mjs';
import { differenceOf } from './facts.mjs';
import { copyFiles, filesUnder } from './files.mjs';
import { checkFiles, readManifest, writeManifest } from './manifest.mjs';
import { POSTGRES_COPY, SQLITE_COPY, UPLOADS, backupFolder, isPostgres, sqliteFile, uploadsFolder } from './places.mjs';
import { dumpPostgres, postgresFacts, restorePostgres, withPostgres, withTemporaryDatabase } from './postgres.mjs';
import { copySqlite, sqliteFacts } from './sqlite.mjs';
import { superfluous } from './thin.mjs';

const { version } = createRequire(import.meta.url)(path.join(root, 'package.json'));
/** The name of an unfinished backup: nothing takes it for a whole one. */
const UNFINISHED = '.partial';

/**
 * Makes one backup while the server runs, proves that it can be read back, and only then gives it its name.
 *
 * @param {Date} now
 * @returns {Promise<{ folder: string, manifest: object, removed: string[] }>}
 * @throws Failure saying what could not be copied or proven; nothing half-made is left behind
 */
export async function makeBackup(now) {
  const name = now.toISOString().replace(/[:.]/g, '-');
  const folder = path.join(backupFolder(), name);
  const unfinished = folder + UNFINISHED;
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  try {
    const facts = await copyDatabase(unfinished);
    // After the database: whatever it names was on the disk before, and files are never changed.
    copyFiles(uploadsFolder(), path.join(unfinished, UPLOADS), filesUnder(uploadsFolder()));
    const client = isPostgres() ? 'postgres' : 'sqlite';
    const manifest = await writeManifest(unfinished, { client, version, madeAt: now.toISOString(), facts });
    await prove(unfinished);
    fs.renameSync(unfinished, folder);
    return { folder, manifest, removed: thinOut() };
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function copyDatabase(folder) {
  if (isPostgres()) return dumpPostgres(path.join(folder, POSTGRES_COPY));
  if (!fs.existsSync(sqliteFile())) throw new Failure(`Không có tệp cơ sở dữ liệu ${sqliteFile()}. Hãy kiểm tra DATABASE_FILENAME.`);
  const copy = path.join(folder, SQLITE_COPY);
  await copySqlite(sqliteFile(), copy);
  return sqliteFacts(copy);
}

/** Reads everything back from the disk as a restore would. */
export async function prove(folder) {
  const manifest = readManifest(folder);
  await checkFiles(folder, manifest);
  const found = await factsIn(folder, manifest);
  const difference = differenceOf(manifest.facts, found);
  if (difference) throw new Failure(`Bản sao lưu không khớp: ${difference}.`);
  return manifest;
}

const factsIn = (folder, { client }) =>
  client === 'postgres'
    ? withTemporaryDatabase(async (database) => {
        await restorePostgres(path.join(folder, POSTGRES_COPY), database);
        return withPostgres(database, postgresFacts);
      })
    : sqliteFacts(path.join(folder, SQLITE_COPY));

/** Deletes what the rule no longer keeps, and what an interrupted backup left. */
function thinOut() {
  const folder = backupFolder();
  const names = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const finished = names.filter((name) => /^\d{4}-\d\d-\d\dT[\d-]+Z$/.test(name));
  const at = (name) => Date.parse(name.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, 'T$1:$2:$3.$4Z'));
  const removed = superfluous(finished.map((name) => ({ name, at: at(name) })), process.env.BACKUP_KEEP || undefined);
  const left = names.filter((name) => name.endsWith(UNFINISHED) && Date.now() - fs.statSync(path.join(folder, name)).mtimeMs > 24 * 60 * 60 * 1000);
  for (const name of [...removed, ...left]) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  return removed;
}
