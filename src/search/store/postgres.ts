import type { Knex } from 'knex';
import type { Read } from '../../database/statements';
import { written, type Condition } from './condition';
import { entryOf, passageId } from './passage-id';
import { NewestEntry, sliceTerms, spansFor, stepsBack } from './slices';
import { ALL, RANKED, UNKNOWN, type Frequencies, type Store } from './store';
import * as tables from './tables';

const { DESK, DRAFTS, ENTRIES, HEADS, PASSAGES, TEXTS } = tables;

/** Any number serves that nobody else in the database uses. */
const MENDING = 20240041;

/** What was written last stands apart until it is this much, and each search reads all of it: PostgreSQL's own 4 MB are too many. */
const MOST_PENDING_KB = 1024;

/**
 * Blanks that PostgreSQL packs into a few bytes. It moves terms out of a row only when the row is longer than two
 * kilobytes, and it looks at each row that fits, though the index has told all: short rows stay in its memory, where a
 * search that finds thousands of them took ten times as long.
 */
const PADDING = 2100;

/** An inverted index, and how its rows and the entries belong together. */
interface InvertedTable {
  name: string;
  entryOf(id: number): number;
  /** The first row that an entry can have. */
  firstOf(entryId: number): number;
}

const HEAD_ROWS: InvertedTable = { name: HEADS, entryOf: (id) => id, firstOf: (entryId) => entryId };
const TEXT_ROWS: InvertedTable = { name: TEXTS, entryOf, firstOf: (entryId) => passageId(entryId, 0) };

/** What PostgreSQL has learnt of a table of terms when it last analysed it; by itself it does so whenever a tenth has changed. */
const COMMON_TERMS = `
  select c.reltuples as rows, s.most_common_elems::text::text[] as terms, s.most_common_elem_freqs as shares
  from pg_stats s join pg_class c on c.oid = to_regclass(s.tablename)
  where s.schemaname = current_schema() and s.tablename = ? and s.attname = 'terms' and s.most_common_elems is not null`;

interface KnownTerms {
  rows: number;
  terms: string[];
  /** One for each term; after them come others. */
  shares: number[];
}

/** What is not among the most common terms is at most as common as the last of them. */
function frequenciesOf({ rows, terms, shares }: KnownTerms): Frequencies {
  const common = new Map(terms.map((term, at) => [term, shares[at] * rows]));
  const least = Math.min(...common.values());
  return { frequency: (term) => common.get(term) ?? least };
}

const query = (condition: Condition) =>
  written(condition, (term, isBeginning) => (isBeginning ? `'${term}':*` : `'${term}'`), ' & ', ' | ');

const inSlices = (rows: readonly tables.TermsOf[], table: InvertedTable): tables.TermsOf[] =>
  rows.map(({ id, terms }) => ({ id, terms: [...terms, ...sliceTerms(table.entryOf(id))] }));

/**
 * The index in PostgreSQL: terms as tsvector columns with GIN. They come folded, so no text search dictionary is asked.
 * Terms stand in tables of their own: the database looks at each row that fits, and these rows are short.
 */
