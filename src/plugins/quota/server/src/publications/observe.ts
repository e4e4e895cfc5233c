import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PublicationSource } from '../config';
import type { Facts, Ref } from '../rules/types';
import { fingerprint } from './fingerprint';
import { rowsOf, type SourceRow } from './source-rows';
import { wordsOf } from './words';

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
  const one = (query: Knex.QueryBuilder) => void query.where({ document_id: documentId }).limit(1);
  const [row] = await rowsOf(strapi, source, draft ? 'draft' : 'published', one, trx);
  return row ? seenIn(source, row) : null;
}

export function seenIn(source: PublicationSource, { values, links }: SourceRow): Seen {
  const { title, slug, text, unit, cooperatingUnits, section, kind, origin, fields, plannedAt } = source.attributes;
  const at = (name: string | undefined) => (name ? values[name] : undefined);
  const linked = (name: string | undefined): Ref[] => [...((name && links[name]) || [])];
  const words = wordsOf(String(values[text] ?? ''));
  const planned = at(plannedAt);
  const facts: Facts = {
    title: String(values[title] ?? ''),
    url: source.address.replace('{slug}', String(values[slug] ?? '')),
    unit: linked(unit)[0] ?? null,
    cooperatingUnits: linked(cooperatingUnits),
    section: linked(section)[0] ?? null,
    kind: (at(kind) as string | undefined) ?? null,
    ownWork: origin && source.ownWork ? values[origin] === source.ownWork : true,
    fields: linked(fields),
    plannedAt: planned ? new Date(planned as string | number | Date).toISOString() : null,
    fingerprint: fingerprint(words),
  };
  return { facts, words };
}
