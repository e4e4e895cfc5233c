import type { Core, UID } from '@strapi/strapi';
import { titleAttribute } from './watched';

/** What a document is called at this moment; a list item by its name. */
export async function titleOf(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<string> {
  const attribute = titleAttribute(uid);
  if (!strapi.contentTypes[uid].attributes[attribute]) return strapi.contentTypes[uid].info.displayName;
  const row = await strapi.db.query(uid).findOne({ where: { documentId }, select: [attribute] });
  return String(row?.[attribute] ?? '') || 'Chưa có tên';
}
