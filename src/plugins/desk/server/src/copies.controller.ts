import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { dropCopy, keepCopy, NEW, readCopy, type CopyKey } from '../../../../desk/editing/working-copies';
import { isWritten } from '../../../../desk/watched';
import { checkerFor } from '../../../../desk/workflow/item';
import { bodyOf, documentFor, userOf } from './access';

type Params = { uid: string; documentId: string };

/** Each person's own unsaved text, so that another machine, or a browser that was closed, can go on with it. */
export const copiesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const keyIn = async (ctx: Context): Promise<CopyKey> => {
    const { uid, documentId } = ctx.params as Params;
    const key = { userId: userOf(ctx).id, uid, documentId };
    if (documentId !== NEW) await documentFor(strapi, { uid, documentId }, 'update');
    else if (!isWritten(uid)) throw new errors.NotFoundError('Không có loại nội dung này.');
    else if (!checkerFor(strapi, uid)?.can.create()) throw new errors.ForbiddenError('Bạn không có quyền viết nội dung này.');
    return key;
  };

  return {
    async find(ctx: Context) {
      ctx.body = { data: await readCopy(strapi, await keyIn(ctx)) };
    },

    async keep(ctx: Context) {
      const { savedAt } = await keepCopy(strapi, await keyIn(ctx), bodyOf(ctx));
      ctx.body = { data: { savedAt } };
    },

    async drop(ctx: Context) {
      await dropCopy(strapi, await keyIn(ctx));
      ctx.status = 204;
    },
  };
};
