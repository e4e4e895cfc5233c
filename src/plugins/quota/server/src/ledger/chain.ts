import { createHash } from 'node:crypto';

/** The columns that a line's hash covers, in order. */
export interface LedgerRow {
  seq: number;
  type: string;
  at: string;
  recorded_at: string;
  document_type: string;
  document_id: string;
  first_at: string;
  fingerprint: string | null;
  facts: string;
  duplicate_of: string | null;
  resembles: string | null;
  actor: string;
  reason: string | null;
  prev_hash: string;
  hash: string;
}

/** Stands before the first line. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 over a line and the hash of the line before it, so that no line can be changed, added or taken unseen. */
export function hashOf(row: Omit<LedgerRow, 'hash'>): string {
  const values = [
    Number(row.seq),
    row.type,
    row.at,
    row.recorded_at,
    row.document_type,
    row.document_id,
    row.first_at,
    row.fingerprint,
    row.facts,
    row.duplicate_of,
    row.resembles,
    row.actor,
    row.reason,
    row.prev_hash,
  ];
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

/** Where a check of the chain stands: the last line that fitted. */
export interface Link {
  seq: number;
  hash: string;
}

export const START: Link = { seq: 0, hash: GENESIS };

/** The number of the first line that does not fit the chain after `link`; null when all do. Rows in ledger order. */
export function firstBrokenLine(rows: Iterable<LedgerRow>, link: Link = START): number | null {
  let { seq, hash } = link;
  for (const row of rows) {
    seq += 1;
    if (Number(row.seq) !== seq || row.prev_hash !== hash || row.hash !== hashOf(row)) return seq;
    hash = row.hash;
  }
  return null;
}
