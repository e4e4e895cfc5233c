import type { Core, UID } from '@strapi/strapi';
import { clockOf } from '../clock';
import { configOf, type PublicationSource } from '../config';
import { settingsOf } from './settings';
import type { HistoryContext, Named } from './types';

/** Everything that the words of a file are compared with, as it stands now. */
export async function contextOf(strapi: Core.Strapi): Promise<HistoryContext> {
  const { units, sections, publications, timeZone } = configOf(strapi);
  const { unitNames, sectionNames, kindWords } = settingsOf(strapi);
  return {
    units: await namedRows(strapi, units.contentType, units.name, [units.slug, ...unitNames]),
    sections: sections ? await namedRows(strapi, sections.contentType, sections.name, sectionNames) : null,
    kinds: publications.flatMap((source) => kindsOf(strapi, source, kindWords)),
    timeZone,
    now: clockOf(strapi).now().getTime(),
    isOwnAddress: ownAddresses(strapi, publications),
  };
}

async function namedRows(strapi: Core.Strapi, uid: UID.ContentType, name: string, others: string[]): Promise<Named[]> {
  const rows: Record<string, unknown>[] = await strapi.db.query(uid).findMany({ select: ['documentId', name, ...others] });
  return rows.map((row) => ({
    id: String(row.documentId),
    name: String(row[name]),
    otherNames: others.map((attribute) => row[attribute]).filter((value): value is string => typeof value === 'string' && value !== ''),
  }));
}

function kindsOf(strapi: Core.Strapi, { contentType, attributes }: PublicationSource, words: Record<string, string>): Named[] {
  const attribute = attributes.kind && strapi.contentTypes[contentType].attributes[attributes.kind];
  const values = attribute && 'enum' in attribute ? (attribute.enum as string[]) : [];
  return values.map((value) => ({ id: value, name: words[value] ?? value, otherNames: [value] }));
}

/** An article of this site has its line since it was published; as history it would count a second time. */
function ownAddresses(strapi: Core.Strapi, publications: PublicationSource[]): (link: URL) => boolean {
  const site = String(strapi.config.get('server.absoluteUrl', ''));
  const host = URL.canParse(site) ? new URL(site).host : null;
  const beginnings = publications.map(({ address }) => address.split('{slug}')[0]);
  return (link) => link.host === host && beginnings.some((beginning) => link.pathname.startsWith(beginning));
}
