import fs from 'node:fs/promises';
import type { Context } from 'koa';
import type { SentFile } from '../../../../documents/intake/intakes';
import { sentFiles } from '../../../../media/sent-files';

/** All files of a multipart request, read. */
export const readSentFiles = (ctx: Context): Promise<SentFile[]> =>
  Promise.all(
    Object.values(sentFiles(ctx))
      .flat()
      .map(async ({ filepath, originalFilename }) => ({ name: (originalFilename ?? '').normalize('NFC'), bytes: await fs.readFile(filepath) })),
  );
