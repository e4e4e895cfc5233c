import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { unpackedTooMuch } from '../text/unpacked';

/** One row of the table of old addresses, with its number in the file (the heading is row 1). */
export interface RedirectRow {
  row: number;
  oldAddress: string;
  newAddress: string;
  note: string;
}

export class UnreadableTable extends Error {}

const MOST_ROWS = 20_000;
const MOST_UNPACKED_BYTES = 100 * 1024 * 1024;

const UNREADABLE = 'Không đọc được tệp. Hãy lưu lại thành .xlsx hoặc .csv (UTF-8).';
const COLUMNS = { oldAddress: 'địa chỉ cũ', newAddress: 'địa chỉ mới', note: 'ghi chú' } as const;

/**
 * Reads a .csv or .xlsx file whose first row names the columns "Địa chỉ cũ", "Địa chỉ mới" and, if wanted, "Ghi chú".
 *
 * @throws UnreadableTable with a Vietnamese sentence
 */
export async function readRedirectTable(bytes: Buffer, fileName: string): Promise<RedirectRow[]> {
  const [heading = [], ...lines] = await cellsOf(bytes, fileName);
  const named = heading.map((cell) => cell.trim().normalize('NFC').toLowerCase());
  const at = (column: keyof typeof COLUMNS) => named.indexOf(COLUMNS[column]);
  if (at('oldAddress') < 0 || at('newAddress') < 0) {
    throw new UnreadableTable('Dòng đầu của tệp phải có các cột “Địa chỉ cũ” và “Địa chỉ mới”.');
  }
  const rows = lines.map((cells, index) => ({
    row: index + 2,
    oldAddress: pathOf(cells[at('oldAddress')] ?? ''),
    newAddress: (cells[at('newAddress')] ?? '').trim(),
    note: (cells[at('note')] ?? '').trim(),
  }));
  const filled = rows.filter(({ oldAddress, newAddress }) => oldAddress || newAddress);
  if (filled.length === 0) throw new UnreadableTable('Tệp không có dòng nào dưới dòng tên cột.');
  if (filled.length > MOST_ROWS) throw new UnreadableTable(`Tệp có hơn ${MOST_ROWS.toLocaleString('vi-VN')} dòng. Hãy chia thành nhiều tệp.`);
  return filled;
}

async function cellsOf(bytes: Buffer, fileName: string): Promise<string[][]> {
  try {
    if (/\.xlsx$/i.test(fileName)) {
      if (unpackedTooMuch(bytes, MOST_UNPACKED_BYTES)) throw new UnreadableTable(UNREADABLE);
      const rows = (await readSheet(bytes)) as unknown as unknown[][];
      return rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))));
    }
    if (/\.csv$/i.test(fileName)) {
      const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
      const [firstLine = ''] = text.split('\n', 1);
      const delimiter = [';', '\t'].find((mark) => firstLine.includes(mark)) ?? ',';
      return parse(text, { delimiter, relaxColumnCount: true, skipEmptyLines: false });
    }
  } catch {
    throw new UnreadableTable(UNREADABLE);
  }
  throw new UnreadableTable('Hãy chọn tệp .csv hoặc .xlsx.');
}

/** Old sites are listed by whole addresses as often as by paths. */
function pathOf(address: string): string {
  const trimmed = address.trim();
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return trimmed;
  const { pathname, search } = new URL(trimmed);
  return pathname + search;
}
