import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { today } from '../../documents/registry';
import { htmlToText } from '../../text/html/html-to-text';
import { linksIn } from '../../text/html/parts';
import { checkedLinks } from '../links/checked-links';
import { deadOwnLinks } from '../links/own-links';
import type { ArticleRecord } from '../requirements/article';
import type { Abbreviation } from './abbreviations';
import { citationsIn } from './cited-documents';
import type { Finding, Findings } from './finding';
import { articleFindings } from './findings';
import { knownDocuments } from './known-documents';

const ARTICLE = 'api::article.article';
const POPULATE = ['section', 'unit', 'reformFields', 'cover', 'relatedDocuments'];

/** An article as it is being written, stored or not. */
export interface ArticleDraft extends ArticleRecord {
  documentId: string;
  relatedDocuments: { number: string | null }[];
}

export interface CheckedDraft extends Findings {
  /** Links whose answer is not in yet; ask again in a moment. */
  pendingLinks: number;
}

/**
 * The checklist of the stored draft: what forbids its submission and what its author should look at again.
 *
 * @throws NotFoundError when there is no such article.
 */
export async function checkArticle(strapi: Core.Strapi, documentId: string): Promise<Findings> {
  const draft = await storedDraft(strapi, documentId);
  if (!draft) throw new errors.NotFoundError('Không có bài này.');
  const { errors: stops, warnings } = await checkDraft(strapi, draft);
  return { errors: stops, warnings };
}

/**
 * What stops the stored draft on its way to readers, without the warnings: it asks nothing outside the caller's
 * transaction. Empty when there is no such article.
 */
export async function articleErrors(strapi: Core.Strapi, documentId: string): Promise<Finding[]> {
  const draft = await storedDraft(strapi, documentId);
  if (!draft) return [];
  const placeholders = await templatePlaceholders(strapi);
  const nothing = { today: '', abbreviations: [], documents: [], relatedNumbers: [], deadLinks: [], resembles: null };
  return articleFindings(draft, { ...nothing, placeholders }).errors;
}

export const storedDraft = (strapi: Core.Strapi, documentId: string): Promise<ArticleDraft | null> =>
  strapi.db.query(ARTICLE).findOne({ where: { documentId, publishedAt: null }, populate: POPULATE });

/** The same checklist for a text that need not be stored yet. */
export async function checkDraft(strapi: Core.Strapi, draft: ArticleDraft): Promise<CheckedDraft> {
  const body = draft.body ?? '';
  const addresses = [...linksIn(body), ...(draft.sourceUrl ? [draft.sourceUrl] : [])];
  const relatedNumbers = draft.relatedDocuments.flatMap(({ number }) => (number ? [number] : []));
  const cited = citationsIn([draft.title, draft.summary, htmlToText(body)].filter(Boolean).join('\n'));
  const [abbreviations, documents, ownDead, links, resembles, placeholders] = await Promise.all([
    strapi.db.query('api::abbreviation.abbreviation').findMany({ select: ['short', 'meaning', 'wellKnown'] }) as Promise<Abbreviation[]>,
    knownDocuments(strapi, [...cited.map(({ number }) => number), ...relatedNumbers]),
    deadOwnLinks(strapi, addresses),
    checkedLinks(strapi, addresses.filter((address) => /^https?:\/\//i.test(address))),
    strapi.plugin('quota').service('likeness').of(ARTICLE, draft.documentId, body),
    templatePlaceholders(strapi),
  ]);
  const deadLinks = [...ownDead, ...links.dead];
  const found = articleFindings(draft, { today: today(strapi), abbreviations, documents, relatedNumbers, deadLinks, resembles, placeholders });
  return { ...found, pendingLinks: links.pending };
}

/** The phrases in square brackets that the templates leave to their user. */
async function templatePlaceholders(strapi: Core.Strapi): Promise<string[]> {
  const templates = await strapi.db
    .query('api::article-template.article-template')
    .findMany({ select: ['title', 'summary', 'body'] });
  const text = templates.map(({ title, summary, body }) => [title, summary, htmlToText(body ?? '')].join('\n')).join('\n');
  return [...new Set(text.match(/\[[^[\]\n]+\]/g) ?? [])];
}
