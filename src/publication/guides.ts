import type { Core } from '@strapi/strapi';
import { localDay } from '../calendar';
import { clockOf } from '../clock';
import { guideUrl } from './addresses';
import type { Version } from '../database/versions';
import { draftLinks, draftRow } from './draft-rows';
import { linkedRow } from './linked-rows';
import { NAME, isoOrNull, namedOf, unitNameOrNull, type Named, type UnitName } from './names';
import { mapPage, readPage, type Page } from './pages';
import { parseListQuery, type Parameters } from './parameters';
import { published } from './published';
import { slug } from './readers';
import { allOf } from './conditions';
import { TARGET, legalDocumentLinks, procedureLinks, type LegalDocumentLink, type ProcedureLink, type Target } from './targets';

const UID = 'api::guide.guide';

/** A guide as it stands in a list. */
export interface GuideSummary {
  documentId: string;
  slug: string;
  url: string;
  publishedAt: string | null;
  title: string;
  summary: string;
  audiences: Named[];
  unit: UnitName | null;
  reviewedOn: string | null;
  validTo: string | null;
  /** Whether the last day of its validity has passed. */
  expired: boolean;
}

/** A guide to be followed. The body of a step is HTML that was sanitised when it was written. */
export interface Guide extends GuideSummary {
  steps: { title: string; body: string | null }[];
  action: { label: string; url: string } | null;
  source: string | null;
  procedures: ProcedureLink[];
  legalBasis: LegalDocumentLink[];
}

interface GuideRow extends Omit<GuideSummary, 'url' | 'publishedAt' | 'expired'> {
  firstPublicAt: string | null;
}

const SELECTION = {
  fields: ['slug', 'title', 'summary', 'firstPublicAt', 'reviewedOn', 'validTo'],
  populate: { audiences: NAME, unit: NAME },
} as const;

/** In the order that the editors chose. @throws ValidationError (400) naming an unknown parameter or a bad value */
export async function listGuides(strapi: Core.Strapi, parameters: Parameters): Promise<Page<GuideSummary>> {
  const { filters, ...paging } = parseListQuery(parameters, { audience: slug, unit: slug });
  const today = localDay(clockOf(strapi).now());
  const page = await readPage(published<GuideRow>(strapi, UID), paging, {
    ...SELECTION,
    sort: ['order:asc', 'documentId:asc'],
    filters: allOf({ slugs: { audiences: filters.audience, unit: filters.unit } }),
  });
  return mapPage(page, (row) => summaryOf(row, today));
}

/** The published guide at this address; null when there is none. */
export async function findGuide(strapi: Core.Strapi, address: string): Promise<Guide | null> {
  const row = await published<FullGuideRow>(strapi, UID).first({ ...FULL_SELECTION, filters: { slug: address } });
  return row && guideOf(strapi, row, await linkedRow<Links>(strapi, UID, row.documentId, LINKS));
}

/** A draft as readers would see it if it were published now. */
export async function draftGuide(strapi: Core.Strapi, documentId: string): Promise<Guide | null> {
  const row = await draftRow<FullGuideRow>(strapi, UID, documentId, FULL_SELECTION);
  return row && guideOf(strapi, row, await draftLinks<Links>(strapi, UID, documentId, LINKS));
}

async function guideOf(strapi: Core.Strapi, row: FullGuideRow, links: Links | null | undefined): Promise<Guide> {
  const [procedures, legalBasis] = await Promise.all([
    procedureLinks(strapi, links?.procedures ?? []),
    legalDocumentLinks(strapi, links?.legalBasis ?? []),
  ]);
  const { steps, actionLabel, actionUrl, source } = row;
  return {
    ...summaryOf(row, localDay(clockOf(strapi).now())),
    steps: steps.map(({ title, body }) => ({ title, body })),
    action: actionLabel && actionUrl ? { label: actionLabel, url: actionUrl } : null,
    source,
    procedures,
    legalBasis,
  };
}

const FULL_SELECTION = {
  fields: [...SELECTION.fields, 'actionLabel', 'actionUrl', 'source'],
  populate: { ...SELECTION.populate, steps: true },
} as const;

interface FullGuideRow extends GuideRow {
  steps: { title: string; body: string | null }[];
  actionLabel: string | null;
  actionUrl: string | null;
  source: string | null;
}

interface Links extends Version {
  procedures: Target[];
  legalBasis: Target[];
}

const LINKS = { procedures: TARGET, legalBasis: TARGET };

const summaryOf = (row: GuideRow, today: string): GuideSummary => ({
  documentId: row.documentId,
  slug: row.slug,
  url: guideUrl(row.slug),
  publishedAt: isoOrNull(row.firstPublicAt),
  title: row.title,
  summary: row.summary,
  audiences: row.audiences.map(namedOf),
  unit: unitNameOrNull(row.unit),
  reviewedOn: row.reviewedOn,
  validTo: row.validTo,
  expired: row.validTo !== null && row.validTo < today,
});
