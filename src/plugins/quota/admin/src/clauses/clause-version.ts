import type { PeriodKind, SourceDocument } from '../answers/verdict';

export interface Ref {
  id: string;
  name: string;
}

/** One wording of a clause, with the ids that the form needs. */
export interface ClauseVersion {
  key: string;
  version: number;
  recordedAt: string;
  actor: string;
  name: string;
  quote: string;
  document: SourceDocument;
  units: Ref[];
  unitsUnder: Ref | null;
  unitsExcept: Ref[];
  period: PeriodKind;
  minimum: number;
  kinds: string[] | null;
  section: Ref | null;
  fields: Ref[] | null;
  channels: string[];
  ownWorkOnly: boolean;
  cooperatingUnitsCount: boolean;
  inForceFrom: string;
  inForceTo: string | null;
}
