import type { Core, UID } from '@strapi/strapi';
import { actOf } from '../access/act';
import { statementsOf } from '../database/statements';
import { findCitations } from '../registry/citations/find-citations';
import { citationsOfHtml } from '../registry/citations/link-html';
import type { Citation, Provision } from '../registry/citations/citation';

const INDEX = 'plugin::registry.citation';

/** Raise it when what is read from texts changes: the next start reads every text anew. */
const EDITION = 2;

/** A citation in published content, as it is stored. `targetId` is set when the editor named the document in a relation. */
export interface IndexedCitation {
  id: number;
  subjectType: UID.ContentType;
  subjectId: string;
  subjectTitle: string;
  field: string;
  key: string | null;
  number: string | null;
  documentType: string | null;
  date: string | null;
  year: number | null;
  issuer: string | null;
  name: string | null;
  words: string | null;
  provision: Provision | null;
  targetId: string | null;
}

type Row = Record<string, unknown>;
type Link = { documentId: string } | null;

interface Source {
  titleOf: (row: Row) => string;
  html: string[];
  text: string[];
  /** HTML within its components. */
  htmlWithin?: (row: Row) => { field: string; html: string }[];
  /** Relations that cite: attribute → documentIds. */
  links: (row: Row) => { field: string; targetId: string }[];
  populate: Row;
}

const TARGET = { select: ['documentId'] };
const linksOf = (field: string, links: Link[]) => links.flatMap((link) => (link ? [{ field, targetId: link.documentId }] : []));

/** What of each kind of content is read for citations. */
const SOURCES: Partial<Record<UID.ContentType, Source>> = {
  'api::article.article': {
    titleOf: ({ title }) => String(title),
    html: ['body'],
    text: ['title', 'summary'],
    links: ({ relatedDocuments }) => linksOf('relatedDocuments', (relatedDocuments ?? []) as Link[]),
    populate: { relatedDocuments: TARGET },
  },
  'api::procedure.procedure': {
    titleOf: ({ name }) => String(name),
    html: ['steps'],
    text: ['legalBasisNote', 'publishingDecisionNote', 'conditions', 'result', 'fees', 'timeLimit'],
    links: ({ legalBasis, publishingDecision }) => [
      ...linksOf('legalBasis', (legalBasis ?? []) as Link[]),
      ...linksOf('publishingDecision', [publishingDecision as Link]),
    ],
    populate: { legalBasis: TARGET, publishingDecision: TARGET },
  },
  'api::guide.guide': {
    titleOf: ({ title }) => String(title),
    html: [],
    text: ['title', 'summary'],
    htmlWithin: ({ steps }) => ((steps ?? []) as { body: string | null }[]).map(({ body }) => ({ field: 'steps', html: body ?? '' })),
    links: ({ legalBasis }) => linksOf('legalBasis', (legalBasis ?? []) as Link[]),
    populate: { legalBasis: TARGET, steps: true },
  },
  'api::legal-document.legal-document': {
    titleOf: ({ number, abstract }) => [number, abstract].filter(Boolean).join(': '),
    html: [],
    text: ['fullText'],
    links: ({ relations }) =>
      ((relations ?? []) as { kind: string; target: Link }[]).flatMap(({ kind, target }) =>
        ['based-on', 'implements', 'guides', 'cites'].includes(kind) && target ? [{ field: `relations.${kind}`, targetId: target.documentId }] : [],
      ),
    populate: { relations: { populate: { target: TARGET } } },
  },
};

/** Keeps the index in step with what is published; inside the transaction of the write. */
export function watchCitations(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const result = await next();
    const uid = context.uid as UID.ContentType;
    const act = SOURCES[uid] ? actOf(context) : null;
    // A draft is nobody's business: only what readers see is read for citations.
    if (!act || !(act.publishes || act.action === 'unpublish' || act.action === 'delete')) return result;
    const documentId = act.documentId ?? (result as { documentId?: string } | null)?.documentId;
    if (documentId) await indexCitations(strapi, uid, documentId);
    return result;
  });
}

