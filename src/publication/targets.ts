import type { Core } from '@strapi/strapi';
import { legalDocumentUrl, procedureUrl } from './addresses';
import { published } from './published';

/** A link's far end as the database gives it; only its `documentId` may be used. */
export interface Target {
  documentId: string;
}

/** Populates a link with its far end's `documentId` only. */
export const TARGET = { select: ['documentId'] };

export interface LegalDocumentLink {
  documentId: string;
  slug: string;
  url: string;
  number: string | null;
  abstract: string;
  issuedOn: string | null;
}

export interface ProcedureLink {
  documentId: string;
  slug: string;
  url: string;
  code: string | null;
  name: string;
}

type LegalDocumentRow = Omit<LegalDocumentLink, 'url'>;
type ProcedureRow = Omit<ProcedureLink, 'url'>;

export const LEGAL_DOCUMENT_LINK_FIELDS = ['slug', 'number', 'abstract', 'issuedOn'] as const;

export const legalDocumentLinkOf = ({
  documentId,
  slug,
  number,
  abstract,
  issuedOn,
}: LegalDocumentRow): LegalDocumentLink => ({
  documentId,
  slug,
  url: legalDocumentUrl(slug),
  number,
  abstract,
  issuedOn,
});

const procedureLinkOf = ({ documentId, slug, code, name }: ProcedureRow): ProcedureLink => ({
  documentId,
  slug,
  url: procedureUrl(slug),
  code,
  name,
});

/** The published ones of these legal documents, in the order given. */
export async function legalDocumentLinks(
  strapi: Core.Strapi,
  targets: readonly Target[],
): Promise<LegalDocumentLink[]> {
  const rows = published<LegalDocumentRow>(strapi, 'api::legal-document.legal-document');
  return inOrder(targets, (filters) => rows.find({ filters, fields: LEGAL_DOCUMENT_LINK_FIELDS }), legalDocumentLinkOf);
}

/** The published ones of these procedures, in the order given. */
export async function procedureLinks(strapi: Core.Strapi, targets: readonly Target[]): Promise<ProcedureLink[]> {
  const rows = published<ProcedureRow>(strapi, 'api::procedure.procedure');
  return inOrder(targets, (filters) => rows.find({ filters, fields: ['slug', 'code', 'name'] }), procedureLinkOf);
}

async function inOrder<Row extends Target, Link>(
  targets: readonly Target[],
  find: (filters: { documentId: { $in: string[] } }) => Promise<Row[]>,
  view: (row: Row) => Link,
): Promise<Link[]> {
  const wanted = [...new Set(targets.map((target) => target.documentId))];
  if (wanted.length === 0) return [];
  const found = new Map((await find({ documentId: { $in: wanted } })).map((row) => [row.documentId, row]));
  return wanted.flatMap((documentId) => {
    const row = found.get(documentId);
    return row ? [view(row)] : [];
  });
}
