import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { currentActor } from '../../../../../access/actor';
import { PREVIEW_DAYS, previewLinks } from '../../../../../desk/previews/preview-links';
import { requireRight } from '../article-access';

/** Links that show one draft to somebody without an account. Who may change the draft may make and end them. */
export const previewsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const links = previewLinks(strapi);
  return {
    async list(ctx: Context) {
      const documentId = await requireRight(strapi, ctx, 'read');
      ctx.body = { data: await links.list(documentId), meta: { days: PREVIEW_DAYS } };
    },

    async create(ctx: Context) {
      const documentId = await requireRight(strapi, ctx, 'update');
      const { days } = (ctx.request as unknown as { body?: { days?: unknown } }).body ?? {};
      const actor = currentActor(strapi);
      const { token, expiresAt } = await links.create(documentId, days, actor.kind === 'staff' ? actor.name : '');
      ctx.status = 201;
      ctx.body = { data: { path: `/xem-truoc/${token}`, expiresAt } };
    },

    async revoke(ctx: Context) {
      const documentId = await requireRight(strapi, ctx, 'update');
      await links.revoke(documentId, Number((ctx.params as { id: string }).id) || 0);
      ctx.status = 204;
    },
  };
};
