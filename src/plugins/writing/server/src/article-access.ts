import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

const ARTICLE = 'api::article.article';

/**
 * Lets the request go on only when its person has this right to this very article, by the conditions of the role
 * (own unit, own draft).
 *
 * @throws NotFoundError, also when the article exists but is none of this person's business
 */
export async function requireRight(strapi: Core.Strapi, ctx: Context, right: 'read' | 'update'): Promise<string> {
  const { documentId } = ctx.params as { documentId: string };
  const draft = await strapi.db.query(ARTICLE).findOne({
    where: { documentId, publishedAt: null },
    populate: { unit: { select: ['id'] }, createdBy: { select: ['id'] } },
  });
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ctx.state.userAbility, model: ARTICLE });
  if (!draft || checker.cannot[right](draft)) throw new errors.NotFoundError('Không có bài này.');
  return documentId;
}
