import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';

/** Reads a list of the sample data, database/sample/<name>.json. */
export async function readSample<T>(strapi: Core.Strapi, name: string): Promise<T[]> {
  return JSON.parse(await readSampleText(strapi, `${name}.json`));
}

export const readSampleText = (strapi: Core.Strapi, file: string): Promise<string> =>
  fs.readFile(path.join(strapi.dirs.app.root, 'database', 'sample', file), 'utf8');

/** Document ids by a key attribute (`sourceId` or `slug`), of drafts and of lists without drafts. */
export async function idsBy(strapi: Core.Strapi, uid: UID.ContentType, key: string): Promise<Map<string, string>> {
  const rows: Record<string, string>[] = await strapi.db.query(uid).findMany({ select: ['documentId', key] });
  return new Map(rows.filter((row) => row[key]).map((row) => [row[key], row.documentId]));
}

/** The ids of those keys that are known; a key that the data names and nobody holds is left out. */
export const pick = (ids: Map<string, string>, keys: string[]): string[] =>
  keys.map((key) => ids.get(key)).filter((id): id is string => id !== undefined);
