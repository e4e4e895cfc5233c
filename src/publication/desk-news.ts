import type { Core, UID } from '@strapi/strapi';
import type { Correction, Update } from './article-view';
import { published } from './published';

/** What the desk tells readers of a document since its publication, each oldest first. */
export interface DeskNews {
  corrections: Correction[];
  updates: Update[];
}

interface Row {
  documentId: string;
  corrections: Correction[] | null;
  updates: Update[] | null;
}

/** Of a published document of any type that goes through the desk. */
export async function deskNewsOf(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<DeskNews> {
  const row = await published<Row>(strapi, uid).first({ fields: ['corrections', 'updates'], filters: { documentId } });
  return { corrections: row?.corrections ?? [], updates: row?.updates ?? [] };
}

type Find<T> = (strapi: Core.Strapi, slug: string) => Promise<T | null>;

/** What `find` finds by a slug, with `corrections` and `updates` beside its own fields: as the API tells of one document. */
export const withDeskNews =
  <T extends { documentId: string }>(uid: UID.ContentType, find: Find<T>): Find<T & DeskNews> =>
  async (strapi, slug) => {
    const found = await find(strapi, slug);
    return found && { ...found, ...(await deskNewsOf(strapi, uid, found.documentId)) };
  };

/** The latest correction of each of these documents that has one: an error is put right in the lists where it stood too. */
export async function correctionsAmong(strapi: Core.Strapi, uid: UID.ContentType, documentIds: string[]): Promise<ReadonlyMap<string, Correction>> {
  if (documentIds.length === 0) return new Map();
  const rows = await published<Row>(strapi, uid).find({ fields: ['documentId', 'corrections'], filters: { documentId: { $in: documentIds } } });
  return new Map(rows.flatMap(({ documentId, corrections }) => (corrections?.length ? [[documentId, corrections[corrections.length - 1]] as const] : [])));
}

/** The same among documents of several types; no two of them share an id. */
export async function correctionsOfFound(strapi: Core.Strapi, found: readonly { uid: UID.ContentType; documentId: string }[]): Promise<ReadonlyMap<string, Correction>> {
  const types = [...new Set(found.map(({ uid }) => uid))];
  const idsOf = (type: UID.ContentType) => found.filter(({ uid }) => uid === type).map(({ documentId }) => documentId);
  const maps = await Promise.all(types.map((type) => correctionsAmong(strapi, type, idsOf(type))));
  return new Map(maps.flatMap((map) => [...map]));
}
