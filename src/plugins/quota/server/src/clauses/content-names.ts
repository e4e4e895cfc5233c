import type { Core, UID } from '@strapi/strapi';
import { configOf } from '../config';

export interface Source {
  contentType: UID.ContentType;
  name: string;
}

/** The names of those of these items that exist, by their stable id. */
export async function namesOf(strapi: Core.Strapi, source: Source | undefined, ids: string[]): Promise<Map<string, string>> {
  if (!source || ids.length === 0) return new Map();
  const rows: Record<string, string>[] = await strapi.db
    .query(source.contentType)
    .findMany({ where: { documentId: { $in: ids } }, select: ['documentId', source.name] });
  return new Map(rows.map((row) => [row.documentId, row[source.name]]));
}

/** Every kind that a watched content type knows. */
export function kindsOf(strapi: Core.Strapi): Set<string> {
  const kinds = new Set<string>();
  for (const { contentType, attributes } of configOf(strapi).publications) {
    const attribute = attributes.kind && strapi.contentTypes[contentType].attributes[attributes.kind];
    if (attribute && 'enum' in attribute) (attribute.enum as string[]).forEach((kind) => kinds.add(kind));
  }
  return kinds;
}
