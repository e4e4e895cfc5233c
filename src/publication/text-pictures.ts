import type { Core } from '@strapi/strapi';
import { FILE_FIELDS, pictureOf, type FileRow, type Picture } from './media';

const SOURCE = /<img\b[^>]*? src="([^"]+)"/g;

/** The media library's pictures within a text, by the address under which they stand there. */
export async function textPictures(strapi: Core.Strapi, html: string): Promise<ReadonlyMap<string, Picture>> {
  const addresses = [...new Set([...html.matchAll(SOURCE)].map(([, address]) => address))];
  if (addresses.length === 0) return new Map();
  const files: FileRow[] = await strapi.db.query('plugin::upload.file').findMany({ where: { url: { $in: addresses } }, select: [...FILE_FIELDS] });
  return new Map(files.flatMap((file) => {
    const picture = pictureOf(file, null);
    return picture ? [[file.url, picture] as const] : [];
  }));
}
