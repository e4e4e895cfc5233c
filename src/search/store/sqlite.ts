import type { Knex } from 'knex';
import type { Read } from '../../database/statements';
import { written, type Condition } from './condition';
import { ALL, RANKED, UNKNOWN, type Store } from './store';
import * as tables from './tables';

const { DESK, DRAFTS, ENTRIES, HEADS, PASSAGES, TEXTS } = tables;

/** Terms come folded and parted by spaces; FTS5 only keeps which rows hold them, neither texts nor places. */
const FTS = `fts5(terms, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_:-='")`;

const match = (condition: Condition) =>
  written(condition, (term, isBeginning) => (isBeginning ? `"${term}"*` : `"${term}"`), ' AND ', ' OR ');

/** The index in SQLite FTS5. It walks the rows from the newest on and stops when it has enough. */
export function sqliteStore(knex: Knex, read: Read): Store {
  const insertTerms = async (trx: Knex.Transaction, table: string, rows: readonly tables.TermsOf[]) => {
    for (const some of tables.chunksOf(rows)) {
      const values = some.map(() => '(?, ?)').join(', ');
      await trx.raw(`insert into ${table} (rowid, terms) values ${values}`, some.flatMap(({ id, terms }) => [id, terms.join(' ')]));
    }
  };
  const remove = async (trx: Knex.Transaction, uid: string, documentIds: readonly string[]) => {
    const ids = await tables.idsOf(trx, uid, documentIds);
    if (ids.length === 0) return;
    await tables.deletePassages(trx, TEXTS, ids, 'rowid');
    await tables.deletePassages(trx, PASSAGES, ids);
    await tables.deleteRows(trx, HEADS, ids, 'rowid');
    await tables.deleteRows(trx, ENTRIES, ids);
  };
  const removeDesk = async (trx: Knex.Transaction, uid: string, documentIds: readonly string[]) => {
    const ids = await tables.draftIdsOf(trx, uid, documentIds);
    await tables.deleteRows(trx, DRAFTS, ids, 'rowid');
    await tables.deleteRows(trx, DESK, ids);
  };
  const rowids = async (table: string, condition: Condition, limit: number): Promise<number[]> => {
    const rows = await read(`select rowid as id from ${table} where ${table} match ? order by rowid desc limit ?`, [match(condition), limit]);
    return rows.map(({ id }) => id as number);
  };

  // One value instead of hundreds: the statement stays the same one, whose plan is made already.
  const among: tables.Among = (table, columns, ids) =>
    read(`select ${columns} from ${table} where id in (select value from json_each(?))`, [JSON.stringify(ids)]);

  return {
    async ensure() {
      await tables.ensureTables(knex);
      for (const table of [HEADS, TEXTS, DRAFTS]) await knex.raw(`create virtual table if not exists ${table} using ${FTS}`);
    },
    async put(trx, records) {
      for (const [uid, documentIds] of tables.documentsByType(records)) await remove(trx, uid, documentIds);
      const { heads, texts } = await tables.insertRecords(trx, records);
      await insertTerms(trx, HEADS, heads);
      await insertTerms(trx, TEXTS, texts);
      await tables.addTextWords(trx, texts);
    },
    remove,
    // Its writers come one after the other.
    reserve: async (_trx, _uid, documentIds) => [...documentIds],
    async putDesk(trx, uid, drafts) {
      await removeDesk(trx, uid, drafts.map(({ documentId }) => documentId));
      await insertTerms(trx, DRAFTS, await tables.insertDrafts(trx, uid, drafts));
    },
    removeDesk,
    deskHits: async (uid, condition, limit) => {
      const rows = await read(
        `select d.document_id as "documentId" from ${DRAFTS} join ${DESK} d on d.id = ${DRAFTS}.rowid
         where ${DRAFTS} match ? and d.uid = ? order by d.id desc limit ?`,
        [match(condition), uid, limit],
      );
      return rows.map(({ documentId }) => documentId as string);
    },
    hits: (condition, limit) => rowids(HEADS, condition, limit),
    passageHits: (condition, limit) => rowids(TEXTS, condition, limit),
    // It stops when it has enough.
    textFrequencies: async () => UNKNOWN,
    facets: (ids) => tables.readEntries(among, ids, ['id', 'facets']),
    ranked: (ids) => tables.readEntries(among, ids, RANKED),
    entries: (ids) => tables.readEntries(among, ids, ALL),
    passages: (ids) => tables.readPassages(among, ids),
  };
}
