import type { Core } from '@strapi/strapi';
import { slugify } from '../../text/slug';
import type { Citation } from './imported-procedure';

interface RegistryDocument {
  documentId: string;
  number: string;
  issuedOn: string | null;
  issuer: { name: string } | null;
}

/** What the words of a file lead to in our lists. */
export interface Links {
  /** The document of the registry that a number means, or why it means none. */
  document(number: string, hints: { locality?: string; issuedOn?: string }): { documentId: string | null; found: number };
  /** The subject area of this name; undefined when there is none yet. */
  area(name: string): string | undefined;
}

/** Looks up everything that the rows name, at once. Numbers are no keys: province and date tell equal ones apart. */
export async function linksFor(strapi: Core.Strapi, numbers: string[]): Promise<Links> {
  const documents = await documentsWith(strapi, [...new Set(numbers.map(normalNumber))]);
  const areas: { documentId: string; name: string }[] = await strapi.db
    .query('api::subject-area.subject-area')
    .findMany({ select: ['documentId', 'name'] });
  const areaIds = new Map(areas.map(({ documentId, name }) => [slugify(name), documentId]));
  return {
    document(number, { locality, issuedOn }) {
      const named = documents.get(normalNumber(number)) ?? [];
      const fitting = named.length > 1 ? narrowed(named, locality, issuedOn) : named;
      return fitting.length === 1 ? { documentId: fitting[0].documentId, found: 1 } : { documentId: null, found: named.length };
    },
    area: (name) => areaIds.get(slugify(name)),
  };
}

const normalNumber = (number: string): string => number.normalize('NFC').replace(/\s+/g, '').toUpperCase();

async function documentsWith(strapi: Core.Strapi, numbers: string[]): Promise<Map<string, RegistryDocument[]>> {
  const found = new Map<string, RegistryDocument[]>();
  for (let start = 0; start < numbers.length; start += 200) {
    const some = numbers.slice(start, start + 200);
    const rows: RegistryDocument[] = await strapi.db.query('api::legal-document.legal-document').findMany({
      where: { publishedAt: null, number: { $in: some.flatMap((number) => [number, number.replace('QĐ-TTG', 'QĐ-TTg')]) } },
      select: ['documentId', 'number', 'issuedOn'],
      populate: { issuer: { select: ['name'] } },
    });
    for (const row of rows) found.set(normalNumber(row.number), [...(found.get(normalNumber(row.number)) ?? []), row]);
  }
  return found;
}

function narrowed(documents: RegistryDocument[], locality?: string, issuedOn?: string): RegistryDocument[] {
  const sameDay = issuedOn ? documents.filter((document) => document.issuedOn === issuedOn) : [];
  if (sameDay.length > 0) return sameDay;
  const place = locality && slugify(locality);
  return place ? documents.filter(({ issuer }) => issuer && slugify(issuer.name).includes(place)) : documents;
}

/** All numbers that rows name, for {@link linksFor}. */
export const numbersIn = (rows: readonly { legalBasis?: Citation[]; decision?: string }[]): string[] =>
  rows.flatMap(({ legalBasis = [], decision }) => [...legalBasis.map(({ number }) => number), ...(decision ? [decision] : [])]);
