/** A value of a table: words, a number, or a day ("2026-01-31") that stays a day in a spreadsheet. */
export type Value = string | number | null | { day: string };

/** A table for programs: named columns, rows made one at a time so that a large one never stands in memory whole. */
export interface DataTable {
  /** At most 31 letters, as spreadsheets allow. */
  name: string;
  columns: { title: string; width: number }[];
  rows: Iterable<Value[]>;
}

export const day = (value: string | null): Value => (value ? { day: value } : null);
