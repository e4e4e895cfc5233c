import { embedStyles, latestArticlesFrame, latestArticlesScript, quotaFrame, quotaScript } from './embed/embeds';
import { atom, jsonFeed, rss } from './feeds/formats';
import { openSearch } from './open-search';
import { pageQr } from './qr';
import type { ResourceMaker } from './resource';
import { robots } from './robots';
import { newsSitemap, pagesSitemap, partSitemap, sitemapIndex } from './sitemaps';

const RESOURCES: readonly { pattern: RegExp; make: ResourceMaker }[] = [
  { pattern: /^\/robots\.txt$/, make: robots },
  { pattern: /^\/opensearch\.xml$/, make: openSearch },
  { pattern: /^(?:\/linh-vuc\/([a-z0-9-]+))?\/rss\.xml$/, make: rss },
  { pattern: /^(?:\/linh-vuc\/([a-z0-9-]+))?\/atom\.xml$/, make: atom },
  { pattern: /^(?:\/linh-vuc\/([a-z0-9-]+))?\/feed\.json$/, make: jsonFeed },
  { pattern: /^\/sitemap\.xml$/, make: sitemapIndex },
  { pattern: /^\/sitemap-trang\.xml$/, make: pagesSitemap },
  { pattern: /^\/sitemap-tin-moi\.xml$/, make: newsSitemap },
  { pattern: /^\/sitemap-([a-z-]+-\d+)\.xml$/, make: partSitemap },
  { pattern: /^\/((?:tin-bai|van-ban|thu-tuc-hanh-chinh|huong-dan)\/[a-z0-9-]{1,140})\/ma-qr\.svg$/, make: pageQr },
  { pattern: /^\/nhung\/kieu\.css$/, make: embedStyles },
  { pattern: /^\/nhung\/tin-moi\.js$/, make: latestArticlesScript },
  { pattern: /^\/nhung\/tin-moi$/, make: latestArticlesFrame },
  { pattern: /^\/nhung\/chi-tieu\.js$/, make: quotaScript },
  { pattern: /^\/nhung\/chi-tieu$/, make: quotaFrame },
];

/** What stands at a path that is no page; null when the path is none of these. */
export function matchResource(path: string): { make: ResourceMaker; slug: string } | null {
  for (const { pattern, make } of RESOURCES) {
    const found = pattern.exec(path);
    if (found) return { make, slug: found[1] ?? '' };
  }
  return null;
}
