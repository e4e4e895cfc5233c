import { listArticles } from '../publication/articles';
import { ADDRESSED, addressesOf, partCount, type Addressed } from '../publication/addresses-of-all';
import { clockOf } from '../clock';
import { SITE_MAP } from './menu';
import type { ResourceMaker } from './resource';
import { element, xmlDocument } from './xml';

const XML = 'application/xml; charset=utf-8';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** What news search looks at (Google News: two days, at most 1,000 entries). */
const NEWS_MS = 48 * 60 * 60 * 1000;

/** The list of all sitemaps: one of the fixed pages, and parts of each kind of thing. */
export const sitemapIndex: ResourceMaker = async ({ strapi, site }) => {
  const counts = await Promise.all(ADDRESSED.map((kind) => partCount(strapi, kind)));
  const parts = ADDRESSED.flatMap((kind, index) =>
    Array.from({ length: counts[index] }, (_, part) => `/sitemap-${kind}-${part + 1}.xml`),
  );
  const entries = ['/sitemap-trang.xml', ...parts].map((path) => `<sitemap>${element('loc', site + path)}</sitemap>`);
  return { type: XML, body: xmlDocument(`<sitemapindex xmlns="${NAMESPACE}">${entries.join('')}</sitemapindex>`) };
};

export const pagesSitemap: ResourceMaker = async ({ site }) => {
  const paths = ['/', ...SITE_MAP.flatMap(({ pages }) => pages.map(({ href }) => href))];
  return { type: XML, body: urlSet(paths.map((path) => `<url>${element('loc', site + path)}</url>`)) };
};

/** `slug` is the kind and the part: "tin-bai-2". */
export const partSitemap: ResourceMaker = async ({ strapi, site, slug }) => {
  const [, kind, number] = /^([a-z-]+)-([1-9]\d{0,4})$/.exec(slug) ?? [];
  if (!(ADDRESSED as string[]).includes(kind)) return null;
  const addresses = await addressesOf(strapi, kind as Addressed, Number(number));
  if (addresses.length === 0) return null;
  return {
    type: XML,
    body: urlSet(addresses.map(({ url, changedAt }) => `<url>${element('loc', site + url)}${element('lastmod', changedAt)}</url>`)),
  };
};

/** The articles of the last two days, for news search. */
export const newsSitemap: ResourceMaker = async ({ strapi, info, site }) => {
  const since = new Date(clockOf(strapi).now().getTime() - NEWS_MS).toISOString();
  const { items } = await listArticles(strapi, { pageSize: '100' });
  const name = info?.siteName ?? 'Chuyên trang cải cách hành chính';
  const entries = items.flatMap(({ url, title, publishedAt }) =>
    publishedAt && publishedAt >= since
      ? [
          `<url>${element('loc', site + url)}<news:news>` +
            `<news:publication>${element('news:name', name)}<news:language>vi</news:language></news:publication>` +
            element('news:publication_date', publishedAt) +
            element('news:title', title) +
            '</news:news></url>',
        ]
      : [],
  );
  return { type: XML, body: urlSet(entries, ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"') };
};

const urlSet = (entries: string[], extra = '') =>
  xmlDocument(`<urlset xmlns="${NAMESPACE}"${extra}>${entries.join('')}</urlset>`);
