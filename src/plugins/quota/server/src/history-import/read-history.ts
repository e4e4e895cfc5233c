import { COLUMN_NAMES, fieldOf, type Field } from './columns';
import { MAX_ROWS } from './limits';
import { rowReader } from './read-row';
import { readTable } from './read-table';
import type { Cell, HistoryArticle, HistoryContext, Reading, RowError, Table } from './types';
import { UnreadableFile } from './unreadable-file';

/**
 * Reads an older site's articles from a CSV, XLSX or JSON file. Never throws for what a file holds, and never
 * takes a part of it: with one error there are no articles.
 */
export async function readHistory(bytes: Uint8Array, fileName: string, context: HistoryContext): Promise<Reading> {
  try {
    return articlesOf(await readTable(bytes, fileName), context);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return refusedWith([{ row: error.row, column: null, reason: error.message }]);
  }
}

function articlesOf({ rows, firstNumber }: Table, context: HistoryContext): Reading {
  const headingIndex = rows.findIndex((cells) => !isEmpty(cells));
  if (headingIndex < 0) return refusedWith([{ row: null, column: null, reason: 'Tệp không có dòng nào.' }]);
  const numberOf = (index: number) => index + firstNumber;
  const heading = readHeading(rows[headingIndex], numberOf(headingIndex), context);
  if (heading.errors.length > 0) return refusedWith(heading.errors);

  const filled = rows.map((cells, index) => ({ cells, index })).filter(({ cells, index }) => index > headingIndex && !isEmpty(cells));
  if (filled.length === 0) return refusedWith([{ row: null, column: null, reason: 'Tệp chỉ có tên cột, không có bài nào.' }]);
  // Empty rows too: a reader may have stopped there, and nothing is to be left out unseen.
  if (rows.length > MAX_ROWS + 1) {
    const most = MAX_ROWS.toLocaleString('vi-VN');
    return refusedWith([{ row: null, column: null, reason: `Tệp có hơn ${most} dòng. Hãy chia thành nhiều tệp.` }]);
  }

  const readRow = rowReader(context);
  const articles: HistoryArticle[] = [];
  const errors: RowError[] = [];
  const rowOfLink = new Map<string, number>();
  for (const { cells, index } of filled) {
    const number = numberOf(index);
    const article = readRow({ number, cells: pick(cells, heading.columns) });
    if (Array.isArray(article)) {
      errors.push(...article);
      continue;
    }
    const earlier = rowOfLink.get(article.documentId);
    if (earlier !== undefined) {
      const reason = `${COLUMN_NAMES.link}: trùng với dòng ${earlier}.`;
      errors.push({ row: number, column: COLUMN_NAMES.link, reason });
    } else {
      rowOfLink.set(article.documentId, number);
      articles.push(article);
    }
  }
  return {
    rows: filled.length,
    articles: errors.length > 0 ? [] : articles,
    errors,
    ignoredColumns: heading.ignored,
  };
}

/** Which place holds which column; errors for a column that is missing or there twice. */
function readHeading(cells: Cell[], row: number, { sections }: HistoryContext) {
  const columns = new Map<Field, number>();
  const errors: RowError[] = [];
  const ignored: string[] = [];
  // The names in a JSON file stand in no row.
  const refuse = (field: Field, reason: string) => errors.push({ row: row === 0 ? null : row, column: COLUMN_NAMES[field], reason });
  cells.forEach((cell, place) => {
    const field = fieldOf(cell);
    if (field === undefined) {
      if (!isEmpty([cell])) ignored.push(String(cell).trim().slice(0, 80));
    } else if (columns.has(field)) refuse(field, `Cột “${COLUMN_NAMES[field]}” có hai lần.`);
    else columns.set(field, place);
  });
  const needed: Field[] = ['title', 'date', 'unit', ...(sections ? (['section'] as const) : []), 'link'];
  for (const field of needed) if (!columns.has(field)) refuse(field, `Thiếu cột “${COLUMN_NAMES[field]}”.`);
  return { columns, errors, ignored };
}

const pick = (cells: Cell[], columns: Map<Field, number>): Partial<Record<Field, Cell>> =>
  Object.fromEntries([...columns].map(([field, place]) => [field, cells[place] ?? null]));

const isEmpty = (cells: Cell[]) => cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));

const refusedWith = (errors: RowError[]): Reading => ({ rows: 0, articles: [], errors, ignoredColumns: [] });
