import type { Cell, Table } from './types';
import { UnreadableFile } from './unreadable-file';

const MAX_COLUMNS = 100;
const SHAPE = 'Tệp JSON phải là một danh sách các bài: [{"title": …, "date": …, …}, …].';

/**
 * Reads a list of objects, or an object that holds one under "data". Rows are numbered by their place in the list,
 * from 1.
 *
 * @throws UnreadableFile when it is not JSON, or not such a list
 */
export function readJson(bytes: Uint8Array): Table {
  const items = listOf(parse(bytes));
  const columns = new Map<string, number>();
  const rows = items.map((item, index) => {
    if (!isRecord(item)) throw new UnreadableFile(SHAPE, index + 1);
    const row: Cell[] = [];
    for (const [name, value] of Object.entries(item)) {
      if (!columns.has(name)) columns.set(name, columns.size);
      if (columns.size > MAX_COLUMNS) throw new UnreadableFile(`Tệp JSON có quá nhiều cột (hơn ${MAX_COLUMNS}).`);
      row[columns.get(name) as number] = cellOf(value);
    }
    return Array.from(row, (cell) => cell ?? null);
  });
  return { firstNumber: 0, rows: [[...columns.keys()], ...rows] };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UnreadableFile('Tệp JSON bị hỏng: không đọc được theo cú pháp JSON, mã hóa UTF-8.');
  }
}

function listOf(value: unknown): unknown[] {
  const list = isRecord(value) ? value.data : value;
  if (!Array.isArray(list)) throw new UnreadableFile(SHAPE);
  return list;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nested values mean nothing to any column; written out, they are refused there by name. */
const cellOf = (value: unknown): Cell =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) ? (value as Cell) : JSON.stringify(value);
