import type { Ref } from '../rules/types';

/** One value as a file holds it. A date of a spreadsheet is a wall clock written in the UTC fields. */
export type Cell = string | number | boolean | Date | null;

/** What a file holds, whatever its format. The first row that is not empty names the columns. */
export interface Table {
  rows: Cell[][];
  /** The number that the person at the screen sees beside `rows[0]`. */
  firstNumber: number;
}

/** One article of the older site. */
export interface HistoryArticle {
  /** Number of the row it stands in. */
  row: number;
  /** Derived from the link: the same article gets the same one at every import. */
  documentId: string;
  title: string;
  /** UTC milliseconds of its publication there. */
  at: number;
  unit: Ref;
  section: Ref | null;
  url: string;
  kind: string | null;
  ownWork: boolean;
}

/** Why a row, or with `row` null the whole file, cannot be taken in. */
export interface RowError {
  row: number | null;
  /** The column's Vietnamese name; null when the fault lies in no single column. */
  column: string | null;
  /** Whole Vietnamese sentence. */
  reason: string;
}

/** What reading a file came to: either every article of it, or the errors and no article at all. */
export interface Reading {
  /** Rows with something in them, the column names aside. */
  rows: number;
  articles: HistoryArticle[];
  errors: RowError[];
  /** Columns that mean nothing to the import. */
  ignoredColumns: string[];
}

/** Something a row refers to in words. */
export interface Named extends Ref {
  /** Other names by which a row may call it. */
  otherNames: string[];
}

/** What the words of a file are compared with. */
export interface HistoryContext {
  units: Named[];
  /** Null where the tracker was told of no sections; the column is then not asked for. */
  sections: Named[] | null;
  kinds: Named[];
  timeZone: string;
  /** UTC milliseconds. */
  now: number;
  /** Whether a link leads to a document that this very site publishes. */
  isOwnAddress(link: URL): boolean;
}
