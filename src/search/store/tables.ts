import type { Knex } from 'knex';
import { MOST_PASSAGES, passageId } from './passage-id';
import { rowOf, selected, type Entry, type Indexed, type IndexedDraft, type StoredEntry, type StoredPassage } from './store';

/**
 * Another number whenever tables or terms are made otherwise than before. Each layout has tables of its own, so that a
 * server of the version before goes on with its index while `repair` fills the new one.
 */
const LAYOUT = 3;
const named = (name: string, layout = LAYOUT): string => `search_${layout}_${name}`;

/** The plain tables of the index, the same on both databases. Strapi leaves tables alone that it did not make. */
export const ENTRIES = named('entries');
export const PASSAGES = named('passages');
/** Every folded word of the running texts, so that none of them is taken for a slip. Words stay when texts go. */
export const TEXT_WORDS = named('text_words');
/** What the panel's own lists are searched by: drafts. No reader's query comes near it. */
export const DESK = named('desk');
/** The inverted indexes: of entries and of passages by their ids, of drafts by the ids of `DESK`. */
export const HEADS = named('heads');
export const TEXTS = named('texts');
export const DRAFTS = named('drafts');

/** Below the limit of values in one statement of either database. */
const CHUNK = 500;

export const chunksOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) => items.slice(index * CHUNK, (index + 1) * CHUNK));

export async function ensureTables(knex: Knex): Promise<void> {
  await dropOldLayouts(knex);
  if (!(await knex.schema.hasTable(ENTRIES))) {
    await knex.schema.createTable(ENTRIES, (table) => {
      table.increments('id');
      table.string('uid').notNullable();
      table.string('document_id').notNullable();
      table.integer('row_id').notNullable();
      table.string('type').notNullable();
      table.string('slug').notNullable();
      table.string('source_id');
      table.text('heading').notNullable();
      table.text('title').notNullable();
      table.string('number');
      table.text('summary').notNullable();
      table.string('date');
      table.boolean('is_ended').notNullable();
      table.text('facets').notNullable();
      table.text('title_words').notNullable();
      table.text('title_toned').notNullable();
      table.text('rest_words').notNullable();
      table.text('rest_toned').notNullable();
      table.text('number_terms').notNullable();
      table.unique(['uid', 'document_id'], { indexName: `${ENTRIES}_document_uq` });
    });
  }
  if (!(await knex.schema.hasTable(TEXT_WORDS))) {
    await knex.schema.createTable(TEXT_WORDS, (table) => {
      table.string('word').notNullable().index(`${TEXT_WORDS}_idx`);
    });
  }
  if (!(await knex.schema.hasTable(DESK))) {
    await knex.schema.createTable(DESK, (table) => {
      table.increments('id');
      table.string('uid').notNullable();
      table.string('document_id').notNullable();
      table.unique(['uid', 'document_id'], { indexName: `${DESK}_document_uq` });
    });
  }
  if (!(await knex.schema.hasTable(PASSAGES))) {
    await knex.schema.createTable(PASSAGES, (table) => {
      table.bigInteger('id').primary();
      table.string('anchor');
      table.text('text').notNullable();
    });
  }
}

/** Forgets the indexes of all layouts but this one and the one before, whose servers may still be running. */
export async function dropOldLayouts(knex: Knex, layout = LAYOUT, oldest = 1): Promise<void> {
  for (let old = oldest; old < layout - 1; old += 1) {
    for (const name of ['heads', 'texts', 'drafts', 'entries', 'passages', 'text_words', 'desk']) await knex.schema.dropTableIfExists(named(name, old));
  }
}

/**
 * Adds words of running texts that are not yet known. A word that two transactions add at once stands there twice:
 * nobody waits for another's words.
 */
export async function addTextWords(trx: Knex.Transaction, texts: readonly TermsOf[]): Promise<void> {
  const words = [...new Set(texts.flatMap(({ terms }) => terms))].filter((term) => /^[a-z]+$/.test(term));
  for (const some of chunksOf(words)) {
    const known = new Set<string>(await trx(TEXT_WORDS).whereIn('word', some).pluck('word'));
    const added = some.filter((word) => !known.has(word));
    if (added.length > 0) await trx(TEXT_WORDS).insert(added.map((word) => ({ word })));
  }
}

