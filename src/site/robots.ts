import type { ResourceMaker } from './resource';

const RULES = ['User-agent: *', 'Disallow: /admin', 'Disallow: /api/', 'Allow: /api/openapi.json', 'Disallow: /nhung/'];

export const robots: ResourceMaker = async ({ site }) => ({
  type: 'text/plain; charset=utf-8',
  body: [...RULES, '', `Sitemap: ${site}/sitemap.xml`, `Sitemap: ${site}/sitemap-tin-moi.xml`, ''].join('\n'),
});
