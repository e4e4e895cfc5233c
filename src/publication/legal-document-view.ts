import { legalDocumentUrl } from './addresses';
import { DOCUMENT_LEVELS, DOCUMENT_RELATIONS, VALIDITIES, labelOf } from '../words/enumerations';
import type { Attachment, FileRow } from './media';
import { NAME, isoOrNull, namedOf, namedOrNull, type Named } from './names';
import type { LegalDocumentLink } from './targets';

export type DocumentLevel = keyof typeof DOCUMENT_LEVELS;
export type Validity = keyof typeof VALIDITIES;
export type RelationKind = keyof typeof DOCUMENT_RELATIONS;

/** A legal document as it stands in a list. Dates are calendar dates ("2026-03-15"). */
export interface LegalDocumentSummary {
  documentId: string;
  sourceId: string | null;
  slug: string;
  url: string;
  publishedAt: string | null;
  number: string | null;
  type: { name: string; abbreviation: string | null } | null;
  issuer: Named | null;
  level: DocumentLevel;
  levelLabel: string | null;
  signer: string | null;
  signerTitle: string | null;
  issuedOn: string | null;
  effectiveOn: string | null;
  expiresOn: string | null;
  abstract: string;
  /** On the day asked for, today if none; it follows from dates and relations and is stored nowhere. */
  validity: Validity;
  validityLabel: string | null;
  subjectAreas: Named[];
  planFrom: string | null;
  planTo: string | null;
}

/** One relation, read from this document: `label` already fits the direction. */
export interface RelationView {
  direction: 'outgoing' | 'incoming';
  kind: RelationKind;
  label: string;
  /** The other document's number; all that is shown when that document is not published here. */
  number: string | null;
  document: LegalDocumentLink | null;
  scope: string | null;
  /** When its effect began, if the relation says so itself. */
  effectOn: string | null;
}

/** One state of the document's life, with what brought it about. */
export interface StageView {
  /** The first day of the state; null when nothing tells when it began. */
  from: string | null;
  validity: Validity;
  label: string;
  causes: { sentence: string; document: LegalDocumentLink | null; scope: string | null }[];
}

/** A place in the chain of execution, from a resolution down to a unit's plan. */
export interface ChainView {
  document: LegalDocumentLink;
  typeName: string | null;
  /** Whose document it is: "Trung ương", "Tỉnh", … */
  levelName: string | null;
  isCurrent: boolean;
  carriedOutBy: ChainView[];
}

/** A part without effect on the day asked for. */
export interface LostPartView {
  article: string;
  clause: string | null;
  point: string | null;
  sentence: string;
  document: LegalDocumentLink | null;
}

export interface LegalDocument extends LegalDocumentSummary {
  relations: RelationView[];
  history: StageView[];
  lostParts: LostPartView[];
  chain: ChainView[];
  recipients: string | null;
  officialUrl: string | null;
  files: Attachment[];
  /** Plain text. */
  fullText: string | null;
}

export interface LegalDocumentRow {
  documentId: string;
  sourceId: string | null;
  slug: string;
  firstPublicAt: string | null;
  number: string | null;
  type: { name: string; abbreviation: string | null } | null;
  issuer: Named | null;
  level: DocumentLevel;
  signer: string | null;
  signerTitle: string | null;
  issuedOn: string | null;
  effectiveOn: string | null;
  expiresOn: string | null;
  planFrom: string | null;
  planTo: string | null;
  abstract: string;
  subjectAreas: Named[];
}

export interface FullLegalDocumentRow extends LegalDocumentRow {
  recipients: string | null;
  officialUrl: string | null;
  files: FileRow[] | null;
  fullText: string | null;
}

export const LEGAL_DOCUMENT_SELECTION = {
  fields: [
    'sourceId',
    'slug',
    'firstPublicAt',
    'number',
    'level',
    'signer',
    'signerTitle',
    'issuedOn',
    'effectiveOn',
    'expiresOn',
    'planFrom',
    'planTo',
    'abstract',
  ],
  populate: { type: { fields: ['name', 'abbreviation'] }, issuer: NAME, subjectAreas: NAME },
} as const;

export function legalDocumentSummaryOf(row: LegalDocumentRow, validity: Validity): LegalDocumentSummary {
  return {
    documentId: row.documentId,
    sourceId: row.sourceId,
    slug: row.slug,
    url: legalDocumentUrl(row.slug),
    publishedAt: isoOrNull(row.firstPublicAt),
    number: row.number,
    type: row.type ? { name: row.type.name, abbreviation: row.type.abbreviation } : null,
    issuer: namedOrNull(row.issuer),
    level: row.level,
    levelLabel: labelOf(DOCUMENT_LEVELS, row.level),
    signer: row.signer,
    signerTitle: row.signerTitle,
    issuedOn: row.issuedOn,
    effectiveOn: row.effectiveOn,
    expiresOn: row.expiresOn,
    abstract: row.abstract,
    validity,
    validityLabel: labelOf(VALIDITIES, validity),
    subjectAreas: row.subjectAreas.map(namedOf),
    planFrom: row.planFrom,
    planTo: row.planTo,
  };
}
