import { compiled } from '../server.mjs';

const LEDGER = 'quota_ledger';
const AT_ONCE = 5_000;

/**
 * What a copy must agree with: the number of rows of every table, and the chain of the publication ledger.
 *
 * @param query runs SQL with positional values and gives the rows, on one snapshot
 * @param tables names of the tables to count
 * @returns {Promise<{ counts: Record<string, number>, ledger: { lines: number, hash: string, broken: number | null } | null }>}
 */
export async function factsOf(query, tables) {
  const counts = {};
  for (const table of tables) {
    const [{ n }] = await query(`select count(*) as n from "${table}"`);
    counts[table] = Number(n);
  }
  return { counts, ledger: tables.includes(LEDGER) ? await ledgerFacts(query) : null };
}

async function ledgerFacts(query) {
  const { START, firstBrokenLine } = compiled('plugins/quota/server/src/ledger/chain.js');
  let link = START;
  for (;;) {
    const rows = await query(`select * from "${LEDGER}" where seq > ${link.seq} order by seq limit ${AT_ONCE}`);
    const broken = firstBrokenLine(rows, link);
    if (broken !== null || rows.length === 0) return { lines: link.seq, hash: link.hash, broken };
    const last = rows[rows.length - 1];
    link = { seq: Number(last.seq), hash: last.hash };
  }
}

/** The first thing in which two sets of facts differ, in words; null when they agree. */
export function differenceOf(expected, found) {
  for (const table of new Set([...Object.keys(expected.counts), ...Object.keys(found.counts)])) {
    const [want, have] = [expected.counts[table] ?? 0, found.counts[table] ?? 0];
    if (want !== have) return `bảng ${table} có ${have} dòng, phải là ${want}`;
  }
  if (found.ledger?.broken) return `sổ đăng bài hỏng từ dòng ${found.ledger.broken}`;
  if (expected.ledger?.hash !== found.ledger?.hash) return 'sổ đăng bài không khớp dòng cuối';
  return null;
}
