import type { Core } from '@strapi/strapi';
import { calendarOf, localDay } from '../calendar';
import { timelinessOf, type Timeliness } from '../registry/completeness';
import { resolveCitations } from '../registry/citations/resolve-citations';
import type { Citation } from '../registry/citations/citation';
import { numberKey } from '../registry/number';
import { readReference, type PublicationDeadline } from '../registry/reference';
import { DOCUMENT, registryOf, today, type Registry } from './registry';

/** A document that a plan says must be online. */
export interface RequiredItem {
  name: string;
  number: string | null;
  issuedOn: string | null;
  /** The published record; null while it is missing. */
  present: { documentId: string; number: string | null; slug: string; publishedOn: string | null } | null;
  timeliness: Timeliness;
}

/** A plan's list of documents that must be online, and how much of it is. */
export interface PlanCompleteness {
  documentId: string;
  number: string | null;
  title: string;
  items: RequiredItem[];
  present: number;
  /** Share from 0 to 1. */
  coverage: number;
}

export interface Completeness {
  plans: PlanCompleteness[];
  /** Over the published documents issued in the running year: how many came in time under the rule of their day. */
  timeliness: { year: number; onTime: number; late: number; unknown: number };
}

interface PlanRow {
  documentId: string;
  number: string | null;
  abstract: string;
  issuer: { name: string } | null;
  requiredDocuments: { name: string; number: string | null; issuedOn: string | null; document: { documentId: string } | null }[];
}

/** Every plan that has such a list, drafts included, and the timeliness of the whole registry. For screens and reports. */
export async function completenessOf(strapi: Core.Strapi): Promise<Completeness> {
  const registry = await registryOf(strapi);
  const rules = readReference<PublicationDeadline>(strapi.dirs.app.root, 'publication-deadlines');
  const day = today(strapi);
  const calendar = await calendarOf(strapi);
  const judge = (document: { issuedOn: string | null; level: string }, publishedOn: string | null) =>
    timelinessOf(document, publishedOn, day, rules, calendar);
  const rows: PlanRow[] = await strapi.db.query(DOCUMENT).findMany({
    where: { publishedAt: null, requiredDocuments: { id: { $notNull: true } } },
    select: ['documentId', 'number', 'abstract'],
    populate: { issuer: { select: ['name'] }, requiredDocuments: { populate: { document: { select: ['documentId'] } } } },
    orderBy: { issuedOn: 'desc' },
  });
  const plans = [...new Map(rows.map((row) => [row.documentId, row])).values()].map((row) => planOf(registry, row, judge));
  const year = day.slice(0, 4);
  const counts = { year: Number(year), onTime: 0, late: 0, unknown: 0 };
  for (const document of registry.documents.values()) {
    if (!document.issuedOn?.startsWith(year)) continue;
    const { verdict } = judge(document, document.firstPublicAt && localDay(document.firstPublicAt));
    counts[verdict === 'on-time' ? 'onTime' : verdict] += 1;
  }
  return { plans, timeliness: counts };
}

function planOf(
  registry: Registry,
  { documentId, number, abstract, issuer, requiredDocuments }: PlanRow,
  judge: (document: { issuedOn: string | null; level: string }, publishedOn: string | null) => Timeliness,
): PlanCompleteness {
  const items = requiredDocuments.map((item): RequiredItem => {
    const found = item.document ? registry.documents.get(item.document.documentId) : byNumber(registry, item, issuer?.name ?? null);
    const publishedOn = found?.firstPublicAt ? localDay(found.firstPublicAt) : null;
    return {
      name: item.name,
      number: found?.number ?? item.number,
      issuedOn: found?.issuedOn ?? item.issuedOn,
      present: found ? { documentId: found.documentId, number: found.number, slug: found.slug, publishedOn } : null,
      timeliness: judge({ issuedOn: found?.issuedOn ?? item.issuedOn, level: found?.level ?? 'province' }, publishedOn),
    };
  });
  const present = items.filter((item) => item.present).length;
  return { documentId, number, title: abstract, items, present, coverage: items.length > 0 ? present / items.length : 1 };
}

/** By number and day, as a citation in the plan would be. */
function byNumber(registry: Registry, item: { number: string | null; issuedOn: string | null }, planIssuer: string | null) {
  const key = numberKey(item.number);
  if (!key) return undefined;
  const citation: Citation = {
    start: 0, end: 0, anchor: 0, text: item.number as string, number: item.number, key, type: null,
    date: item.issuedOn, year: null, issuer: null, name: null, provision: null,
  };
  const target = resolveCitations([citation], registry, planIssuer)[0]?.target;
  return target ? registry.documents.get(target.documentId) : undefined;
}
