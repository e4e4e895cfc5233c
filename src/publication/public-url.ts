import type { Core } from '@strapi/strapi';

/** The site's address as the outside world knows it, without a slash at its end; null when it is not configured. */
export function publicUrl(strapi: Core.Strapi): string | null {
  const url: unknown = strapi.config.get('server.url');
  return typeof url === 'string' && /^https?:\/\//.test(url) ? url.replace(/\/+$/, '') : null;
}

/**
 * For feeds, sitemaps and what else must name whole addresses: the configured address, or this machine's own. Never
 * the host that a request claims, which anybody may write.
 */
export const siteAddress = (strapi: Core.Strapi): string =>
  publicUrl(strapi) ?? `http://localhost:${strapi.config.get('server.port')}`;

/**
 * The header that makes browsers come back by HTTPS only, wherever that is how the site is reached; null elsewhere. Other
 * hosts of the same domain are not ours to speak for.
 */
export const strictTransport = (url: string | null): string | null => (url?.startsWith('https://') ? 'max-age=31536000' : null);
