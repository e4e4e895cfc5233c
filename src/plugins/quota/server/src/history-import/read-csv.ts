import { CsvError, parse, type Options } from 'csv-parse/sync';
import { fieldOf } from './columns';
import { MAX_ROWS } from './limits';
import type { Table } from './types';
import { UnreadableFile } from './unreadable-file';

const DELIMITERS = [',', ';', '\t'];

/**
 * Reads CSV as a spreadsheet program would show it, so that rows have the same numbers there. Empty lines count.
 *
 * @throws UnreadableFile when it is not UTF-8, or at the row where the quotes do not match
 */
export function readCsv(bytes: Uint8Array): Table {
  const text = decode(bytes);
  return { firstNumber: 1, rows: records(text, { delimiter: delimiterOf(text), to: MAX_ROWS + 2 }) };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('Tệp CSV không phải UTF-8 nên chữ tiếng Việt sẽ sai. Trong Excel, hãy lưu lại theo kiểu “CSV UTF-8”.');
  }
}

/** The one by which the first line falls into the most columns that mean something. */
function delimiterOf(text: string): string {
  const [heading] = text.trimStart().split(/\r\n|\n|\r/, 1);
  const known = (delimiter: string) => heading.split(delimiter).filter((name) => fieldOf(name)).length;
  return DELIMITERS.reduce((best, delimiter) => (known(delimiter) > known(best) ? delimiter : best));
}

function records(text: string, options: Options): string[][] {
  try {
    return parse(text, { ...options, relax_column_count: true, skip_empty_lines: false }) as unknown as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error.records === 'number' ? error.records + 1 : null;
    throw new UnreadableFile('Dấu ngoặc kép không khớp: mỗi dấu " bên trong ô phải viết thành "" và cả ô nằm giữa hai dấu ".', row);
  }
}
