import type { Core } from '@strapi/strapi';
import { freshnessOf } from '../freshness';
import { exactly } from '../freshness/reads';
import type { ArticleSummary } from './article-view';
import { articlesInOrder, listArticles } from './articles';
import { listGuides, type GuideSummary } from './guides';
import { listIndexValues, type IndexValue } from './indices';
import type { LegalDocumentSummary } from './legal-document-view';
import { listLegalDocuments } from './legal-documents';
import type { ProcedureSummary } from './procedure-view';
import { listProcedures } from './procedures';
import { quotaStrips, type QuotaStrip } from './quota-strip';

export interface Home {
  /** What the editors put first, else the newest article. */
  featured: ArticleSummary[];
  articles: ArticleSummary[];
  legalDocuments: LegalDocumentSummary[];
  procedures: ProcedureSummary[];
  guides: GuideSummary[];
  /** The results of the newest year that has any. */
  indices: IndexValue[];
  strips: QuotaStrip[];
}

const SETTINGS = 'api::site-setting.site-setting';
const ARTICLES = 7;
const GUIDES = 3;
const MOST_STRIPS = 3;

/** The newest of each kind, in the order of their lists; nothing stands there twice. */
export async function home(strapi: Core.Strapi): Promise<Home> {
  // A new article leaves the rest of the page as it is.
  const { remember } = freshnessOf(strapi);
  const [chosen, articles, legalDocuments, procedures, guides, indices, strips] = await Promise.all([
    featuredArticles(strapi),
    listArticles(strapi, { pageSize: String(ARTICLES) }),
    remember('home: legal documents', () => listLegalDocuments(strapi, { pageSize: '5' })),
    remember('home: procedures', () => listProcedures(strapi, { pageSize: '5' })),
    remember('home: guides', () => listGuides(strapi, { pageSize: '4' })),
    remember('home: indices', () => listIndexValues(strapi, { pageSize: '20' })),
    quotaStrips(strapi),
  ]);
  const featured = chosen.length > 0 ? chosen : articles.items.slice(0, 1);
  const isFeatured = new Set(featured.map(({ slug }) => slug));
  const newestYear = indices.items[0]?.year;
  return {
    featured,
    articles: articles.items.filter(({ slug }) => !isFeatured.has(slug)).slice(0, ARTICLES - 1),
    legalDocuments: legalDocuments.items,
    procedures: procedures.items,
    guides: guides.items.filter(({ expired }) => !expired).slice(0, GUIDES),
    indices: indices.items
      .filter(({ year }) => year === newestYear)
      .sort((a, b) => a.indicator.code.localeCompare(b.indicator.code) || a.subject.localeCompare(b.subject, 'vi')),
    strips: strips.slice(0, MOST_STRIPS),
  };
}

/** The published ones of the articles that the settings name. The links lead to drafts too: only ids are taken. */
async function featuredArticles(strapi: Core.Strapi): Promise<ArticleSummary[]> {
  const chosen = await freshnessOf(strapi).remember('featured articles', () =>
    exactly(
      () => chosenArticles(strapi),
      () => [strapi.db.metadata.get(SETTINGS).tableName],
    ),
  );
  return articlesInOrder(strapi, chosen);
}

async function chosenArticles(strapi: Core.Strapi): Promise<string[]> {
  const settings: { featuredArticles: { documentId: string }[] } | null = await strapi.db
    .query(SETTINGS)
    .findOne({ populate: { featuredArticles: { select: ['documentId'] } } });
  return [...new Set(settings?.featuredArticles.map(({ documentId }) => documentId))];
}
