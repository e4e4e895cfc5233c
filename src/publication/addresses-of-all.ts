import type { Core, UID } from '@strapi/strapi';
import { articleUrl, guideUrl, legalDocumentUrl, procedureUrl } from './addresses';
import { isoOrNull } from './names';
import { published } from './published';

/** Where one thing stands and when it was last changed, ISO UTC. */
export interface AddressOf {
  url: string;
  changedAt: string | null;
}

const KINDS = {
  'tin-bai': { uid: 'api::article.article', url: articleUrl },
  'van-ban': { uid: 'api::legal-document.legal-document', url: legalDocumentUrl },
  'thu-tuc': { uid: 'api::procedure.procedure', url: procedureUrl },
  'huong-dan': { uid: 'api::guide.guide', url: guideUrl },
} as const satisfies Record<string, { uid: UID.ContentType; url: (slug: string) => string }>;

export type Addressed = keyof typeof KINDS;

export const ADDRESSED = Object.keys(KINDS) as Addressed[];

/** How many addresses make one part; a sitemap may hold 50,000 (sitemaps.org). */
const PART = 10_000;

/** In how many parts the addresses of a kind are told. */
export const partCount = async (strapi: Core.Strapi, kind: Addressed): Promise<number> =>
  Math.ceil((await published(strapi, KINDS[kind].uid).count()) / PART);

/** Part `number` (from 1) of the addresses of a kind, in an order that does not change when things are edited. */
export async function addressesOf(strapi: Core.Strapi, kind: Addressed, number: number): Promise<AddressOf[]> {
  const { uid, url } = KINDS[kind];
  const rows = await published<{ slug: string; publishedAt: string | Date }>(strapi, uid).find({
    fields: ['slug', 'publishedAt'],
    sort: ['documentId:asc'],
    start: (number - 1) * PART,
    limit: PART,
  });
  return rows.map(({ slug, publishedAt }) => ({ url: url(slug), changedAt: isoOrNull(publishedAt) }));
}
