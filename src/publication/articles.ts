import type { Core } from '@strapi/strapi';
import { localDay } from '../calendar';
import {
  ARTICLE_SELECTION,
  articleSummaryOf,
  type Article,
  type ArticleRow,
  type ArticleSummary,
  type Update,
} from './article-view';
import { allOf } from './conditions';
import { draftLinks, draftRow } from './draft-rows';
import { freshnessOf } from '../freshness';
import { ARTICLE_KINDS, ORIGINS } from '../words/enumerations';
import type { Version } from '../database/versions';
import { linkedRow } from './linked-rows';
import { mapPage, readPage, type Page } from './pages';
import { parseListQuery, type ListQuery, type Paging, type Parameters } from './parameters';
import { monthSpan, monthsBack, yearSpan } from './periods';
import { published } from './published';
import { month, oneOf, slug, text, year } from './readers';
import { TARGET, legalDocumentLinks, procedureLinks, type Target } from './targets';

const UID = 'api::article.article';

const PARAMETERS = {
  section: slug,
  unit: slug,
  kind: oneOf(ARTICLE_KINDS),
  field: slug,
  topic: slug,
  audience: slug,
  origin: oneOf(ORIGINS),
  year,
  month,
  sourceId: text,
};

/** Newest first by first publication; `documentId` settles ties so that pages neither repeat nor skip an article. */
const SORT = ['firstPublicAt:desc', 'documentId:asc'];

/** @throws ValidationError (400) naming an unknown parameter or a bad value */
export async function listArticles(strapi: Core.Strapi, parameters: Parameters): Promise<Page<ArticleSummary>> {
  const { filters, ...paging } = parseListQuery(parameters, PARAMETERS);
  const read = () => readArticles(strapi, filters, paging);
  // What most pages show: an article far down the list does not change them.
  const isFirst = paging.page === 1 && Object.values(filters).every((value) => value === undefined);
  return isFirst ? freshnessOf(strapi).remember(`newest articles ${paging.pageSize}`, read) : read();
}

type ArticleFilters = ListQuery<typeof PARAMETERS>['filters'];

async function readArticles(strapi: Core.Strapi, filters: ArticleFilters, paging: Paging): Promise<Page<ArticleSummary>> {
  const page = await readPage(published<ArticleRow>(strapi, UID), paging, {
    ...ARTICLE_SELECTION,
    sort: SORT,
    filters: allOf({
      columns: { kind: filters.kind, origin: filters.origin, sourceId: filters.sourceId },
      slugs: {
        section: filters.section,
        unit: filters.unit,
        reformFields: filters.field,
        topics: filters.topic,
        audiences: filters.audience,
      },
      others: [
        filters.year ? { firstPublicAt: yearSpan(filters.year) } : undefined,
        filters.month ? { firstPublicAt: monthSpan(filters.month) } : undefined,
      ],
    }),
  });
  return mapPage(page, articleSummaryOf);
}

/** The months ("2026-03", Vietnam's time) from the newest article back to the oldest. */
export const monthsWithArticles = (strapi: Core.Strapi): Promise<string[]> => freshnessOf(strapi).remember('months with articles', () => monthsOf(strapi));

async function monthsOf(strapi: Core.Strapi): Promise<string[]> {
  const rows = published<{ firstPublicAt: string | null }>(strapi, UID);
  const end = async (order: 'asc' | 'desc') => {
    const row = await rows.first({
      fields: ['firstPublicAt'],
      filters: { firstPublicAt: { $notNull: true } },
      sort: [`firstPublicAt:${order}`],
    });
    return row?.firstPublicAt ? localDay(row.firstPublicAt).slice(0, 7) : null;
  };
  const [oldest, newest] = [await end('asc'), await end('desc')];
  return oldest && newest ? monthsBack(newest, oldest) : [];
}

/** The published ones of these articles, in the order given. */
export async function articlesInOrder(strapi: Core.Strapi, documentIds: readonly string[]): Promise<ArticleSummary[]> {
  if (documentIds.length === 0) return [];
  const rows = await published<ArticleRow>(strapi, UID).find({
    ...ARTICLE_SELECTION,
    filters: { documentId: { $in: documentIds } },
  });
  return documentIds.flatMap((id) => rows.filter(({ documentId }) => documentId === id).map(articleSummaryOf));
}

/** The newest articles that share a field of reform, else the section, with this one. */
export async function similarArticles(strapi: Core.Strapi, article: ArticleSummary, count: number): Promise<ArticleSummary[]> {
  const [field] = article.reformFields;
  if (!field && !article.section) return [];
  const relation = field ? 'reformFields' : 'section';
  const common = (field ?? article.section)?.slug as string;
  // All articles of one field show the same ones, but for themselves.
  const newest = await freshnessOf(strapi).remember(`newest ${relation} ${common} ${count}`, async () => {
    const filters = { [relation]: { slug: common } };
    const rows = await published<ArticleRow>(strapi, UID).find({ ...ARTICLE_SELECTION, filters, sort: SORT, limit: count + 1 });
    return rows.map(articleSummaryOf);
  });
  return newest.filter(({ slug: other }) => other !== article.slug).slice(0, count);
}

/** The published article at this address, with its published neighbours only; null when there is none. */
export async function findArticle(strapi: Core.Strapi, address: string): Promise<Article | null> {
  const row = await published<FullArticleRow>(strapi, UID).first({ ...FULL_SELECTION, filters: { slug: address } });
  if (!row) return null;
  return articleOf(strapi, row, await linkedRow<Links>(strapi, UID, row.documentId, LINKS));
}

/** A draft as readers would see it if it were published now: the same view, the same published neighbours. */
export async function draftArticle(strapi: Core.Strapi, documentId: string): Promise<Article | null> {
  const row = await draftRow<FullArticleRow>(strapi, UID, documentId, FULL_SELECTION);
  return row && articleOf(strapi, row, await draftLinks<Links>(strapi, UID, documentId, LINKS));
}

type FullArticleRow = ArticleRow & { body: string | null; updates: Update[] | null };

const FULL_SELECTION = { ...ARTICLE_SELECTION, fields: [...ARTICLE_SELECTION.fields, 'body', 'updates'] };

interface Links extends Version {
  relatedDocuments: Target[];
  relatedProcedures: Target[];
}

const LINKS = { relatedDocuments: TARGET, relatedProcedures: TARGET };

async function articleOf(strapi: Core.Strapi, row: FullArticleRow, links: Links | null | undefined): Promise<Article> {
  const [relatedDocuments, relatedProcedures] = await Promise.all([
    legalDocumentLinks(strapi, links?.relatedDocuments ?? []),
    procedureLinks(strapi, links?.relatedProcedures ?? []),
  ]);
  return { ...articleSummaryOf(row), body: row.body ?? '', updates: row.updates ?? [], relatedDocuments, relatedProcedures };
}
