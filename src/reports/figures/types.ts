import type { Day } from '../../plugins/quota/server/src/rules/calendar';
import type { AfterClose, Clause, Ref, Status } from '../../plugins/quota/server/src/rules/types';

/** One article of the report, as the ledger had it at the data cut, with what its form adds. */
export interface ReportItem {
  documentId: string;
  title: string;
  /** Site-relative. */
  url: string;
  /** UTC instant of the first publication. */
  publishedAt: string;
  /** The local day of that instant. */
  day: Day;
  unit: Ref | null;
  kind: string;
  own: boolean;
  fields: Ref[];
  topics: string[];
  audiences: string[];
  author: string | null;
  channel: string;
  /** Brought in from an older site under its true date. */
  imported: boolean;
  /** Taken off again by the data cut: shown, and counted in no figure. */
  withdrawn: boolean;
}

/** A document or procedure that came before readers in the period. */
export interface RegistryItem {
  kind: 'document' | 'procedure';
  title: string;
  number: string | null;
  url: string;
  unit: Ref | null;
  act: 'published' | 'amended' | 'abolished';
  issuedOn: Day | null;
  publishedOn: Day;
  /** From issue to publication; null when the day of issue is not known. */
  days: number | null;
}

/** A verdict of a clause for one unit and one month, quarter or year that ended in the report's period. */
export interface ReportVerdict {
  clause: Pick<Clause, 'key' | 'version' | 'name' | 'quote' | 'minimum' | 'period'> & { document: string };
  unit: Ref;
  period: string;
  status: Status;
  required: number;
  counted: number;
  /** Ids of the counted articles. */
  items: string[];
  afterClose: AfterClose[];
  /** Of the closing (chốt); null when the period was not closed under this clause. */
  checksum: string | null;
}

/** An article that a verdict counts though it is dated outside the report's period: of the first days of a month, or of a year. */
export interface OutsideItem {
  documentId: string;
  title: string;
  url: string;
  day: Day;
}

/** How far a clause had got in the month that was running at the data cut. */
export interface RunningVerdict {
  clause: { key: string; name: string; minimum: number };
  unit: Ref;
  period: string;
  counted: number;
  items: string[];
}

/** What a figure counts, and of which moment: every figure says so. */
export interface Explained {
  code: string;
  title: string;
  /** A whole Vietnamese sentence. */
  counts: string;
  /** The last day that the figure knows of. */
  asOf: Day;
}

/** A figure that opens to the articles behind it (their places in the report's list). */
export interface Figure extends Explained {
  value: number | null;
  unit: 'bài' | 'ngày' | '%' | 'văn bản' | 'thủ tục';
  items: number[];
}

export interface BreakdownRow {
  name: string;
  own: number;
  curated: number;
  items: number[];
}

export interface Breakdown extends Explained {
  /** An article may stand in several rows (fields, topics, audiences): the rows then add up to more than the total. */
  overlapping: boolean;
  rows: BreakdownRow[];
}

export interface Coverage extends Explained {
  months: string[];
  rows: { field: string; byMonth: number[]; total: number }[];
  /** Fields with no article in the whole period, and the months in which a field had none. */
  gaps: { field: string; months: string[]; whole: boolean }[];
}

export interface Gap extends Explained {
  days: number | null;
  from: Day | null;
  to: Day | null;
  items: number[];
}

export interface FocusShare extends Explained {
  rows: { unit: string; field: string; items: number[]; total: number; share: number | null }[];
}

export interface RegistryCount extends Explained {
  rows: {
    kind: RegistryItem['kind'];
    act: RegistryItem['act'];
    count: number;
    /** The average and the longest of the days from issue to publication; null when no day of issue is known. */
    averageDays: number | null;
    longestDays: number | null;
    /** Places in the report's list of documents and procedures. */
    entries: number[];
  }[];
}

export interface VerdictSummary extends Explained {
  met: number;
  missed: number;
  waived: number;
  notApplicable: number;
  /** met / (met + missed) in percent; null when nothing was due. */
  share: number | null;
}

/** Everything that a report counts. Pure data: it is frozen as it is. */
export interface Figures {
  asOf: Day;
  totals: Figure[];
  breakdowns: Breakdown[];
  byMonth: { month: string; own: number; curated: number; items: number[] }[];
  coverage: Coverage;
  gap: Gap;
  focus: FocusShare;
  registry: RegistryCount;
  verdicts: VerdictSummary;
}
