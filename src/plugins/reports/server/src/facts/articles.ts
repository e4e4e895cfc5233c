import type { Core, UID } from '@strapi/strapi';
import { configOf } from '../../../../quota/server/src/config';
import { chunksOf } from '../../../../quota/server/src/database';
import { dayOf, type Span } from '../../../../quota/server/src/rules/calendar';
import { livesBefore } from '../../../../quota/server/src/rules/history';
import type { LedgerEvent } from '../../../../quota/server/src/rules/types';
import type { ReportItem } from '../../../../../reports/figures/types';

const ARTICLE = 'api::article.article' as UID.ContentType;

/** What the ledger does not keep of an article. */
interface Extras {
  documentId: string;
  penName: string | null;
  topics: { name: string }[];
  audiences: { name: string }[];
}

/**
 * The articles of the administrative-reform sections first published in a span, as the ledger had them just before
 * `cut`; oldest first. Topics, audiences and authors are those of the form today.
 */
export async function articlesOf(strapi: Core.Strapi, events: LedgerEvent[], { span, cut, unitId }: { span: Span; cut: number; unitId: string | null }): Promise<ReportItem[]> {
  const { timeZone: zone, defaultChannel } = configOf(strapi);
  const sections = await reformSections(strapi);
  const lives = livesBefore(events, cut).filter(
    ({ firstPublishedAt, facts }) =>
      firstPublishedAt >= span.from &&
      firstPublishedAt < span.to &&
      sections.has(facts.section?.id ?? '') &&
      (!unitId || facts.unit?.id === unitId),
  );
  lives.sort((a, b) => a.firstPublishedAt - b.firstPublishedAt || (a.documentId < b.documentId ? -1 : 1));
  const extras = await extrasOf(strapi, lives.map(({ documentId }) => documentId));
  return lives.map(({ documentId, facts, firstPublishedAt, imported, public: stillPublic }) => {
    const extra = extras.get(documentId);
    return {
      documentId,
      title: facts.title,
      url: facts.url,
      publishedAt: new Date(firstPublishedAt).toISOString(),
      day: dayOf(firstPublishedAt, zone),
      unit: facts.unit,
      kind: facts.kind ?? '',
      own: facts.ownWork,
      fields: facts.fields,
      topics: extra?.topics.map(({ name }) => name) ?? [],
      audiences: extra?.audiences.map(({ name }) => name) ?? [],
      author: extra?.penName ?? null,
      channel: defaultChannel,
      imported,
      withdrawn: !stillPublic,
    };
  });
}

async function reformSections(strapi: Core.Strapi): Promise<Set<string>> {
  const rows: { documentId: string }[] = await strapi.db
    .query('api::section.section')
    .findMany({ where: { adminReform: true }, select: ['documentId'] });
  return new Set(rows.map(({ documentId }) => documentId));
}

async function extrasOf(strapi: Core.Strapi, ids: string[]): Promise<Map<string, Extras>> {
  const rows: Extras[] = [];
  for (const some of chunksOf(ids, 400)) {
    rows.push(
      ...(await strapi.db.query(ARTICLE).findMany({
        where: { documentId: { $in: some }, publishedAt: { $notNull: true } },
        select: ['documentId', 'penName'],
        populate: { topics: { select: ['name'] }, audiences: { select: ['name'] } },
      })),
    );
  }
  return new Map(rows.map((row) => [row.documentId, row]));
}
