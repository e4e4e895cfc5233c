import type { Core, Struct, UID } from '@strapi/strapi';
import { DESK_FIELDS } from '../../access/desk-fields';

export type Snapshot = Record<string, unknown>;
type Row = Record<string, unknown>;

/** A relation or file as a version keeps it: what it was called then, whatever becomes of it. */
export interface Linked {
  documentId?: string;
  id?: number;
  name: string;
}

/** What Strapi adds, what the server alone writes, and what is about this one edit: none of it is the text. */
const NOT_CONTENT = new Set([
  ...['documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'],
  ...DESK_FIELDS,
  ...['firstPublicAt', 'changeNote', 'minorEdit'],
]);
const NAMING = ['name', 'title', 'number', 'label', 'code', 'abstract'];

const contentOf = ({ attributes }: Struct.Schema) => Object.entries(attributes).filter(([name]) => !NOT_CONTENT.has(name));

/** The whole content of a draft, or of what is published; null when there is no such row. */
export async function snapshotOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  status: 'draft' | 'published' = 'draft',
): Promise<Snapshot | null> {
  const schema = strapi.contentTypes[uid];
  const row: Row | null = await strapi.db.query(uid).findOne({
    where: { documentId, publishedAt: status === 'draft' ? { $null: true } : { $notNull: true } },
    populate: populateOf(strapi, schema),
  });
  return row && contentIn(strapi, schema, row);
}

function populateOf(strapi: Core.Strapi, schema: Struct.Schema): Record<string, unknown> {
  const populate: Record<string, unknown> = {};
  for (const [name, attribute] of contentOf(schema)) {
    if (attribute.type === 'relation' && 'target' in attribute) {
      const target = strapi.contentTypes[attribute.target as UID.ContentType].attributes;
      populate[name] = { select: ['documentId', ...NAMING.filter((candidate) => candidate in target)] };
    } else if (attribute.type === 'media') {
      populate[name] = { select: ['id', 'name'] };
    } else if (attribute.type === 'component') {
      populate[name] = { populate: populateOf(strapi, strapi.components[attribute.component as UID.Component]) };
    }
  }
  return populate;
}

function contentIn(strapi: Core.Strapi, schema: Struct.Schema, row: Row): Snapshot {
  return Object.fromEntries(
    contentOf(schema).map(([name, attribute]) => {
      const value = row[name] ?? null;
      if (attribute.type === 'relation' || attribute.type === 'media') return [name, linkedIn(value)];
      if (attribute.type === 'component' && value !== null) {
        const component = strapi.components[attribute.component as UID.Component];
        const inside = (item: unknown) => contentIn(strapi, component, item as Row);
        return [name, Array.isArray(value) ? value.map(inside) : inside(value)];
      }
      return [name, value instanceof Date ? value.toISOString() : value];
    }),
  );
}

function linkedIn(value: unknown): Linked | Linked[] | null {
  if (Array.isArray(value)) return value.map((item) => linkedIn(item) as Linked);
  if (value === null || typeof value !== 'object') return null;
  const row = value as Row;
  const naming = NAMING.map((candidate) => row[candidate]).find((word) => typeof word === 'string' && word !== '');
  return { ...(row.documentId ? { documentId: String(row.documentId) } : { id: Number(row.id) }), name: String(naming ?? '') };
}

/** The attributes in which two versions differ, in the order of the schema. */
export function changedFields(before: Snapshot | null, after: Snapshot | null): string[] {
  const names = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  return [...names].filter((name) => keyOf(before?.[name]) !== keyOf(after?.[name]));
}

/** Empty is empty, whichever way it is stored; the order of related items says nothing. */
function keyOf(value: unknown): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return '';
  if (Array.isArray(value) && value.every((item) => item !== null && typeof item === 'object' && 'name' in item && ('documentId' in item || 'id' in item))) {
    return JSON.stringify(value.map((item: Linked) => item.documentId ?? String(item.id)).sort());
  }
  return JSON.stringify(value);
}

/** What to write to make a document say again what a version says; links whose far end is gone are left out. */
export async function dataFrom(strapi: Core.Strapi, uid: UID.ContentType, snapshot: Snapshot): Promise<Record<string, unknown>> {
  const { slug: _slug, ...content } = snapshot;
  return restored(strapi, strapi.contentTypes[uid], content);
}

async function restored(strapi: Core.Strapi, schema: Struct.Schema, content: Snapshot): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const [name, attribute] of contentOf(schema)) {
    if (!(name in content)) continue;
    const value = content[name];
    if (attribute.type === 'relation' && 'target' in attribute) {
      data[name] = await standing(strapi, attribute.target as UID.ContentType, value);
    } else if (attribute.type === 'media') {
      data[name] = await standing(strapi, 'plugin::upload.file', value);
    } else if (attribute.type === 'component' && value !== null) {
      const component = strapi.components[attribute.component as UID.Component];
      data[name] = Array.isArray(value)
        ? await Promise.all(value.map((item) => restored(strapi, component, item as Snapshot)))
        : await restored(strapi, component, value as Snapshot);
    } else {
      data[name] = value;
    }
  }
  return data;
}

/** Of one link or several, those whose far end still exists: by document, files by their number. */
async function standing(strapi: Core.Strapi, target: UID.ContentType, value: unknown): Promise<unknown> {
  const links = (Array.isArray(value) ? value : value ? [value] : []) as Linked[];
  const key = target === 'plugin::upload.file' ? 'id' : 'documentId';
  const wanted = links.map((link) => link[key]).filter((id) => id !== undefined);
  const rows: Record<string, unknown>[] =
    wanted.length > 0 ? await strapi.db.query(target).findMany({ where: { [key]: { $in: wanted } }, select: ['id', 'documentId'] }) : [];
  const there = new Set(rows.map((row) => row[key]));
  const kept = wanted.filter((id) => there.has(id));
  return Array.isArray(value) ? kept : (kept[0] ?? null);
}
