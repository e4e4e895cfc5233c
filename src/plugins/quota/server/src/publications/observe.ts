import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PublicationSource } from '../config';
import type { Facts, Ref } from '../rules/types';
import { fingerprint } from './fingerprint';
import { linksOf, type Links } from './links';
import { wordsOf } from './words';

type Row = Record<string, unknown>;

/** A document as it can be seen, with the words of its text. */
export interface Seen {
  facts: Facts;
  words: string[];
}

/**
 * What readers can see of a document at this moment; null when nothing. With `draft` what they would see if it were
 * published now.
 *
 * @param trx the transaction of a write under way: what it has written is seen
 */
export async function observe(
  strapi: Core.Strapi,
  source: PublicationSource,
  documentId: string,
  { draft = false, trx }: { draft?: boolean; trx?: Knex.Transaction } = {},
): Promise<Seen | null> {
  const publishedAt = draft ? { $null: true } : { $notNull: true };
  const row: Row | null = await strapi.db.query(source.contentType).findOne({
    where: { documentId, ...(hasDrafts(strapi, source) && { publishedAt }) },
  });
  if (!row) return null;
  const id = Number(row.id);
  return seenIn(strapi, source, row, (await linksOf(strapi, source, [id], trx))(id));
}

export function seenIn(strapi: Core.Strapi, source: PublicationSource, row: Row, links: Links): Seen {
  const { title, slug, text, unit, cooperatingUnits, section, kind, origin, fields, plannedAt } = source.attributes;
  const at = (name: string | undefined) => (name ? row[name] : undefined);
  const linked = (name: string | undefined): Ref[] => [...((name && links[name]) || [])];
  const words = wordsOf(String(row[text] ?? ''));
  const planned = at(plannedAt);
  const facts: Facts = {
    title: String(row[title] ?? ''),
    url: source.address.replace('{slug}', String(row[slug] ?? '')),
    unit: linked(unit)[0] ?? null,
    cooperatingUnits: linked(cooperatingUnits),
    section: linked(section)[0] ?? null,
    kind: (at(kind) as string | undefined) ?? null,
    ownWork: origin && source.ownWork ? row[origin] === source.ownWork : true,
    fields: linked(fields),
    plannedAt: planned ? new Date(String(planned)).toISOString() : null,
    fingerprint: fingerprint(words),
  };
  return { facts, words };
}

export const hasDrafts = (strapi: Core.Strapi, { contentType }: PublicationSource): boolean =>
  Boolean(strapi.contentTypes[contentType].options?.draftAndPublish);
