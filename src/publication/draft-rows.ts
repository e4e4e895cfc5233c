import type { Core, UID } from '@strapi/strapi';

/**
 * The draft of one document, as the same selection of published rows would give it. Only for who holds a preview link
 * of this very document; null when there is no such draft.
 */
export async function draftRow<Row>(strapi: Core.Strapi, uid: UID.ContentType, documentId: string, selection: object): Promise<Row | null> {
  const draft = { ...selection, filters: { documentId }, status: 'draft' } as object;
  return (await strapi.documents(uid).findFirst(draft)) as unknown as Row | null;
}

/** Where the relations of a draft lead: take only `documentId`s from them and look those up among the published rows. */
export const draftLinks = <Links>(strapi: Core.Strapi, uid: UID.ContentType, documentId: string, populate: object): Promise<Links | null> =>
  strapi.db.query(uid).findOne({ where: { documentId, publishedAt: null }, populate });
