import knexOf, { type Knex } from 'knex';
import MiniSearch from 'minisearch';
import type { Finder } from './judged';

/** A record as every system gets it. */
export interface EvaluatedRecord {
  id: number;
  sourceId: string | null;
  title: string;
  text: string;
}

const FIRST = 5;
/** What each of the others understands as words; none of them reads a query with marks of its own language. */
const wordsIn = (query: string) => query.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** SQLite FTS5 as it comes: unicode61 with all diacritics removed, ranked by bm25, all words asked for. */
export async function stockFts5(records: readonly EvaluatedRecord[]): Promise<Finder> {
  const knex = knexOf({ client: 'better-sqlite3', connection: ':memory:', useNullAsDefault: true });
  await knex.raw(`create virtual table records using fts5(title, body, tokenize = 'unicode61 remove_diacritics 2')`);
  for (const { id, title, text } of records) await knex.raw('insert into records (rowid, title, body) values (?, ?, ?)', [id, title, text]);
  const sourceIds = new Map(records.map(({ id, sourceId }) => [id, sourceId]));
  return async (query) => {
    const words = wordsIn(query);
    if (words.length === 0) return [];
    const asked = words.map((word) => `"${word}"`).join(' ');
    const rows: { id: number }[] = await knex.raw(`select rowid as id from records where records match ? order by rank limit ${FIRST}`, [asked]);
    return rows.map(({ id }) => sourceIds.get(id) ?? null);
  };
}

/** MiniSearch with its own defaults and what its documentation proposes: beginnings, and a fifth of a word wrong. */
export function miniSearch(records: readonly EvaluatedRecord[]): Finder {
  const index = new MiniSearch<EvaluatedRecord>({
    fields: ['title', 'text'],
    storeFields: ['sourceId'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
  });
  index.addAll([...records]);
  return async (query) =>
    index
      .search(query.normalize('NFC'))
      .slice(0, FIRST)
      .map(({ sourceId }) => sourceId as string | null);
}

/** PostgreSQL's "simple" configuration over unaccented texts, ranked by ts_rank with the title heavier. */
export async function simpleUnaccent(knex: Knex, records: readonly EvaluatedRecord[]): Promise<Finder> {
  await knex.raw('create extension if not exists unaccent');
  await knex.raw('create temporary table rival (id integer, source_id text, words tsvector)');
  for (const { id, sourceId, title, text } of records) {
    await knex.raw(
      `insert into rival values (?, ?, setweight(to_tsvector('simple', unaccent(?)), 'A') || setweight(to_tsvector('simple', unaccent(?)), 'D'))`,
      // A tsvector holds at most a megabyte.
      [id, sourceId, title, text.slice(0, 300_000)],
    );
  }
  return async (query) => {
    const { rows } = await knex.raw(
      `select source_id from rival, plainto_tsquery('simple', unaccent(?)) asked where words @@ asked order by ts_rank(words, asked) desc, id limit ${FIRST}`,
      [query],
    );
    return rows.map((row: { source_id: string | null }) => row.source_id);
  };
}
