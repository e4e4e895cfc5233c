import { onceFor } from '../freshness/once-for';
import { articleUrl } from './addresses';
import { ARTICLE_KINDS, CORRECTION_CASES, ORIGINS, labelOf } from '../words/enumerations';
import { FILE_FIELDS, pictureOf, type FileRow, type Picture } from './media';
import { NAME, isoOrNull, namedOf, namedOrNull, unitNameOf, unitNameOrNull, type Named, type UnitName } from './names';
import type { LegalDocumentLink, ProcedureLink } from './targets';

export type ArticleKind = keyof typeof ARTICLE_KINDS;
export type Origin = keyof typeof ORIGINS;

/**
 * An error put right in the place where it stood (Luật Tiếp cận thông tin 104/2016/QH13, Điều 22 khoản 5): on the
 * article, and wherever the article is listed.
 */
export interface Correction {
  at: string;
  wrong: string;
  right: string;
  cause: keyof typeof CORRECTION_CASES;
}

/** What was changed in a text after its publication, in its editors' words. */
export interface Update {
  at: string;
  note: string;
}

/** An article as it stands in a list. */
export interface ArticleSummary {
  documentId: string;
  sourceId: string | null;
  slug: string;
  url: string;
  /** When readers could first see it; does not move when it is corrected and published again. */
  publishedAt: string | null;
  title: string;
  summary: string;
  kind: ArticleKind;
  kindLabel: string | null;
  section: Named | null;
  reformFields: Named[];
  topics: Named[];
  audiences: Named[];
  unit: UnitName | null;
  cooperatingUnits: UnitName[];
  penName: string | null;
  origin: Origin;
  originLabel: string | null;
  source: { name: string | null; url: string | null; date: string | null } | null;
  cover: Picture | null;
  /** Oldest first. */
  corrections: Correction[];
}

/** An article to be read. `body` is HTML that was sanitised when it was written. */
export interface Article extends ArticleSummary {
  body: string;
  relatedDocuments: LegalDocumentLink[];
  relatedProcedures: ProcedureLink[];
  /** Oldest first; small edits are not told. */
  updates: Update[];
}

export interface ArticleRow {
  documentId: string;
  sourceId: string | null;
  slug: string;
  firstPublicAt: string | null;
  title: string;
  summary: string;
  kind: ArticleKind;
  section: Named | null;
  reformFields: Named[];
  topics: Named[];
  audiences: Named[];
  unit: UnitName | null;
  cooperatingUnits: UnitName[];
  penName: string | null;
  origin: Origin;
  sourceName: string | null;
  sourceUrl: string | null;
  sourceDate: string | null;
  cover: FileRow | null;
  coverAlt: string | null;
  corrections: Correction[] | null;
}

export const ARTICLE_SELECTION = {
  fields: [
    'sourceId',
    'slug',
    'firstPublicAt',
    'title',
    'summary',
    'kind',
    'penName',
    'origin',
    'sourceName',
    'sourceUrl',
    'sourceDate',
    'coverAlt',
    'corrections',
  ],
  populate: {
    section: NAME,
    reformFields: NAME,
    topics: NAME,
    audiences: NAME,
    unit: NAME,
    cooperatingUnits: NAME,
    cover: { fields: FILE_FIELDS },
  },
} as const;

export const articleSummaryOf = onceFor((row: ArticleRow): ArticleSummary => {
  const sourced = row.sourceName || row.sourceUrl || row.sourceDate;
  return {
    documentId: row.documentId,
    sourceId: row.sourceId,
    slug: row.slug,
    url: articleUrl(row.slug),
    publishedAt: isoOrNull(row.firstPublicAt),
    title: row.title,
    summary: row.summary,
    kind: row.kind,
    kindLabel: labelOf(ARTICLE_KINDS, row.kind),
    section: namedOrNull(row.section),
    reformFields: row.reformFields.map(namedOf),
    topics: row.topics.map(namedOf),
    audiences: row.audiences.map(namedOf),
    unit: unitNameOrNull(row.unit),
    cooperatingUnits: row.cooperatingUnits.map(unitNameOf),
    penName: row.penName,
    origin: row.origin,
    originLabel: labelOf(ORIGINS, row.origin),
    source: sourced ? { name: row.sourceName, url: row.sourceUrl, date: row.sourceDate } : null,
    cover: pictureOf(row.cover, row.coverAlt),
    corrections: row.corrections ?? [],
  };
});
