import type { Core } from '@strapi/strapi';
import { configOf } from '../config';
import type { Clause } from '../rules/types';

/** A document as somebody names it: one of the site by its id, or another one by its title. */
export interface DocumentInput {
  id?: string | null;
  title?: string;
  url?: string | null;
}

/** The document of the site by its id, or else what was sent of another one; null when there is neither. */
export async function documentOf(strapi: Core.Strapi, sent: DocumentInput | null | undefined): Promise<Clause['document'] | null> {
  const { documents } = configOf(strapi);
  if (sent?.id && documents) {
    const rows: Record<string, string | null>[] = await strapi.db
      .query(documents.contentType)
      .findMany({ where: { documentId: sent.id }, select: ['documentId', 'publishedAt', documents.title, documents.slug] });
    const row = rows.find(({ publishedAt }) => publishedAt) ?? rows[0];
    if (!row) return null;
    const url = row.publishedAt ? documents.address.replace('{slug}', String(row[documents.slug])) : null;
    return { id: sent.id, title: String(row[documents.title] ?? ''), url };
  }
  const title = sent?.title?.normalize('NFC').trim();
  return title ? { id: null, title, url: sent?.url ?? null } : null;
}
