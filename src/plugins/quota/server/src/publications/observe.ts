import type { Core } from '@strapi/strapi';
import { configOf, type PublicationSource } from '../config';
import type { Facts, Ref } from '../rules/types';
import { fingerprint } from './fingerprint';
import { wordsOf } from './words';

type Row = Record<string, unknown>;

/** A document as it can be seen, with the words of its text. */
export interface Seen {
  facts: Facts;
  words: string[];
}

/**
 * What readers can see of a document at this moment, inside the present transaction; null when nothing. With
 * `draft` what they would see if it were published now.
 */
export async function observe(
  strapi: Core.Strapi,
  source: PublicationSource,
  documentId: string,
  draft = false,
): Promise<Seen | null> {
  const publishedAt = draft ? { $null: true } : { $notNull: true };
  const row: Row | null = await strapi.db.query(source.contentType).findOne({
    where: { documentId, ...(hasDrafts(strapi, source) && { publishedAt }) },
    populate: relationsOf(strapi, source),
  });
  return row && seenIn(strapi, source, row);
}

/** The relations that {@link seenIn} needs loaded, with no more of each than a reference is made of. */
export function relationsOf(strapi: Core.Strapi, { attributes }: PublicationSource): Record<string, { select: string[] }> {
  const { units, sections } = configOf(strapi);
  const names: [attribute: string | undefined, name: string][] = [
    [attributes.unit, units.name],
    [attributes.cooperatingUnits, units.name],
    [attributes.section, sections?.name ?? 'name'],
    [attributes.fields, 'name'],
  ];
  return Object.fromEntries(names.flatMap(([attribute, name]) => (attribute ? [[attribute, { select: ['documentId', name] }]] : [])));
}

export function seenIn(strapi: Core.Strapi, source: PublicationSource, row: Row): Seen {
  const { title, slug, text, unit, cooperatingUnits, section, kind, origin, fields, plannedAt } = source.attributes;
  const { units, sections } = configOf(strapi);
  const at = (name: string | undefined) => (name ? row[name] : undefined);
  const words = wordsOf(String(row[text] ?? ''));
  const planned = at(plannedAt);
  const facts: Facts = {
    title: String(row[title] ?? ''),
    url: source.address.replace('{slug}', String(row[slug] ?? '')),
    unit: refOf(at(unit), units.name),
    cooperatingUnits: refsOf(at(cooperatingUnits), units.name),
    section: refOf(at(section), sections?.name ?? 'name'),
    kind: (at(kind) as string | undefined) ?? null,
    ownWork: origin && source.ownWork ? row[origin] === source.ownWork : true,
    fields: refsOf(at(fields), 'name'),
    plannedAt: planned ? new Date(String(planned)).toISOString() : null,
    fingerprint: fingerprint(words),
  };
  return { facts, words };
}

export const hasDrafts = (strapi: Core.Strapi, { contentType }: PublicationSource): boolean =>
  Boolean(strapi.contentTypes[contentType].options?.draftAndPublish);

function refOf(value: unknown, name: string): Ref | null {
  if (value === null || typeof value !== 'object') return null;
  const row = value as Row;
  return { id: String(row.documentId), name: String(row[name] ?? '') };
}

const refsOf = (value: unknown, name: string): Ref[] =>
  Array.isArray(value) ? value.map((item) => refOf(item, name)).filter((ref): ref is Ref => ref !== null) : [];
