import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { currentActor } from '../../../../../access/actor';
import { PREVIEW_DAYS, previewLinks, type Previewed } from '../../../../../desk/previews/preview-links';
import { isWritten } from '../../../../../desk/watched';
import { requireRight } from '../draft-access';

/** Links that show one draft to somebody without an account. Who may change the draft may make and end them. */
export const previewsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const links = previewLinks(strapi);
  const draftOf = async (ctx: Context, right: 'read' | 'update'): Promise<Previewed> => {
    const { uid } = ctx.params as { uid: string };
    if (!isWritten(uid)) throw new errors.NotFoundError('Loại nội dung này không có bản xem trước.');
    return { uid, documentId: await requireRight(strapi, ctx, uid, right) };
  };
  return {
    async list(ctx: Context) {
      const draft = await draftOf(ctx, 'read');
      ctx.body = { data: await links.list(draft), meta: { days: PREVIEW_DAYS } };
    },

    async create(ctx: Context) {
      const draft = await draftOf(ctx, 'update');
      const { days } = (ctx.request as unknown as { body?: { days?: unknown } }).body ?? {};
      const actor = currentActor(strapi);
      const { token, expiresAt } = await links.create(draft, days, actor.kind === 'staff' ? actor.name : '');
      ctx.status = 201;
      ctx.body = { data: { path: `/xem-truoc/${token}`, expiresAt } };
    },

    async revoke(ctx: Context) {
      const draft = await draftOf(ctx, 'update');
      await links.revoke(draft, Number((ctx.params as { id: string }).id) || 0);
      ctx.status = 204;
    },
  };
};
