import type { Core } from '@strapi/strapi';
import { INDEX_LEVELS, labelOf } from '../words/enumerations';
import { FILE_FIELDS, attachmentOf, type Attachment, type FileRow } from './media';
import { mapPage, readPage, type Page } from './pages';
import { parseListQuery, type Parameters } from './parameters';
import { published } from './published';
import { oneOf, slug, year } from './readers';
import { allOf } from './conditions';
import { legalDocumentLinks, type LegalDocumentLink, type Target } from './targets';

export type IndexLevel = keyof typeof INDEX_LEVELS;

/** What an index is called, who publishes it and how it is measured. */
export interface Indicator {
  slug: string;
  code: string;
  name: string;
  agency: string;
  measure: string;
  maximum: number | null;
  description: string | null;
}

/** One result. `change` is against the year before of the same subject; null when that is not known. */
export interface IndexValue {
  indicator: Indicator;
  year: number;
  level: IndexLevel;
  levelLabel: string | null;
  subject: string;
  value: number | null;
  change: number | null;
  rank: number | null;
  rankedOf: number | null;
  decision: LegalDocumentLink | null;
  decisionNote: string | null;
  file: Attachment | null;
  source: { name: string; url: string | null };
  note: string | null;
}

interface Row {
  documentId: string;
  indicator: Indicator | null;
  year: number;
  level: IndexLevel;
  subject: string;
  value: number | string | null;
  rank: number | null;
  rankedOf: number | null;
  decision: Target | null;
  decisionNote: string | null;
  file: FileRow | null;
  source: string;
  sourceUrl: string | null;
  note: string | null;
}

const UID = 'api::index-value.index-value';
const INDICATOR_FIELDS = ['slug', 'code', 'name', 'agency', 'measure', 'maximum', 'description'] as const;
const SELECTION = {
  fields: ['year', 'level', 'subject', 'value', 'rank', 'rankedOf', 'decisionNote', 'source', 'sourceUrl', 'note'],
  populate: { indicator: { fields: INDICATOR_FIELDS }, decision: { fields: ['id'] }, file: { fields: FILE_FIELDS } },
} as const;

/** Newest year first. @throws ValidationError (400) naming an unknown parameter or a bad value */
export async function listIndexValues(strapi: Core.Strapi, parameters: Parameters): Promise<Page<IndexValue>> {
  const { filters, ...paging } = parseListQuery(parameters, { indicator: slug, year, level: oneOf(INDEX_LEVELS) });
  const page = await readPage(published<Row>(strapi, UID), paging, {
    ...SELECTION,
    sort: ['year:desc', 'subject:asc', 'documentId:asc'],
    filters: allOf({
      columns: { level: filters.level },
      slugs: { indicator: filters.indicator },
      others: [filters.year ? { year: filters.year } : undefined],
    }),
  });
  const decisions = await legalDocumentLinks(
    strapi,
    page.items.flatMap(({ decision }) => decision ?? []),
  );
  const before = await valuesBefore(strapi, page.items);
  return mapPage(page, (row) => valueOf(row, decisions, before));
}

/** The indices in the order of the menu, also those without a result yet. */
export async function listIndicators(strapi: Core.Strapi): Promise<Indicator[]> {
  const rows = await published<Indicator>(strapi, 'api::indicator.indicator').find({
    fields: INDICATOR_FIELDS,
    sort: ['order:asc', 'code:asc'],
    limit: 100,
  });
  return rows.map(indicatorOf);
}

const keyOf = (row: Row, inYear: number) => [row.indicator?.slug, row.level, row.subject, inYear].join('\n');

/** The values of the years before, which may lie on another page. */
async function valuesBefore(strapi: Core.Strapi, rows: readonly Row[]): Promise<Map<string, number>> {
  const years = [...new Set(rows.map((row) => row.year - 1))];
  if (years.length === 0) return new Map();
  const earlier = await published<Row>(strapi, UID).find({
    fields: ['year', 'level', 'subject', 'value'],
    populate: { indicator: { fields: ['slug'] } },
    filters: { year: { $in: years } },
    limit: 2000,
  });
  return new Map(
    earlier.flatMap((row) => (row.value === null ? [] : [[keyOf(row, row.year), Number(row.value)] as const])),
  );
}

function valueOf(row: Row, decisions: readonly LegalDocumentLink[], before: ReadonlyMap<string, number>): IndexValue {
  // PostgreSQL gives decimals as text.
  const value = row.value === null ? null : Number(row.value);
  const earlier = before.get(keyOf(row, row.year - 1));
  return {
    indicator: indicatorOf(row.indicator ?? UNKNOWN),
    year: row.year,
    level: row.level,
    levelLabel: labelOf(INDEX_LEVELS, row.level),
    subject: row.subject,
    value,
    change: value === null || earlier === undefined ? null : Math.round((value - earlier) * 100) / 100,
    rank: row.rank,
    rankedOf: row.rankedOf,
    decision: decisions.find(({ documentId }) => documentId === row.decision?.documentId) ?? null,
    decisionNote: row.decisionNote,
    file: row.file ? attachmentOf(row.file) : null,
    source: { name: row.source, url: row.sourceUrl },
    note: row.note,
  };
}

/** A result whose index was not chosen yet. */
const UNKNOWN: Indicator = { slug: '', code: '', name: '', agency: '', measure: '', maximum: null, description: null };

const indicatorOf = ({ slug: address, code, name, agency, measure, maximum, description }: Indicator): Indicator => ({
  slug: address,
  code,
  name,
  agency,
  measure,
  maximum: maximum === null ? null : Number(maximum),
  description,
});
