import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { nounOf } from '../../../../desk/watched';

/**
 * Lets the request go on only when its person has this right to this very draft, by the conditions of the role
 * (own unit, own draft).
 *
 * @throws NotFoundError, also when the draft exists but is none of this person's business
 */
export async function requireRight(strapi: Core.Strapi, ctx: Context, uid: UID.ContentType, right: 'read' | 'update'): Promise<string> {
  const { documentId } = ctx.params as { documentId: string };
  const draft = await strapi.db.query(uid).findOne({
    where: { documentId, publishedAt: null },
    populate: { unit: { select: ['id'] }, createdBy: { select: ['id'] } },
  });
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ctx.state.userAbility, model: uid });
  if (!draft || checker.cannot[right](draft)) throw new errors.NotFoundError(`Không có ${nounOf(uid)} này.`);
  return documentId;
}
