import { firstBrokenLine, GENESIS, hashOf, type LedgerRow } from '../../../src/plugins/quota/server/src/ledger/chain';

function ledger(lines: number): LedgerRow[] {
  const rows: LedgerRow[] = [];
  for (let seq = 1; seq <= lines; seq += 1) {
    const row = {
      seq,
      type: 'published',
      at: '2026-01-20T02:00:00.000Z',
      recorded_at: '2026-01-20T02:00:00.000Z',
      document_type: 'api::article.article',
      document_id: `d${seq}`,
      first_at: '2026-01-20T02:00:00.000Z',
      fingerprint: null,
      facts: '{}',
      duplicate_of: null,
      resembles: null,
      actor: 'Biên tập',
      reason: null,
      prev_hash: rows.at(-1)?.hash ?? GENESIS,
    };
    rows.push({ ...row, hash: hashOf(row) });
  }
  return rows;
}

test('sổ nguyên vẹn', () => expect(firstBrokenLine(ledger(20))).toBeNull());

test('sửa một dòng thì lộ đúng dòng ấy', () => {
  const rows = ledger(20);
  rows[6] = { ...rows[6], at: '2026-02-20T02:00:00.000Z' };
  expect(firstBrokenLine(rows)).toBe(7);
});

test('sửa một dòng và tính lại mã của nó thì lộ ở dòng sau', () => {
  const rows = ledger(20);
  const forged = { ...rows[6], at: '2026-02-20T02:00:00.000Z' };
  rows[6] = { ...forged, hash: hashOf(forged) };
  expect(firstBrokenLine(rows)).toBe(8);
});

test('bớt một dòng ở giữa thì lộ', () => {
  expect(firstBrokenLine(ledger(20).filter(({ seq }) => seq !== 10))).toBe(10);
});
