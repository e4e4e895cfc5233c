import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Printing } from '../../../../../reports/document/model';
import { slugify } from '../../../../../text/slug';
import { ARTICLE_KINDS } from '../../../../../words/enumerations';
import { draftsOf } from '../desk/drafts';
import { reportsOf } from '../desk/reports';

/** The site's address as letters and papers write it; empty when none is configured. */
export function siteAddress(strapi: Core.Strapi): string {
  const url: unknown = strapi.config.get('server.url');
  return typeof url === 'string' && /^https?:\/\//.test(url) ? url.replace(/\/+$/, '') : '';
}

/** What a version is printed from, with the words the database keeps; "draft" for the draft as it stands. */
export async function printingOf(strapi: Core.Strapi, key: string, version: number | 'draft'): Promise<{ printing: Printing; body: string | null }> {
  const about = { publicUrl: siteAddress(strapi), kindWords: ARTICLE_KINDS };
  if (version === 'draft') {
    const drafts = draftsOf(strapi);
    return { printing: { content: await drafts.preview(await drafts.find(key)), frozen: null, ...about }, body: null };
  }
  const found = await reportsOf(strapi).version(key, version);
  if (!found) throw new errors.NotFoundError('Không có báo cáo này.');
  const { head, content, body } = found;
  return { printing: { content, frozen: { at: head.frozenAt, checksum: head.checksum }, ...about }, body };
}

/** "bao-cao-quy-i-nam-2026-dinh-chinh-lan-1.docx". */
export function fileNameOf({ content, frozen }: Printing, extension: string, prefix = 'bao-cao'): string {
  const parts = [prefix, content.name, content.unit?.name, content.version > 1 && `đính chính lần ${content.version - 1}`, !frozen && 'dự thảo'];
  return `${slugify(parts.filter(Boolean).join(' ')).slice(0, 120)}.${extension}`;
}
