import type { Core, UID } from '@strapi/strapi';
import { freshnessOf } from '../freshness';
import { documentKey, draftKey } from '../freshness/tables-in-sql';
import { speaksForPublished, type Version } from '../database/versions';
import { findVersions } from './rows';

/**
 * The version of a published document whose links are to be believed. Its links may lead to drafts: take only
 * `documentId`s from them and look those up among the published rows.
 * @returns undefined when the document is not published
 */
export async function linkedRow<Row extends Version>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  populate: Readonly<Record<string, unknown>>,
): Promise<Row | undefined> {
  const table = strapi.db.metadata.get(uid).tableName;
  const versions = (await freshnessOf(strapi).pieces.one(
    `links of ${uid} ${documentId} ${Object.keys(populate).join()}`,
    [documentKey(table, documentId), draftKey(table, documentId)],
    () => findVersions(strapi, uid, documentId, populate),
  )) as unknown as Row[];
  const published = versions.find((version) => version.publishedAt !== null);
  if (!published) return undefined;
  const draft = versions.find((version) => version.publishedAt === null);
  return draft && speaksForPublished(draft, published.updatedAt) ? draft : published;
}