export function postgresStore(knex: Knex, read: Read): Store {
  const insertTerms = async (trx: Knex.Transaction, table: string, rows: readonly tables.TermsOf[]) => {
    for (const some of tables.chunksOf(rows)) {
      await trx(table).insert(some.map(({ id, terms }) => ({ id, terms: knex.raw('array_to_tsvector(?::text[])', [[...new Set(terms)]]) })));
    }
  };
  /** Whoever else is writing these is waited for; what he leaves is seen by the next statement. */
  const waitFor = async (trx: Knex.Transaction, table: string, uid: string, documentIds: readonly string[]) => {
    await trx(table).where('uid', uid).whereIn('document_id', documentIds as string[]).orderBy('id').forUpdate().select('id');
  };
  const remove = async (trx: Knex.Transaction, uid: string, documentIds: readonly string[]) => {
    await waitFor(trx, ENTRIES, uid, documentIds);
    const ids = await tables.idsOf(trx, uid, documentIds);
    if (ids.length === 0) return;
    for (const table of [TEXTS, PASSAGES]) await tables.deletePassages(trx, table, ids);
    for (const table of [HEADS, ENTRIES]) await tables.deleteRows(trx, table, ids);
  };
  const removeDesk = async (trx: Knex.Transaction, uid: string, documentIds: readonly string[]) => {
    await waitFor(trx, DESK, uid, documentIds);
    const ids = await tables.draftIdsOf(trx, uid, documentIds);
    for (const table of [DRAFTS, DESK]) await tables.deleteRows(trx, table, ids);
  };
  /**
   * In one statement, whose later steps the database does not take when the earlier ones have given enough.
   * "materialized" and "(select …)": the planner must take the GIN index, and it alone. Walking back the ids would look
   * into every row, for "older than" it would read all older ids beside it, and of a common word it would rather read all
   * rows with their terms.
   */
  const ids = async (table: InvertedTable, condition: Condition, limit: number, expected = Infinity): Promise<number[]> => {
    const latest = expected > limit ? await newest.entry() : 0;
    const steps = stepsBack(condition, latest, expected > limit ? spansFor(limit, expected, latest) : []);
    const sql = steps.map(
      ({ before }) =>
        `select id from (with found as materialized (select id from ${table.name} where terms @@ (select ?::tsquery))
         select id from found${before === null ? '' : ' where id < ?'} order by id desc) step`,
    );
    const values = steps.flatMap((step) => [query(step.condition), ...(step.before === null ? [] : [table.firstOf(step.before)])]);
    const found = await read(`${sql.join(' union all ')} limit ?`, [...values, limit]);
    return found.map(({ id }) => Number(id));
  };
  // One value instead of hundreds: less to read and to plan.
  const among: tables.Among = (table, columns, some) => read(`select ${columns} from ${table} where id = any(?)`, [some]);
  const newest = new NewestEntry(async () => Number((await read(`select max(id) as id from ${ENTRIES}`, []))[0].id ?? 0));

  return {
    async ensure() {
      await tables.ensureTables(knex);
      for (const table of [HEADS, TEXTS, DRAFTS]) {
        // Not at each start: other servers are reading it.
        if (await knex.schema.hasTable(table)) continue;
        // Whole or not at all: a table without its index would be taken for a finished one.
        await knex.transaction(async (trx) => {
          await trx.raw(`create table ?? (id bigint primary key, terms tsvector not null, padding text not null default repeat(' ', ${PADDING}))`, [table]);
          await trx.raw('alter table ?? set (toast_tuple_target = 128)', [table]);
          await trx.raw('alter table ?? alter column terms set storage external', [table]);
          await trx.raw(`create index ?? on ?? using gin (terms) with (gin_pending_list_limit = ${MOST_PENDING_KB})`, [`${table}_terms_idx`, table]);
        });
      }
    },
    async put(trx, records) {
      for (const [uid, documentIds] of tables.documentsByType(records)) await remove(trx, uid, documentIds);
      const { heads, texts } = await tables.insertRecords(trx, records);
      await insertTerms(trx, HEADS, inSlices(heads, HEAD_ROWS));
      await insertTerms(trx, TEXTS, inSlices(texts, TEXT_ROWS));
      await tables.addTextWords(trx, texts);
    },
    remove,
    async reserve(trx, uid, documentIds) {
      await trx.raw('select pg_advisory_xact_lock(?)', [MENDING]);
      const busy = new Set<string>();
      for (const table of [ENTRIES, DESK]) {
        const held = () => trx(table).where('uid', uid).whereIn('document_id', documentIds as string[]);
        const got = new Set<string>(await held().forUpdate().skipLocked().pluck('document_id'));
        for (const documentId of await held().pluck('document_id')) if (!got.has(documentId)) busy.add(documentId);
      }
      return documentIds.filter((documentId) => !busy.has(documentId));
    },
    async putDesk(trx, uid, drafts) {
      await removeDesk(trx, uid, drafts.map(({ documentId }) => documentId));
      await insertTerms(trx, DRAFTS, await tables.insertDrafts(trx, uid, drafts));
    },
    removeDesk,
    deskHits: async (uid, condition, limit) => {
      const found = await read(
        `select d.document_id as "documentId" from ${DRAFTS} t join ${DESK} d on d.id = t.id
         where d.uid = ? and t.terms @@ (select ?::tsquery) order by d.id desc limit ?`,
        [uid, query(condition), limit],
      );
      return found.map(({ documentId }) => documentId as string);
    },
    hits: (condition, limit, expected) => ids(HEAD_ROWS, condition, limit, expected),
    passageHits: (condition, limit, expected) => ids(TEXT_ROWS, condition, limit, expected),
    textFrequencies: async () => {
      const [known] = await read(COMMON_TERMS, [TEXTS]);
      return known ? frequenciesOf(known as unknown as KnownTerms) : UNKNOWN;
    },
    facets: (some) => tables.readEntries(among, some, ['id', 'facets']),
    ranked: (some) => tables.readEntries(among, some, RANKED),
    entries: (some) => tables.readEntries(among, some, ALL),
    passages: (some) => tables.readPassages(among, some),
  };
}
