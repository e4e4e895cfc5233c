import { createRequire } from 'node:module';
import { Failure } from '../failure.mjs';
import { factsOf } from './facts.mjs';

const Database = createRequire(import.meta.url)('better-sqlite3');

/** Copies a database that is in use, page by page, by SQLite's own online backup. */
export async function copySqlite(from, to) {
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    await source.backup(to);
  } finally {
    source.close();
  }
  // One file without a journal beside it, so that its checksum covers everything.
  const copy = new Database(to);
  copy.pragma('journal_mode = delete');
  copy.close();
}

/** @throws Failure when the file is damaged */
export async function sqliteFacts(file) {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const [{ integrity_check: state }] = database.pragma('integrity_check(1)');
    if (state !== 'ok') throw new Failure(`Bản sao cơ sở dữ liệu bị hỏng: ${state}`);
    const query = async (sql) => database.prepare(sql).all();
    return await factsOf(query, tableNames(database));
  } finally {
    database.close();
  }
}

/** Ordinary tables: a full-text index keeps its own tables, which follow it and are not counted. */
function tableNames(database) {
  const rows = database.prepare("select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name").all();
  const virtual = rows.filter(({ sql }) => /^create virtual/i.test(sql)).map(({ name }) => name);
  const isIndex = (name) => virtual.some((index) => name === index || name.startsWith(`${index}_`));
  return rows.map(({ name }) => name).filter((name) => !isIndex(name));
}
