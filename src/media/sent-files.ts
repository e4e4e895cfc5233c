import fs from 'node:fs/promises';
import type { Context } from 'koa';

/** A file of a multipart request, as the server has put it down in its temporary folder. */
export interface SentFile {
  filepath: string;
  originalFilename: string | null;
  /** Bytes. */
  size: number;
}

/** The files of a request by the names of their fields. */
export const sentFiles = ({ request }: Context): Record<string, SentFile | SentFile[]> =>
  (request as unknown as { files?: Record<string, SentFile | SentFile[]> }).files ?? {};

/** The one file of a field; null when there is none or more than one. */
export function sentFile(ctx: Context, field: string): SentFile | null {
  const file = sentFiles(ctx)[field];
  return !file || Array.isArray(file) ? null : file;
}

/**
 * Clears away what a request has put down, whatever became of it. Strapi does so only for what was taken, under the
 * name "files": what is refused, anybody's from outside too, would stay until the disk is full.
 */
export async function clearingSentFiles<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  const files = Object.values(sentFiles(ctx)).flat();
  try {
    return await work();
  } finally {
    await Promise.all(files.map(({ filepath }) => fs.rm(filepath, { force: true })));
  }
}
