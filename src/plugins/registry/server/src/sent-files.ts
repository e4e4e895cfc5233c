import fs from 'node:fs/promises';
import type { Context } from 'koa';
import type { SentFile } from '../../../../documents/intake/intakes';

interface Temporary {
  filepath: string;
  originalFilename: string | null;
  size: number;
}

/** Hands the files of a multipart request to `work` and clears away what the server kept of them. */
export async function withSentFiles<T>(ctx: Context, work: (files: SentFile[]) => Promise<T>): Promise<T> {
  const sent = (ctx.request as unknown as { files?: Record<string, Temporary | Temporary[]> }).files ?? {};
  const temporary = Object.values(sent).flat();
  try {
    const files = await Promise.all(
      temporary.map(async ({ filepath, originalFilename }) => ({ name: (originalFilename ?? '').normalize('NFC'), bytes: await fs.readFile(filepath) })),
    );
    return await work(files);
  } finally {
    await Promise.all(temporary.map(({ filepath }) => fs.rm(filepath, { force: true })));
  }
}
