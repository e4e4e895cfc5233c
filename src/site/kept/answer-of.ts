import type { Context } from 'koa';
import type { Answer } from './copy';

/** Belong to one exchange, or are written anew for each form of the copy. */
const NOT_KEPT = new Set([
  'access-control-allow-origin',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'ratelimit-limit',
  'transfer-encoding',
  'vary',
  'x-response-time',
]);

/** What Koa is about to send, if it is for everybody alike: 200, public, without a cookie, and whole in memory. */
export function answerOf(ctx: Context): Answer | null {
  const { body, status } = ctx;
  if (status !== 200 || !/^public\b/.test(ctx.response.get('Cache-Control')) || ctx.response.get('Set-Cookie')) return null;
  const bytes = bytesOf(body);
  if (!bytes) return null;
  const headers = Object.entries(ctx.response.headers).flatMap(([name, value]) =>
    value === undefined || NOT_KEPT.has(name) ? [] : [properName(name), String(value)],
  );
  // Whoever asks from another site's page gets the same: the answer says so to all.
  if (ctx.path.startsWith('/api/')) headers.push('Access-Control-Allow-Origin', '*');
  return { headers, body: bytes, etag: /^"([\w-]+)"$/.exec(ctx.response.get('ETag'))?.[1] };
}

function bytesOf(body: unknown): Buffer | null {
  if (typeof body === 'string') return Buffer.from(body);
  if (Buffer.isBuffer(body)) return body;
  if (body && typeof body === 'object' && Object.getPrototypeOf(body) === Object.prototype) return Buffer.from(JSON.stringify(body));
  return null;
}

const properName = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
