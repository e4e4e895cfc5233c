import fs from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { historyImport, type HistoryFile } from './import-history';
import { MAX_BYTES } from './limits';

interface SentFile {
  filepath: string;
  originalFilename: string | null;
  size: number;
}

/** Takes the file of a multipart request under the name "file". */
export const historyController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Always 200: the errors of a file are the answer. */
  async preview(ctx: Context) {
    ctx.body = { data: await withFile(ctx, (file) => historyImport(strapi).preview(file)) };
  },

  /** 200 once everything is written; 422 with the same report when nothing was. */
  async import(ctx: Context) {
    const report = await withFile(ctx, (file) => historyImport(strapi).write(file));
    if (report.written) {
      ctx.body = { data: report };
      return;
    }
    ctx.status = 422;
    ctx.body = { data: report, error: { status: 422, name: 'UnprocessableContentError', message: report.message, details: {} } };
  },
});

async function withFile<T>(ctx: Context, work: (file: HistoryFile) => Promise<T>): Promise<T> {
  const sent = sentFiles(ctx);
  try {
    const { file } = sent;
    if (!file || Array.isArray(file)) throw new errors.ValidationError('Tệp (file): hãy gửi đúng một tệp .csv, .xlsx hoặc .json.');
    if (file.size > MAX_BYTES) throw new errors.PayloadTooLargeError(`Tệp (file): lớn hơn ${MAX_BYTES / 1024 / 1024} MB. Hãy chia thành nhiều tệp.`);
    return await work({ bytes: await fs.readFile(file.filepath), name: file.originalFilename ?? '' });
  } finally {
    // Strapi clears away only what is sent under the name "files".
    await Promise.all(Object.values(sent).flat().map(({ filepath }) => fs.rm(filepath, { force: true })));
  }
}

const sentFiles = ({ request }: Context): Record<string, SentFile | SentFile[]> =>
  (request as unknown as { files?: Record<string, SentFile | SentFile[]> }).files ?? {};
