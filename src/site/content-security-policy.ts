import type { Core } from '@strapi/strapi';

/**
 * Nothing runs but the site's own small scripts, which ask nobody but the site; nothing is loaded from elsewhere but
 * pictures and recordings from where uploads are kept. Only what is made for other sites may be shown in their frames.
 */
export function contentSecurityPolicy(strapi: Core.Strapi, { embeddable = false } = {}): string {
  const media = ["'self'", ...mediaOrigins(strapi)].join(' ');
  return [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    `img-src ${media}`,
    `media-src ${media}`,
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${embeddable ? '*' : "'self'"}`,
  ].join('; ');
}

/** Upload providers that keep files elsewhere are told so by `providerOptions.baseUrl`. */
function mediaOrigins(strapi: Core.Strapi): string[] {
  const baseUrl: unknown = strapi.config.get('plugin::upload.providerOptions.baseUrl');
  return typeof baseUrl === 'string' && URL.canParse(baseUrl) ? [new URL(baseUrl).origin] : [];
}
