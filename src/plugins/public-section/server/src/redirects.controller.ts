import fs from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { sentFile } from '../../../../media/sent-files';
import { importRedirects, previewRedirects } from '../../../../redirects/import-redirects';
import { readRedirectTable, UnreadableTable, type RedirectRow } from '../../../../redirects/read-table';

const LARGEST_FILE = 5 * 1024 * 1024;

/** Takes the table of old addresses of a multipart request under the name "file". */
export const redirectsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Always 200 for a readable file: the errors of its rows are the answer. */
  async preview(ctx: Context) {
    ctx.body = { data: await previewRedirects(strapi, await rowsOf(ctx)) };
  },

  /** 200 once everything is written; 422 with the same report when nothing was. */
  async import(ctx: Context) {
    const report = await importRedirects(strapi, await rowsOf(ctx));
    ctx.status = report.written ? 200 : 422;
    ctx.body = { data: report };
  },
});

async function rowsOf(ctx: Context): Promise<RedirectRow[]> {
  const file = sentFile(ctx, 'file');
  if (!file) throw new errors.ValidationError('Tệp (file): hãy gửi đúng một tệp .csv hoặc .xlsx.');
  if (file.size > LARGEST_FILE) throw new errors.PayloadTooLargeError('Tệp (file): lớn hơn 5 MB.');
  try {
    return await readRedirectTable(await fs.readFile(file.filepath), file.originalFilename ?? '');
  } catch (error) {
    if (error instanceof UnreadableTable) throw new errors.ValidationError(`Tệp (file): ${error.message}`);
    throw error;
  }
}
