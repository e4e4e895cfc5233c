import type { Core } from '@strapi/strapi';
import { legalDocumentUrl } from './addresses';
import { published } from './published';
import { TARGET, type Target } from './targets';
import { validToday } from './valid-today';

/** One line of the list of information that must be public (Nghị định 13/2018/NĐ-CP, Điều 6 khoản 3). */
export interface Disclosure {
  name: string;
  number: string | null;
  createdOn: string | null;
  form: string | null;
  disclosedOn: string | null;
  period: string | null;
  /** Site-relative or absolute; null while it is not online. */
  address: string | null;
}

/** A kind of information that the law names, where it stands on the site and its single lines. */
export interface DisclosureGroup {
  slug: string;
  name: string;
  clause: string;
  address: string | null;
  lines: Disclosure[];
}

interface HeadingRow {
  documentId: string;
  slug: string;
  name: string;
  clause: string;
  address: string | null;
}

interface Line extends Disclosure {
  heading: { documentId: string } | null;
  document: Target | null;
}

interface DocumentRow {
  documentId: string;
  slug: string;
  number: string | null;
  issuedOn: string | null;
}

const MOST_LINES = 1000;

/** The whole list by the headings of the law in force today. What a line lacks is taken from the document it names. */
export async function disclosureGroups(strapi: Core.Strapi): Promise<DisclosureGroup[]> {
  const headings = await published<HeadingRow>(strapi, 'api::disclosure-heading.disclosure-heading').find({
    fields: ['slug', 'name', 'clause', 'address'],
    filters: validToday(strapi),
    sort: ['order:asc', 'name:asc'],
    limit: 100,
  });
  const lines: Line[] = await strapi.db.query('api::disclosure.disclosure').findMany({
    populate: { heading: TARGET, document: TARGET },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
    limit: MOST_LINES,
  });
  const documents = await namedDocuments(strapi, lines);
  return headings.map(({ documentId, slug, name, clause, address }) => ({
    slug,
    name,
    clause,
    address,
    lines: lines.filter(({ heading }) => heading?.documentId === documentId).map((line) => lineOf(line, documents)),
  }));
}

async function namedDocuments(strapi: Core.Strapi, lines: readonly Line[]): Promise<Map<string, DocumentRow>> {
  const ids = lines.flatMap(({ document }) => document?.documentId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await published<DocumentRow>(strapi, 'api::legal-document.legal-document').find({
    fields: ['slug', 'number', 'issuedOn'],
    filters: { documentId: { $in: ids } },
    limit: MOST_LINES,
  });
  return new Map(rows.map((row) => [row.documentId, row]));
}

function lineOf(line: Line, documents: ReadonlyMap<string, DocumentRow>): Disclosure {
  const document = line.document ? documents.get(line.document.documentId) : undefined;
  return {
    name: line.name,
    number: line.number ?? document?.number ?? null,
    createdOn: line.createdOn ?? document?.issuedOn ?? null,
    form: line.form,
    disclosedOn: line.disclosedOn,
    period: line.period,
    address: line.address ?? (document ? legalDocumentUrl(document.slug) : null),
  };
}
