import { stringify } from 'csv-stringify/sync';
import { dayInWords } from '../../plugins/quota/server/src/rules/sentences';
import type { DataTable, Value } from '../tables/table';

const ROWS_AT_ONCE = 500;
/** Tells Excel that the file is UTF-8. */
const BOM = '\uFEFF';

const shown = (value: Value): string | number | null => (value !== null && typeof value === 'object' ? dayInWords(value.day) : value);

/** A table as CSV (RFC 4180, UTF-8 with a mark for Excel), piece by piece. No cell can run as a formula. */
export function writeCsv({ columns, rows }: DataTable, emit: (text: string) => void): void {
  const write = (some: (string | number | null)[][]) => stringify(some, { escape_formulas: true, record_delimiter: 'windows' });
  emit(BOM + write([columns.map(({ title }) => title)]));
  let waiting: (string | number | null)[][] = [];
  for (const row of rows) {
    waiting.push(row.map(shown));
    if (waiting.length < ROWS_AT_ONCE) continue;
    emit(write(waiting));
    waiting = [];
  }
  if (waiting.length > 0) emit(write(waiting));
}
