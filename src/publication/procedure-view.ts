import { procedureUrl } from './addresses';
import { ANNOUNCEMENTS, FILING_FORMS, ONLINE_LEVELS, PRESENCES, PROCEDURE_LEVELS, PROCEDURE_SCOPES, SERVICE_NOTICES, VALIDITIES, labelOf } from '../words/enumerations';
import type { PartName } from '../procedures/parts';
import type { ProcedureScope } from '../procedures/scope';
import type { Attachment, FileRow } from './media';
import { NAME, isoOrNull, namedOrNull, type Named, type UnitName } from './names';
import type { LegalDocumentLink } from './targets';

export type ProcedureLevel = keyof typeof PROCEDURE_LEVELS;
export type Announcement = keyof typeof ANNOUNCEMENTS;
export type OnlineLevel = keyof typeof ONLINE_LEVELS;
export type FilingForm = keyof typeof FILING_FORMS;
export type Presence = keyof typeof PRESENCES;

/** What stands in the way of filing just now. Days are calendar dates, both included. */
export interface ServiceNotice {
  kind: keyof typeof SERVICE_NOTICES;
  kindLabel: string;
  text: string;
  startsOn: string;
  endsOn: string | null;
}

/** A procedure as it stands in a list. */
export interface ProcedureSummary {
  documentId: string;
  sourceId: string | null;
  slug: string;
  url: string;
  publishedAt: string | null;
  /** When what readers see was last changed. */
  changedAt: string | null;
  /** `listed`: only an entry of a published list is known, not the compulsory parts. */
  scope: ProcedureScope;
  scopeLabel: string;
  code: string | null;
  name: string;
  subjectArea: Named | null;
  level: ProcedureLevel | null;
  levelLabel: string | null;
  agency: string | null;
  announcement: Announcement | null;
  announcementLabel: string | null;
  onlineLevel: OnlineLevel | null;
  onlineLevelLabel: string | null;
  timeLimit: string | null;
  locality: string | null;
  /** From when this content, or the abolition, applies. */
  effectiveOn: string | null;
  /** The notice of today; null when there is none. */
  serviceNotice: ServiceNotice | null;
}

/** All the parts that the law names for a procedure. `steps` is HTML that was sanitised when it was written. */
export interface Procedure extends ProcedureSummary {
  /** Null for a procedure that is public in full. */
  listEntry: ListEntry | null;
  steps: string | null;
  filingWays: {
    form: FilingForm;
    formLabel: string;
    timeLimit: string | null;
    fee: string | null;
    note: string | null;
  }[];
  dossier: { caseName: string | null; name: string; form: string | null; originals: number | null; copies: number | null }[];
  dossierSets: number | null;
  applicants: string | null;
  authority: string | null;
  delegate: string | null;
  coordinator: string | null;
  receivingAddress: string | null;
  kind: string | null;
  /** The "if any" parts say Có or Không; the content is null with Không. Null: nothing was said. */
  hasResult: Presence | null;
  result: string | null;
  hasFees: Presence | null;
  fees: string | null;
  hasForms: Presence | null;
  forms: { name: string; file: Attachment | null }[];
  hasConditions: Presence | null;
  conditions: string | null;
  legalBasis: BasisLink[];
  legalBasisNote: string | null;
  publishingDecision: LegalDocumentLink | null;
  publishingDecisionNote: string | null;
  decidedOn: string | null;
  related: string | null;
  partialReason: string | null;
  portalUrl: string | null;
  unit: UnitName | null;
}

/** What a reader must know of a record that is only an entry of a list. */
export interface ListEntry {
  note: string;
  /** The compulsory parts that the source does not give, in the order of the law. */
  unknownParts: { part: PartName; label: string }[];
  /** Where the entry was taken from, as recorded; null when only the decision is known. */
  source: string | null;
  /** Where to look for the full content: the procedure's own page of the national portal, else the portal. */
  lookUpAt: string;
}

/** A document of the legal basis with the state in which it is today. */
export interface BasisLink extends LegalDocumentLink {
  validity: keyof typeof VALIDITIES;
  validityLabel: string;
}

export interface ProcedureRow {
  /** Null: full. */
  scope: ProcedureScope | null;
  documentId: string;
  sourceId: string | null;
  slug: string;
  firstPublicAt: string | null;
  publishedAt: string;
  code: string | null;
  name: string;
  subjectArea: Named | null;
  level: ProcedureLevel | null;
  agency: string | null;
  announcement: Announcement | null;
  onlineLevel: OnlineLevel | null;
  timeLimit: string | null;
  locality: string | null;
  effectiveOn: string | null;
  serviceNotice: Omit<ServiceNotice, 'kindLabel'> | null;
}

export interface FullProcedureRow extends ProcedureRow {
  steps: string | null;
  filingWays: { form: FilingForm; timeLimit: string | null; fee: string | null; note: string | null }[];
  dossier: Procedure['dossier'];
  dossierSets: number | null;
  applicants: string | null;
  authority: string | null;
  delegate: string | null;
  coordinator: string | null;
  receivingAddress: string | null;
  kind: string | null;
  hasResult: Presence | null;
  result: string | null;
  hasFees: Presence | null;
  fees: string | null;
  hasForms: Presence | null;
  forms: { name: string; file: FileRow | null }[];
  hasConditions: Presence | null;
  conditions: string | null;
  legalBasisNote: string | null;
  publishingDecisionNote: string | null;
  decidedOn: string | null;
  related: string | null;
  partialReason: string | null;
  portalUrl: string | null;
  source: string | null;
  unit: UnitName | null;
}

export const PROCEDURE_SELECTION = {
  fields: [
    'sourceId',
    'slug',
    'firstPublicAt',
    'publishedAt',
    'scope',
    'code',
    'name',
    'level',
    'agency',
    'announcement',
    'onlineLevel',
    'timeLimit',
    'locality',
    'effectiveOn',
  ],
  populate: { subjectArea: NAME, serviceNotice: true },
} as const;

/** @param today the calendar date in Vietnam, on which a service notice is shown or not */
export function procedureSummaryOf(row: ProcedureRow, today: string): ProcedureSummary {
  return {
    documentId: row.documentId,
    sourceId: row.sourceId,
    slug: row.slug,
    url: procedureUrl(row.slug),
    publishedAt: isoOrNull(row.firstPublicAt),
    changedAt: isoOrNull(row.publishedAt),
    scope: row.scope ?? 'full',
    scopeLabel: PROCEDURE_SCOPES[row.scope ?? 'full'],
    code: row.code,
    name: row.name,
    subjectArea: namedOrNull(row.subjectArea),
    level: row.level,
    levelLabel: labelOf(PROCEDURE_LEVELS, row.level),
    agency: row.agency,
    announcement: row.announcement,
    announcementLabel: labelOf(ANNOUNCEMENTS, row.announcement),
    onlineLevel: row.onlineLevel,
    onlineLevelLabel: labelOf(ONLINE_LEVELS, row.onlineLevel),
    timeLimit: row.timeLimit,
    locality: row.locality,
    effectiveOn: row.effectiveOn,
    serviceNotice: noticeOn(today, row.serviceNotice),
  };
}

function noticeOn(today: string, notice: ProcedureRow['serviceNotice']): ServiceNotice | null {
  if (!notice || notice.startsOn > today || (notice.endsOn && notice.endsOn < today)) return null;
  const { kind, text, startsOn, endsOn } = notice;
  return { kind, kindLabel: SERVICE_NOTICES[kind], text, startsOn, endsOn };
}
