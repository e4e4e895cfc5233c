import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import type { Resource } from './resource';
import type { Asset } from './stylesheet';

const ETAG_LENGTH = 27;

/** What no page of the site needs is switched off for whatever may get into one. */
const SAFETY: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Permitted-Cross-Domain-Policies': 'none',
};

/** Sends a page with the headers every page has; only public pages that were found may be kept by caches. */
export function sendPage(ctx: Context, status: number, html: string, policy: string, isPrivate = false): void {
  ctx.status = status;
  ctx.set(SAFETY);
  ctx.set('Content-Security-Policy', policy);
  ctx.set('Referrer-Policy', isPrivate ? 'no-referrer' : 'strict-origin-when-cross-origin');
  if (isPrivate) ctx.set('X-Robots-Tag', 'noindex, nofollow, noarchive');
  const isKept = status === 200 && !isPrivate;
  const bytes = Buffer.from(html);
  send(ctx, 'html', bytes, isKept ? etagOf(bytes) : null, isKept ? 'public, no-cache' : 'no-store');
}

/** Sends what is no page of the site's frame: feeds, sitemaps, pictures, parts for other sites. */
export function sendResource(ctx: Context, { type, body, embeddable, noIndex }: Resource, policy: string): void {
  ctx.status = 200;
  ctx.set('Content-Security-Policy', policy);
  if (noIndex) ctx.set('X-Robots-Tag', 'noindex');
  // Any site may read these: they say nothing that the pages do not.
  ctx.set('Access-Control-Allow-Origin', '*');
  if (embeddable) ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
  const bytes = Buffer.from(body);
  send(ctx, type, bytes, etagOf(bytes), 'public, no-cache');
}

/** The address carries the content's hash, so the content behind it never changes. */
export function sendAsset(ctx: Context, { body, type, version }: Asset): void {
  ctx.status = 200;
  const isCurrent = ctx.query.v === version.split('-')[0];
  send(ctx, type, body, version, isCurrent ? 'public, max-age=31536000, immutable' : 'public, no-cache');
}

const etagOf = (body: Buffer) => createHash('sha256').update(body).digest('base64url').slice(0, ETAG_LENGTH);

function send(ctx: Context, type: string, body: string | Buffer, etag: string | null, caching: string): void {
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Cache-Control', caching);
  if (etag) ctx.set('ETag', `"${etag}"`);
  if (etag && ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.type = type;
  ctx.body = body;
}
