import type { ANNOUNCEMENTS, ONLINE_LEVELS, PROCEDURE_LEVELS } from '../../words/enumerations';
import type { DossierItem, FilingWay, PartName } from '../parts';
import type { Presence } from '../presence';
import type { ImportField } from './field-names';

/** A thing to be said about a row. With an error the row is not taken. */
export interface Remark {
  level: 'error' | 'warning';
  /** The column, as people know it; null for the whole row. */
  field: string | null;
  message: string;
}

/** A document that a row names. */
export interface Citation {
  number: string;
  /** The whole text, number included. */
  text: string;
}

/** A row in our own terms. Fields that the row does not have are absent, those it leaves blank too. */
export interface ImportedProcedure {
  row: number;
  sourceId?: string;
  code?: string;
  name: string;
  subjectArea?: string;
  level?: keyof typeof PROCEDURE_LEVELS;
  kind?: string;
  agency?: string;
  authority?: string;
  delegate?: string;
  coordinator?: string;
  receivingAddress?: string;
  steps?: string;
  filingWays?: FilingWay[];
  dossier?: DossierItem[];
  dossierSets?: number;
  timeLimit?: string;
  applicants?: string;
  hasForms?: Presence;
  forms?: string[];
  hasResult?: Presence;
  result?: string;
  hasConditions?: Presence;
  conditions?: string;
  hasFees?: Presence;
  fees?: string;
  legalBasis?: Citation[];
  legalBasisRest?: string[];
  decision?: string;
  decidedOn?: string;
  effectiveOn?: string;
  announcement?: keyof typeof ANNOUNCEMENTS;
  onlineLevel?: keyof typeof ONLINE_LEVELS;
  partialReason?: string;
  locality?: string;
  related?: string;
  keywords?: string;
  description?: string;
  portalUrl?: string;
  source?: string;
  /** For the editors: what found no field of its own, word for word. */
  internalNote?: string;
  /** Parts whose columns could not be told apart for certain. */
  uncertain: PartName[];
  remarks: Remark[];
}

/** Says something about a column of the row. */
export type Say = (level: Remark['level'], field: ImportField, message: string) => void;

/** Notes that a part's columns could not all be told apart, with what belongs nowhere for certain. */
export type Uncertain = (part: PartName, field: ImportField, doubts: string[], leftovers: string[]) => void;
