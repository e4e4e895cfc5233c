import type { Core, Struct, UID } from '@strapi/strapi';
import { documentKey, publishedKey } from '../freshness/tables-in-sql';

type Row = Readonly<Record<string, unknown>>;

/** What a list or a single find of `uid` rests on: the rows it gave, and what may enter it. */
export function keysOfFind(strapi: Core.Strapi, uid: UID.ContentType, filters: object, rows: readonly unknown[]): string[] {
  const table = tableOf(strapi, uid);
  const schema = strapi.getModel(uid);
  const asked = identitiesAsked(filters);
  const found = rows.flatMap((row) => keysOfRow(strapi, schema, row as Row));
  if (asked.documentIds) return [...asked.documentIds.map((id) => documentKey(table, id)), ...found];
  // A slug belongs to one published document: as long as that one stays as it is, no other can take its place.
  if (asked.slug && rows.length > 0) return found;
  return [rowsKey(strapi, uid), ...relatedTables(strapi, schema, filters), ...found];
}

const tableOf = (strapi: Core.Strapi, uid: string) => strapi.db.metadata.get(uid).tableName;

function rowsKey(strapi: Core.Strapi, uid: UID.ContentType): string {
  const table = tableOf(strapi, uid);
  return strapi.getModel(uid).options?.draftAndPublish ? publishedKey(table) : table;
}

/** The whole condition, when it names documents and nothing else. */
function identitiesAsked(filters: object): { documentIds?: string[]; slug?: boolean } {
  const entries = Object.entries(filters);
  if (entries.length !== 1) return {};
  const [[name, value]] = entries;
  if (name === 'slug') return { slug: typeof value === 'string' };
  if (name !== 'documentId') return {};
  const ids: unknown = typeof value === 'string' ? [value] : (value as { $in?: unknown }).$in;
  return Array.isArray(ids) ? { documentIds: ids.map(String) } : {};
}

const known = new WeakMap<Row, readonly string[]>();

/** The document itself and all that was populated with it, components included. Rows are not changed once they are read. */
export function keysOfRow(strapi: Core.Strapi, schema: Struct.Schema, row: Row): readonly string[] {
  let keys = known.get(row);
  if (!keys) known.set(row, (keys = reckonKeys(strapi, schema, row)));
  return keys;
}

function reckonKeys(strapi: Core.Strapi, schema: Struct.Schema, row: Row): string[] {
  const keys = typeof row.documentId === 'string' ? [documentKey(tableOf(strapi, schema.uid), row.documentId)] : [];
  for (const name of leadingOf(strapi, schema)) {
    const value = row[name];
    if (!value || typeof value !== 'object') continue;
    const target = schemaAt(strapi, schema, name) as Struct.Schema;
    for (const item of Array.isArray(value) ? (value as Row[]) : [value as Row]) keys.push(...reckonKeys(strapi, target, item));
  }
  return keys;
}

const leading = new WeakMap<Struct.Schema, readonly string[]>();

/** The attributes that lead to something else. */
function leadingOf(strapi: Core.Strapi, schema: Struct.Schema): readonly string[] {
  const known = leading.get(schema);
  if (known) return known;
  const names = Object.keys(schema.attributes).filter((name) => schemaAt(strapi, schema, name));
  leading.set(schema, names);
  return names;
}

/** What an attribute leads to; undefined for plain values. (`strapi.contentTypes` would copy the whole registry each time.) */
function schemaAt(strapi: Core.Strapi, schema: Struct.Schema, name: string): Struct.Schema | undefined {
  const attribute = schema.attributes[name];
  if (attribute?.type === 'media') return strapi.getModel('plugin::upload.file');
  if (attribute?.type === 'component') return strapi.getModel(attribute.component);
  if (attribute?.type === 'relation' && 'target' in attribute) return strapi.getModel(attribute.target as UID.ContentType);
  return undefined;
}

/** A condition on a related thing (its slug) rests on that thing too. */
function relatedTables(strapi: Core.Strapi, schema: Struct.Schema, filters: unknown): string[] {
  if (!filters || typeof filters !== 'object') return [];
  if (Array.isArray(filters)) return filters.flatMap((part) => relatedTables(strapi, schema, part));
  return Object.entries(filters).flatMap(([name, value]) => {
    if (name.startsWith('$')) return relatedTables(strapi, schema, value);
    const target = schemaAt(strapi, schema, name);
    return target ? [tableOf(strapi, target.uid), ...relatedTables(strapi, target, value)] : [];
  });
}
