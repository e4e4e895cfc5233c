export type Status = 'met' | 'missed' | 'open' | 'not-applicable' | 'waived';
export type PeriodKind = 'month' | 'quarter' | 'year';

/** A document that a clause comes from or a waiver rests on. */
export interface SourceDocument {
  id?: string | null;
  title: string;
  url: string | null;
}

export interface Resemblance {
  title: string;
  /** From 0 to 1. */
  share: number;
}

export interface Item {
  title: string;
  url: string;
  publishedAt: string;
  plannedAt?: string | null;
  imported?: boolean;
  withdrawnAfterClose?: boolean;
  resembles?: Resemblance | null;
  reason?: string;
}

/** What a table of verdicts shows of one cell. */
export interface TableCell {
  unit: { slug: string; name: string };
  /** "2026-01", "2026-Q1" or "2026". */
  period: string;
  /** The period in Vietnamese words. */
  periodName: string;
  status: Status;
  required: number;
  counted: number;
  running: boolean;
  upcoming?: boolean;
  withdrawnAfterClose?: unknown[];
}

/** A verdict as the board and the home page get it. */
export interface Verdict extends TableCell {
  clause: {
    key: string;
    name: string;
    quote: string;
    document: SourceDocument;
    period: PeriodKind;
  };
  owed: number;
  daysLeft: number | null;
  articles: Item[];
}
