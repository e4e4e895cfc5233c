import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { clockOf } from '../clock';
import { freshnessOf } from '../freshness';
import { isRatingLevel, type RatingLevel } from '../ratings/levels';
import { createLimiter, type Limiter } from '../ratings/limiter';
import { addRating } from '../ratings/ratings';
import { readerKey } from './reader-key';

export const RATING_PATH = '/danh-gia';
export const THANKS_PATH = '/cam-on-danh-gia';

/** A form of two short fields. */
const LONGEST_BODY = 1024;

/** Few enough that nobody can change a page's result alone in a hurry, many enough for an office behind one address. */
const LIMITS = { each: 10, all: 300, windowMs: 60_000 };

export type RatingOutcome = { kind: 'counted'; page: string } | { kind: 'refused'; status: 400 | 403 | 413 | 429 };

/**
 * Takes the answer to "Thông tin này có hữu ích?". Readers have no session that another site could misuse; still only
 * forms of this site are taken, so that no other site makes its visitors answer.
 * @param exists whether a page stands at this address of the site
 */
export function createRating(strapi: Core.Strapi, exists: (page: string) => Promise<boolean>) {
  const { allows } = sharedLimiter(strapi);

  return async function rate(ctx: Context): Promise<RatingOutcome> {
    if (!isFromOwnPage(ctx)) return { kind: 'refused', status: 403 };
    if (!allows(ctx.ip, clockOf(strapi).now().getTime())) return { kind: 'refused', status: 429 };
    const body = await readBody(ctx);
    if (body === null) return { kind: 'refused', status: 413 };
    const answer = answerOf(body);
    if (!answer || !(await exists(answer.page))) return { kind: 'refused', status: 400 };
    await addRating(strapi, answer.page, answer.level);
    return { kind: 'counted', page: answer.page };
  };
}

const TOPIC = 'ratings';

/** Equal servers count together. While they cannot be told, each counts for itself. */
function sharedLimiter(strapi: Core.Strapi): Limiter {
  const { others } = freshnessOf(strapi);
  const limiter = createLimiter({ ...LIMITS, key: readerKey(strapi), onCounted: (reader) => others.tell(TOPIC, reader) });
  others.onTold(TOPIC, (reader) => limiter.countedElsewhere(reader, clockOf(strapi).now().getTime()));
  return limiter;
}

/** Browsers say where a form was sent from; programs that say nothing have nobody to harm. */
function isFromOwnPage(ctx: Context): boolean {
  const site = ctx.get('Sec-Fetch-Site');
  if (site) return site === 'same-origin';
  const origin = ctx.get('Origin');
  return !origin || (URL.canParse(origin) && new URL(origin).host === ctx.host);
}

async function readBody(ctx: Context): Promise<string | null> {
  if (Number(ctx.get('Content-Length')) > LONGEST_BODY) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of ctx.req) {
    length += (chunk as Buffer).length;
    if (length > LONGEST_BODY) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answerOf(body: string): { page: string; level: RatingLevel } | null {
  const fields = new URLSearchParams(body);
  const [page, level] = [fields.get('trang') ?? '', fields.get('muc')];
  return isRatingLevel(level) && /^\/[a-z-]+\/[a-z0-9-]{1,140}$/.test(page) ? { page, level } : null;
}