/** Reads the citations of one published record anew; of one that is not published none are kept. */
async function indexCitations(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<void> {
  const source = SOURCES[uid] as Source;
  const stored = await strapi.db.query(INDEX).findMany({ where: { subjectType: uid, subjectId: documentId }, select: ['id'] });
  const row: Row | null = await strapi.db
    .query(uid)
    .findOne({ where: { documentId, publishedAt: { $notNull: true } }, populate: source.populate });
  if (stored.length > 0) await strapi.db.query(INDEX).deleteMany({ where: { id: { $in: stored.map(({ id }: { id: number }) => id) } } });
  if (row) await write(strapi, rowsOf(uid, documentId, row, source));
}

function rowsOf(uid: UID.ContentType, documentId: string, row: Row, source: Source): Omit<IndexedCitation, 'id'>[] {
  const subject = { subjectType: uid, subjectId: documentId, subjectTitle: source.titleOf(row).slice(0, 1000) };
  const of = (field: string, citation: Citation): Omit<IndexedCitation, 'id'> => ({
    ...subject,
    field,
    key: citation.key,
    number: citation.number,
    documentType: citation.type,
    date: citation.date,
    year: citation.year,
    issuer: citation.issuer?.slice(0, 500) ?? null,
    name: citation.name?.slice(0, 500) ?? null,
    words: citation.text.slice(0, 1000),
    provision: citation.provision,
    targetId: null,
  });
  const words = (field: string) => (typeof row[field] === 'string' ? (row[field] as string) : '');
  const none = { key: null, number: null, documentType: null, date: null, year: null, issuer: null, name: null, words: null, provision: null };
  return [
    ...source.text.flatMap((field) => findCitations(words(field)).map((citation) => of(field, citation))),
    ...source.html.flatMap((field) => citationsOfHtml(words(field)).map((citation) => of(field, citation))),
    ...(source.htmlWithin?.(row) ?? []).flatMap(({ field, html }) => citationsOfHtml(html).map((citation) => of(field, citation))),
    ...source.links(row).map(({ field, targetId }) => ({ ...subject, ...none, field, targetId })),
  ];
}

const CHUNK = 50;

async function write(strapi: Core.Strapi, rows: Omit<IndexedCitation, 'id'>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await strapi.db.query(INDEX).createMany({ data: rows.slice(at, at + CHUNK) });
  }
}

/** At the start: builds the index when this edition of the reader has not read the texts yet. */
export async function buildCitationIndex(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'registry' });
  if ((await store.get({ key: 'citation-index' })) === EDITION) return;
  for (const uid of Object.keys(SOURCES) as UID.ContentType[]) {
    const rows: { documentId: string }[] = await strapi.db
      .query(uid)
      .findMany({ where: { publishedAt: { $notNull: true } }, select: ['documentId'] });
    for (const { documentId } of rows) await strapi.db.transaction(() => indexCitations(strapi, uid, documentId));
  }
  await store.set({ key: 'citation-index', value: EDITION });
}

/** Every citation of published content. */
export const allCitations = (strapi: Core.Strapi): Promise<IndexedCitation[]> =>
  strapi.db.query(INDEX).findMany({ orderBy: [{ subjectType: 'asc' }, { subjectId: 'asc' }, { id: 'asc' }] });

/** The citations of one published text. */
export async function citationsOf(strapi: Core.Strapi, subjectType: UID.ContentType, subjectId: string): Promise<IndexedCitation[]> {
  // Most texts cite nothing, and each of them is asked for when its page is made.
  const any = await statementsOf(strapi).read('select 1 from registry_citations where subject_type = ? and subject_id = ? limit 1', [subjectType, subjectId]);
  return any.length === 0 ? [] : strapi.db.query(INDEX).findMany({ where: { subjectType, subjectId }, orderBy: { id: 'asc' } });
}

/** Changes whenever the index does. */
export async function citationIndexVersion(strapi: Core.Strapi): Promise<string> {
  return JSON.stringify(await strapi.db.connection('registry_citations').count({ rows: '*' }).max({ id: 'id' }).first());
}
