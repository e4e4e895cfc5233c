import type { Day, Span } from './calendar';
import type { PeriodKey, PeriodKind } from './periods';

/** A thing of the content side by its stable id, with its name as it was when copied. */
export interface Ref {
  id: string;
  name: string;
}

/** What the rules need to know of a published document, copied into each ledger event. */
export interface Facts {
  title: string;
  /** Site-relative address. */
  url: string;
  unit: Ref | null;
  cooperatingUnits: Ref[];
  section: Ref | null;
  kind: string | null;
  ownWork: boolean;
  fields: Ref[];
  /** The instant for which the publication was planned; it never counts (rule 9). */
  plannedAt: string | null;
  /** Digest of the normalised text; null when there is no text. */
  fingerprint: string | null;
}

export type EventType = 'published' | 'imported' | 'withdrawn' | 'republished' | 'reclassified' | 'edited' | 'deleted';

/** An earlier document with which a text shares most of its five-word shingles (rule 7); `share` is from 0 to 1. */
export interface Resemblance {
  id: string;
  title: string;
  share: number;
}

/** One line of the publication ledger (sổ đăng bài). Never changed, never removed. */
export interface LedgerEvent {
  seq: number;
  type: EventType;
  /** UTC instant that counts, ISO 8601 with milliseconds. For an import: the true instant on the older site. */
  at: string;
  /** UTC instant at which the line was written. */
  recordedAt: string;
  documentType: string;
  documentId: string;
  /** `at` of the document's first publication. */
  firstAt: string;
  facts: Facts;
  /** The document that had the same text before this one (rule 7). */
  duplicateOf: Ref | null;
  resembles: Resemblance | null;
  actor: string;
  reason: string | null;
}

/** One sentence of a plan turned into data (chỉ tiêu). A new wording is a new version. */
export interface Clause {
  key: string;
  version: number;
  /** UTC instant at which this version was written down. */
  recordedAt: string;
  name: string;
  /** The words of the plan. */
  quote: string;
  document: { id: string | null; title: string; url: string | null };
  units: Ref[];
  /** Binds every unit under this one, at any depth, besides those of `units`. */
  unitsUnder: Ref | null;
  /** Units under `unitsUnder` that are not bound all the same. */
  unitsExcept: Ref[];
  period: PeriodKind;
  minimum: number;
  /** Kinds that count; null for all. */
  kinds: string[] | null;
  /** The section that counts; null for all. */
  section: Ref | null;
  /** Fields of which an item must have at least one; null for all. */
  fields: Ref[] | null;
  /** Where the plan wants the items, any of them; shown, and not a matter of counting. */
  channels: string[];
  ownWorkOnly: boolean;
  cooperatingUnitsCount: boolean;
  inForceFrom: Day;
  inForceTo: Day | null;
}

export interface Unit extends Ref {
  slug: string;
  validFrom: Day | null;
  validTo: Day | null;
  /** Ids of the units above it. */
  ancestors: string[];
}

export type Status = 'met' | 'missed' | 'open' | 'not-applicable' | 'waived';

export type RejectionCode =
  | 'withdrawn'
  | 'before-clause'
  | 'after-clause'
  | 'section'
  | 'kind'
  | 'field'
  | 'curated'
  | 'cooperating'
  | 'duplicate';

export interface CountedItem {
  documentType: string;
  documentId: string;
  title: string;
  url: string;
  /** UTC instant of the first publication. */
  publishedAt: string;
  plannedAt: string | null;
  imported: boolean;
  resembles: Resemblance | null;
}

export interface RejectedItem extends CountedItem {
  code: RejectionCode;
  /** Whole Vietnamese sentence. */
  reason: string;
}

/** What is known of an item that was counted in a closed period and left afterwards. */
export interface AfterClose {
  documentId: string;
  title: string;
  type: EventType;
  /** UTC instant. */
  at: string;
  actor: string;
  reason: string;
}

/** One line of the waivers: granted, or a grant taken back. */
export interface WaiverLine {
  id: number;
  type: 'granted' | 'cancelled';
  clauseKey: string;
  unit: Ref;
  period: PeriodKey;
  reason: string;
  /** The document that allows the exemption; null for a cancellation. */
  document: { id: string | null; title: string; url: string | null } | null;
  actor: string;
  /** UTC instant. */
  at: string;
}

/** How and when a verdict was frozen (chốt). */
export interface Closing {
  /** UTC instant of the period's end: nothing later is in the verdict. */
  asOf: string;
  closedAt: string;
  /** What the verdict was, whatever was waived later. */
  status: Status;
  checksum: string;
}

/** What one clause says of one unit in one period, as of an instant (kết quả). */
export interface Verdict {
  clause: Clause;
  unit: Unit;
  period: PeriodKey;
  status: Status;
  required: number;
  counted: CountedItem[];
  rejected: RejectedItem[];
  /** How many are still owed; 0 once the period is over, waived, or the clause does not apply. */
  owed: number;
  /** The period has begun and not ended. */
  running: boolean;
  /** The period has not begun. */
  upcoming: boolean;
  /** Days left including today, while running. */
  daysLeft: number | null;
  /** The part of the period in which the clause binds the unit. */
  window: Span | null;
}
