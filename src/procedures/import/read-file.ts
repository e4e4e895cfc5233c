import { readXlsx } from '../../plugins/quota/server/src/history-import/read-xlsx';
import { UnreadableFile } from '../../plugins/quota/server/src/history-import/unreadable-file';
import { MAX_BYTES, MAX_ROWS } from './limits';

/** One procedure as a file gives it: the file's own names of fields, and whatever stands there. */
export interface SourceRow {
  /** The row of the sheet, or the place in the list, counted from 1. */
  row: number;
  fields: Record<string, unknown>;
}

const SHAPE = 'Tệp JSON phải là một danh sách thủ tục: [{"ma_thu_tuc": …, "ten_thu_tuc": …}, …].';

/**
 * Reads a file of procedures: the first sheet of an .xlsx with the names of the fields in its first row, or a JSON
 * list of objects (or an object that holds one under "data").
 *
 * @throws UnreadableFile with the sentence for who chose the file
 */
export async function readProcedureFile(bytes: Uint8Array, fileName: string): Promise<SourceRow[]> {
  if (bytes.length === 0) throw new UnreadableFile('Tệp rỗng.');
  if (bytes.length > MAX_BYTES) throw new UnreadableFile(`Tệp lớn hơn ${MAX_BYTES / 1024 / 1024} MB. Hãy chia thành nhiều tệp.`);
  const ending = /\.([^.]+)$/.exec(fileName.trim())?.[1].toLowerCase();
  if (ending !== 'xlsx' && ending !== 'json') throw new UnreadableFile('Chỉ nhận tệp .xlsx hoặc .json.');
  const rows = ending === 'xlsx' ? await sheetRows(bytes) : jsonRows(bytes);
  if (rows.length === 0) throw new UnreadableFile('Tệp không có thủ tục nào.');
  if (rows.length > MAX_ROWS) throw new UnreadableFile(`Tệp có hơn ${MAX_ROWS.toLocaleString('vi-VN')} thủ tục. Hãy chia thành nhiều tệp.`);
  return rows;
}

async function sheetRows(bytes: Uint8Array): Promise<SourceRow[]> {
  if (Buffer.from(bytes.subarray(0, 2)).toString('latin1') !== 'PK') {
    throw new UnreadableFile('Tệp có đuôi .xlsx nhưng không phải tệp Excel (.xlsx).');
  }
  const [heading = [], ...rows] = (await readXlsx(bytes)).rows;
  const names = heading.map((cell) => String(cell ?? '').trim());
  if (!names.some(Boolean)) throw new UnreadableFile('Dòng đầu của trang tính phải là tên các cột.');
  return rows
    .map((cells, index) => ({ row: index + 2, fields: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null])) }))
    .filter(({ fields }) => Object.entries(fields).some(([name, value]) => name && value !== null && value !== ''));
}

function jsonRows(bytes: Uint8Array): SourceRow[] {
  const value = parse(bytes);
  const list = isRecord(value) ? value.data : value;
  if (!Array.isArray(list)) throw new UnreadableFile(SHAPE);
  return list.map((item, index) => {
    if (!isRecord(item)) throw new UnreadableFile(SHAPE, index + 1);
    return { row: index + 1, fields: item };
  });
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UnreadableFile('Tệp JSON bị hỏng: không đọc được theo cú pháp JSON, mã hóa UTF-8.');
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
