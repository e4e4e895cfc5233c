import type { Status } from '../answers/verdict';

export interface Effect {
  clause: { key: string; name: string };
  unit: { slug: string; name: string };
  period: string;
  /** "tháng 01/2026" */
  periodName: string;
  articles: number;
  counted: number;
  reasons: string[];
  before: { counted: number; status: Status };
  after: { counted: number; status: Status };
}

export interface RowError {
  row: number | null;
  column: string | null;
  reason: string;
}

/** What the server says of a file: what it would do, or has done. */
export interface Report {
  rows: number;
  accepted: boolean;
  added: number;
  known: number;
  errorCount: number;
  errors: RowError[];
  ignoredColumns: string[];
  effects: Effect[];
  uncounted: number;
  written: boolean;
  message: string;
}
