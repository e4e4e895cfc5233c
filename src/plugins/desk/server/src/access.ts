import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { boundUnits } from '../../../../access/bound-units';
import { isWritten } from '../../../../desk/watched';
import { checkerFor } from '../../../../desk/workflow/item';

type Row = Record<string, unknown>;

/**
 * The draft that a route names, when the person may do `act` with it.
 *
 * @throws NotFoundError when there is none; ForbiddenError when it is not this person's to see or to change
 */
export async function documentFor(
  strapi: Core.Strapi,
  params: { uid: string; documentId: string },
  act: 'read' | 'update',
): Promise<{ uid: UID.ContentType; documentId: string; row: Row }> {
  const { uid, documentId } = params;
  if (!isWritten(uid)) throw new errors.NotFoundError('Không có loại nội dung này.');
  const known = strapi.contentTypes[uid].attributes;
  const row: Row | null = await strapi.db.query(uid).findOne({
    where: { documentId, publishedAt: null },
    populate: { createdBy: { select: ['id'] }, ...(known.unit && { unit: { select: ['id', 'documentId'] } }) },
  });
  if (!row) throw new errors.NotFoundError('Không có nội dung này.');
  if (!checkerFor(strapi, uid)?.can[act](row)) throw new errors.ForbiddenError('Bạn không có quyền với nội dung này.');
  return { uid, documentId, row };
}

/** Ids of the units whose things a person sees in lists; null when the role is not bound to units. */
export async function unitsInSight(strapi: Core.Strapi): Promise<string[] | null> {
  const units = await boundUnits(strapi);
  return units && units.map(({ documentId }) => documentId);
}

export const userOf = (ctx: Context): { id: number } => ctx.state.user;


export const bodyOf = (ctx: Context): Record<string, unknown> => (ctx.request as { body?: Record<string, unknown> }).body ?? {};

/** A whole positive number in an address. @throws NotFoundError */
export function numberIn(value: unknown): number {
  if (typeof value !== 'string' || !/^\d{1,9}$/.test(value)) throw new errors.NotFoundError('Không có mục này.');
  return Number(value);
}
