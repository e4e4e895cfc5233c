import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Page } from './pages';
import { refuseParameters, type Parameters } from './parameters';

type List<T> = (strapi: Core.Strapi, parameters: Parameters) => Promise<Page<T>>;
type Find<T> = (strapi: Core.Strapi, slug: string) => Promise<T | null>;

/** Answers a list: `{ data, meta: { pagination } }`. */
export const listAnswer =
  <T>(strapi: Core.Strapi, list: List<T>) =>
  async (ctx: Context): Promise<void> => {
    const { items, pagination } = await list(strapi, ctx.query);
    sendPublic(ctx, { data: items, meta: { pagination } });
  };

/** Answers one thing by its slug: `{ data }`. @throws NotFoundError (404) with this Vietnamese sentence */
export const oneAnswer =
  <T>(strapi: Core.Strapi, find: Find<T>, notFound: string) =>
  async (ctx: Context): Promise<void> => {
    refuseParameters(ctx.query);
    const data = await find(strapi, ctx.params.slug);
    if (!data) throw new errors.NotFoundError(notFound);
    sendPublic(ctx, { data });
  };

/** Sends an answer that is the same for everybody. */
export function sendPublic(ctx: Context, answer: object): void {
  const body = JSON.stringify(answer);
  ctx.status = 200; // Koa compares the ETag only when the status is already 2xx.
  ctx.set('Cache-Control', 'public, no-cache');
  ctx.set('ETag', `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`);
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.type = 'json';
  ctx.body = body;
}