/** The ids of what the index holds of these records. */
export async function idsOf(trx: Knex.Transaction, uid: string, documentIds: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (const some of chunksOf(documentIds)) {
    found.push(...(await trx(ENTRIES).where('uid', uid).whereIn('document_id', some).pluck('id')));
  }
  return found;
}

/** The passages of these entries, whether by the id of the passage or of the row that holds its terms. */
export async function deletePassages(trx: Knex.Transaction, table: string, entryIds: readonly number[], key = 'id'): Promise<void> {
  for (const id of entryIds) {
    await trx(table).where(key, '>=', passageId(id, 0)).where(key, '<', passageId(id + 1, 0)).delete();
  }
}

export async function deleteRows(trx: Knex.Transaction, table: string, ids: readonly number[], key = 'id'): Promise<void> {
  for (const some of chunksOf(ids)) await trx(table).whereIn(key, some).delete();
}

/** A row of an inverted index. */
export interface TermsOf {
  id: number;
  terms: readonly string[];
}

/** Writes the plain rows of these records; what is left to write are the rows of the inverted indexes. */
export async function insertRecords(trx: Knex.Transaction, records: readonly Indexed[]): Promise<{ heads: TermsOf[]; texts: TermsOf[] }> {
  const ids = await insertEntries(trx, records.map(({ entry }) => entry));
  const heads = records.map(({ terms }, at) => ({ id: ids[at], terms }));
  const passages = records.flatMap((record, at) =>
    record.passages.slice(0, MOST_PASSAGES).map((passage, place) => ({ ...passage, id: passageId(ids[at], place) })),
  );
  for (const some of chunksOf(passages)) await trx(PASSAGES).insert(some.map(({ id, anchor, text }) => ({ id, anchor, text })));
  return { heads, texts: passages };
}

async function insertEntries(trx: Knex.Transaction, entries: readonly Entry[]): Promise<number[]> {
  const ids: number[] = [];
  for (const some of chunksOf(entries)) {
    const rows: { id: number }[] = await trx(ENTRIES).insert(some.map(rowOf)).returning('id');
    // Neither database promises the order of what it returns; ids grow in the order of the rows.
    ids.push(...rows.map(({ id }) => id).sort((a, b) => a - b));
  }
  return ids;
}

export async function insertDrafts(trx: Knex.Transaction, uid: string, drafts: readonly IndexedDraft[]): Promise<TermsOf[]> {
  const inserted: TermsOf[] = [];
  for (const some of chunksOf(drafts)) {
    const rows: { id: number }[] = await trx(DESK).insert(some.map(({ documentId }) => ({ uid, document_id: documentId }))).returning('id');
    const ids = rows.map(({ id }) => id).sort((a, b) => a - b);
    inserted.push(...some.map(({ terms }, at) => ({ id: ids[at], terms })));
  }
  return inserted;
}

/** The ids in `DESK` of these drafts. */
export async function draftIdsOf(trx: Knex.Transaction, uid: string, documentIds: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (const some of chunksOf(documentIds)) found.push(...(await trx(DESK).where('uid', uid).whereIn('document_id', some).pluck('id')));
  return found;
}

/** What each content type has among these records. */
export function documentsByType(records: readonly Indexed[]): Map<string, string[]> {
  const byType = new Map<string, string[]>();
  for (const { entry } of records) byType.set(entry.uid, [...(byType.get(entry.uid) ?? []), entry.documentId]);
  return byType;
}

/** These columns of the rows of these ids, as the database takes many of them best. */
export type Among = (table: string, columns: string, ids: readonly number[]) => Promise<Record<string, unknown>[]>;

/** These columns of these entries, in the order of the ids: no database promises one of its own. */
export async function readEntries<Name extends keyof StoredEntry>(
  among: Among,
  ids: readonly number[],
  names: readonly ('id' | Name)[],
): Promise<Pick<StoredEntry, 'id' | Name>[]> {
  if (ids.length === 0) return [];
  const rows = (await among(ENTRIES, selected(names), ids)) as unknown as StoredEntry[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  // SQLite has no truth values.
  for (const row of rows) if ('isEnded' in row) row.isEnded = Boolean(row.isEnded);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function readPassages(among: Among, ids: readonly number[]): Promise<StoredPassage[]> {
  if (ids.length === 0) return [];
  const rows = (await among(PASSAGES, 'id, anchor, text', ids)) as unknown as StoredPassage[];
  // PostgreSQL's driver gives large whole numbers as text.
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}
