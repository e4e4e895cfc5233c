import type { Core } from '@strapi/strapi';
import { DOCUMENT } from '../documents/registry';
import { freshnessOf } from '../freshness';
import { exactly } from '../freshness/reads';
import { publishedKey } from '../freshness/tables-in-sql';
import { legalDocumentUrl } from './addresses';
import { statementsOf } from '../database/statements';

/** Letters. What is longer does not fit into one page of 30 KB with its frame; it is read part by part. */
const LONGEST_IN_ONE_PAGE = 80_000;

export const isLong = (text: string): boolean => text.length > LONGEST_IN_ONE_PAGE;

/** The documentIds of the published documents whose text is read part by part. */
async function longDocuments(strapi: Core.Strapi): Promise<readonly string[]> {
  const { tableName } = strapi.db.metadata.get(DOCUMENT);
  return freshnessOf(strapi).remember('long documents', () =>
    exactly(
      async () => {
        const text = `select document_id from "${tableName}" where published_at is not null and length(full_text) > ? order by document_id`;
        return (await statementsOf(strapi).read(text, [LONGEST_IN_ONE_PAGE])).map((row) => String(row.document_id));
      },
      () => [publishedKey(tableName)],
    ),
  );
}

/** The page of the part of a long text in which a provision ("dieu-10", "dieu-10-khoan-2") stands. */
export const partUrl = (slug: string, anchor: string): string => `${legalDocumentUrl(slug)}/${anchor.split('-', 2).join('-')}`;

/** Tells on which page a provision of a document is read: on the document's own, or of a long one on that of the part. */
export async function provisionPages(strapi: Core.Strapi): Promise<(document: { documentId: string; slug: string }, anchor: string) => string> {
  const long = new Set(await longDocuments(strapi));
  return ({ documentId, slug }, anchor) => (anchor && long.has(documentId) ? partUrl(slug, anchor) : legalDocumentUrl(slug));
}
