import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { chunksOf, tableOf } from '../database';
import type { LedgerEvent, Ref } from '../rules/types';
import { firstBrokenLine, hashOf, START, type LedgerRow, type Link } from './chain';
import { LEDGER, LEDGER_UNITS } from './schema';

export type Draft = Omit<LedgerEvent, 'seq'>;

/** The ledger as a document's new line finds it. */
export interface Before {
  /** The document's own last line. */
  known: LedgerEvent | null;
  /** The document that was the first to be published with the same text; null when that is the one asking, or none. */
  original: Ref | null;
  /** The last line of all. */
  end: Link;
}

const CHECKED_AT_ONCE = 2000;
const instant = (milliseconds: number) => new Date(milliseconds).toISOString();

/** Reads and appends the publication ledger, inside the caller's transaction when there is one. */
export function ledgerOf(strapi: Core.Strapi, trx?: Knex.Transaction) {
  const table = () => tableOf(strapi, LEDGER, trx);

  return {
    async last(documentType: string, documentId: string): Promise<LedgerEvent | null> {
      const row = await table()
        .where({ document_type: documentType, document_id: documentId })
        .orderBy('seq', 'desc')
        .first();
      return row ? eventOf(row) : null;
    },

    /** One document's whole story, in ledger order. */
    async eventsOfDocument(documentType: string, documentId: string): Promise<LedgerEvent[]> {
      const rows: LedgerRow[] = await table()
        .where({ document_type: documentType, document_id: documentId })
        .orderBy('seq');
      return rows.map(eventOf);
    },

    /** Every event of the documents first published in [from, to), in ledger order; `units` keeps to who they concern. */
    async eventsOfSpan(from: number, to: number, units?: string[]): Promise<LedgerEvent[]> {
      const span = [instant(from), instant(to)] as const;
      if (!units) {
        const rows: LedgerRow[] = await table().where('first_at', '>=', span[0]).where('first_at', '<', span[1]).orderBy('seq');
        return rows.map(eventOf);
      }
      const ids: string[] = await tableOf(strapi, LEDGER_UNITS, trx)
        .distinct('document_id')
        .whereIn('unit_id', units)
        .where('first_at', '>=', span[0])
        .where('first_at', '<', span[1])
        .pluck('document_id');
      const rows: LedgerRow[] = [];
      for (const some of chunksOf(ids)) rows.push(...(await table().whereIn('document_id', some)));
      return rows.sort((a, b) => Number(a.seq) - Number(b.seq)).map(eventOf);
    },

    /** The instant of the earliest publication known, imported ones among them; null while the ledger is empty. */
    async firstInstant(): Promise<number | null> {
      const row: { first_at: string } | undefined = await table().select('first_at').orderBy('first_at').first();
      return row ? Date.parse(row.first_at) : null;
    },

    /** The document that was the first to be published with this text; null when that is the one asking, or none. */
    async earlierWithText(fingerprint: string, documentId: string): Promise<Ref | null> {
      return originalOf(await table().where({ fingerprint }).orderBy('seq').first(), documentId);
    },

    /** All that a new line of a document has to reckon with, in one question: each publication waits for the answer. */
    async before(documentType: string, documentId: string, fingerprint: string | null): Promise<Before> {
      const one = (found: string, query: Knex.QueryBuilder) =>
        strapi.db.connection.select('*').from(query.select('*', strapi.db.connection.raw('? as found', [found])).limit(1).as(found));
      const queries = [
        one('own', table().where({ document_type: documentType, document_id: documentId }).orderBy('seq', 'desc')),
        one('last', table().orderBy('seq', 'desc')),
        ...(fingerprint ? [one('original', table().where({ fingerprint }).orderBy('seq'))] : []),
      ];
      const [first, ...others] = queries;
      const question = first.unionAll(others);
      const rows: (LedgerRow & { found: string })[] = await (trx ? question.transacting(trx) : question);
      const row = (name: string) => rows.find(({ found }) => found === name);
      const [own, last] = [row('own'), row('last')];
      return {
        known: own ? eventOf(own) : null,
        original: originalOf(row('original'), documentId),
        end: last ? { seq: Number(last.seq), hash: last.hash } : START,
      };
    },

    /** The last line, after which the next one is written. The caller holds the lock. */
    async end(): Promise<Link> {
      const last: LedgerRow | undefined = await table().orderBy('seq', 'desc').first();
      return last ? { seq: Number(last.seq), hash: last.hash } : START;
    },

    /** Writes lines one after the other behind the `end` of the ledger. The caller holds the lock since it read it. */
    async append(drafts: Draft[], end: Link): Promise<void> {
      let link = end;
      const rows = drafts.map((draft) => {
        const row = rowOf(draft, link);
        link = row;
        return row;
      });
      for (const some of chunksOf(rows)) await table().insert(some);
      for (const some of chunksOf(drafts.flatMap(concerns))) {
        await tableOf(strapi, LEDGER_UNITS, trx).insert(some).onConflict(['unit_id', 'document_id']).ignore();
      }
    },

    /** The number of the first line that breaks the chain; null when the ledger is whole. Reads a part at a time. */
    async firstBroken(): Promise<number | null> {
      let link = START;
      for (;;) {
        const rows: LedgerRow[] = await table().where('seq', '>', link.seq).orderBy('seq').limit(CHECKED_AT_ONCE);
        const broken = firstBrokenLine(rows, link);
        if (broken !== null || rows.length === 0) return broken;
        const last = rows[rows.length - 1];
        link = { seq: Number(last.seq), hash: last.hash };
      }
    },
  };
}

/** The line as it follows `link`. */
function rowOf(draft: Draft, link: Link): LedgerRow {
  const row = {
    seq: link.seq + 1,
    type: draft.type,
    at: draft.at,
    recorded_at: draft.recordedAt,
    document_type: draft.documentType,
    document_id: draft.documentId,
    first_at: draft.firstAt,
    fingerprint: draft.facts.fingerprint,
    facts: JSON.stringify(draft.facts),
    duplicate_of: draft.duplicateOf && JSON.stringify(draft.duplicateOf),
    resembles: draft.resembles && JSON.stringify(draft.resembles),
    actor: draft.actor,
    reason: draft.reason,
    prev_hash: link.hash,
  };
  return { ...row, hash: hashOf(row) };
}

/** The rows of the index by unit that a line asks for. */
function concerns({ facts: { unit, cooperatingUnits }, documentId, firstAt }: Draft) {
  const ids = new Set([...(unit ? [unit.id] : []), ...cooperatingUnits.map(({ id }) => id)]);
  return [...ids].map((id) => ({ unit_id: id, document_id: documentId, first_at: firstAt }));
}

function eventOf(row: LedgerRow): LedgerEvent {
  return {
    seq: Number(row.seq),
    type: row.type as LedgerEvent['type'],
    at: row.at,
    recordedAt: row.recorded_at,
    documentType: row.document_type,
    documentId: row.document_id,
    firstAt: row.first_at,
    facts: JSON.parse(row.facts),
    duplicateOf: row.duplicate_of ? JSON.parse(row.duplicate_of) : null,
    resembles: row.resembles ? JSON.parse(row.resembles) : null,
    actor: row.actor,
    reason: row.reason,
  };
}

const originalOf = (row: LedgerRow | undefined, documentId: string): Ref | null =>
  row && row.document_id !== documentId ? { id: row.document_id, name: JSON.parse(row.facts).title } : null;
