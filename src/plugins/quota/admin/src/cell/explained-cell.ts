import type { Item, SourceDocument, Status, Verdict } from '../answers/verdict';

export interface WaiverLine {
  id: number;
  type: 'granted' | 'cancelled';
  reason: string;
  document: SourceDocument | null;
  actor: string;
  at: string;
}

export type EventType = 'published' | 'imported' | 'withdrawn' | 'republished' | 'reclassified' | 'edited' | 'deleted';

export interface LedgerLine {
  seq: number;
  type: EventType;
  at: string;
  title: string;
  actor: string;
  reason: string | null;
}

/** Everything about one verdict, as the server explains it. */
export interface ExplainedCell extends Omit<Verdict, 'clause' | 'withdrawnAfterClose'> {
  clause: Verdict['clause'] & {
    minimum: number;
    section: string | null;
    fields: string[] | null;
    kinds: string[] | null;
    channels: string[];
    ownWorkOnly: boolean;
    cooperatingUnitsCount: boolean;
    inForceFrom: string;
    inForceTo: string | null;
  };
  closed: { asOf: string; closedAt: string; status: Status } | null;
  rejected: (Item & { reason: string })[];
  waiver: WaiverLine | null;
  waiverLines: WaiverLine[];
  withdrawnAfterClose: { documentId: string; title: string; type: EventType; at: string; actor: string; reason: string }[];
  events: LedgerLine[];
}
