import type { Core } from '@strapi/strapi';
import type { DossierItem, FilingWay, ProcedureParts } from '../parts';

export const PROCEDURE = 'api::procedure.procedure';

export interface DocumentName {
  documentId: string;
  number: string | null;
  abstract: string | null;
  issuedOn: string | null;
  effectiveOn: string | null;
}

/** A procedure as it stands in the database, with everything that its parts rest on. */
export interface ProcedureRow extends Omit<ProcedureParts, 'subjectArea' | 'legalBasis' | 'forms'> {
  documentId: string;
  slug: string;
  firstPublicAt: string | Date | null;
  publishedAt: string | Date | null;
  subjectArea: { name: string } | null;
  forms: { name: string }[];
  legalBasis: DocumentName[];
  legalBasisNote: string | null;
  publishingDecision: DocumentName | null;
  publishingDecisionNote: string | null;
  decidedOn: string | null;
  effectiveOn: string | null;
  portalUrl: string | null;
  shortened: boolean | null;
  nationalDatabaseOn: string | null;
}

const DOCUMENT = { select: ['documentId', 'number', 'abstract', 'issuedOn', 'effectiveOn'] };

export const PROCEDURE_POPULATE = {
  subjectArea: { select: ['name'] },
  filingWays: true,
  dossier: true,
  forms: true,
  legalBasis: DOCUMENT,
  publishingDecision: DOCUMENT,
};

const PART_FIELDS = [
  'code',
  'name',
  'level',
  'kind',
  'agency',
  'authority',
  'delegate',
  'coordinator',
  'receivingAddress',
  'steps',
  'dossierSets',
  'timeLimit',
  'applicants',
  'hasForms',
  'hasResult',
  'result',
  'hasConditions',
  'conditions',
  'hasFees',
  'fees',
  'announcement',
  'onlineLevel',
  'partialReason',
  'locality',
  'scope',
] as const;

/** The content of a row, free of row ids. */
export function partsOf(row: ProcedureRow): ProcedureParts {
  const own = Object.fromEntries(PART_FIELDS.map((field) => [field, row[field] ?? null])) as unknown as ProcedureParts;
  return {
    ...own,
    subjectArea: row.subjectArea?.name ?? null,
    filingWays: row.filingWays.map(({ form, timeLimit, fee, note }: FilingWay) => ({ form, timeLimit, fee, note })),
    dossier: row.dossier.map(({ caseName, name, form, originals, copies }: DossierItem) => ({ caseName, name, form, originals, copies })),
    forms: row.forms.map(({ name }) => name),
    legalBasis: [...row.legalBasis.map(documentName), ...(row.legalBasisNote ?? '').split('\n').filter((line) => line.trim())],
  };
}

const documentName = ({ number, abstract }: DocumentName): string => [number, abstract].filter(Boolean).join(': ');

/** The published rows of these procedures, or of all. */
export const publishedProcedures = (strapi: Core.Strapi, documentIds?: string[]): Promise<ProcedureRow[]> =>
  strapi.db.query(PROCEDURE).findMany({
    where: { publishedAt: { $notNull: true }, ...(documentIds && { documentId: { $in: documentIds } }) },
    populate: PROCEDURE_POPULATE,
  });

/** The content of the draft; null when there is none. */
export async function draftParts(strapi: Core.Strapi, documentId: string): Promise<ProcedureParts | null> {
  const row: ProcedureRow | null = await strapi.db
    .query(PROCEDURE)
    .findOne({ where: { documentId, publishedAt: null }, populate: PROCEDURE_POPULATE });
  return row && partsOf(row);
}
