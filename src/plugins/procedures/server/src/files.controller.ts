import fs from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { localDay } from '../../../../calendar';
import { clockOf } from '../../../../clock';
import { sentFile } from '../../../../media/sent-files';
import { refusal } from '../../../../refusals/refusal';
import { importPortal } from '../../../../procedures/drift/drift';
import { portalFile } from '../../../../procedures/drift/portal-source';
import { previewImport, writeImport, type ImportOptions, type ProcedureFile } from '../../../../procedures/import/import-procedures';
import { MAX_BYTES } from '../../../../procedures/import/limits';

/** Takes the file of a multipart request under the name "file". What is wrong with it is the answer, not an error. */
export const filesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async preview(ctx: Context) {
    ctx.body = { data: await previewImport(strapi, await fileOf(ctx), optionsOf(ctx)) };
  },

  async import(ctx: Context) {
    ctx.body = { data: await writeImport(strapi, await fileOf(ctx), optionsOf(ctx)) };
  },

  /** "exportedOn" is the day of the export, today when it is left out. */
  async portal(ctx: Context) {
    const today = localDay(clockOf(strapi).now());
    const exportedOn = textField(ctx, 'exportedOn') || today;
    const instant = /^\d{4}-\d{2}-\d{2}$/.test(exportedOn) ? Date.parse(`${exportedOn}T00:00:00Z`) : Number.NaN;
    const { bytes, name } = await fileOf(ctx);
    if (Number.isNaN(instant) || exportedOn > today) {
      throw refusal([{ code: 'invalid', field: 'exportedOn', message: 'Ngày xuất dữ liệu: không phải một ngày đã qua.' }]);
    }
    ctx.body = { data: await importPortal(strapi, portalFile(bytes, name), exportedOn) };
  },
});

const bodyOf = ({ request }: Context): Record<string, unknown> => ((request as unknown as { body?: Record<string, unknown> }).body ?? {});

function textField(ctx: Context, name: string): string {
  const value = bodyOf(ctx)[name];
  return typeof value === 'string' ? value : '';
}

const optionsOf = (ctx: Context): ImportOptions => ({
  publish: textField(ctx, 'publish') === 'true',
  list: textField(ctx, 'list') === 'true',
});

async function fileOf(ctx: Context): Promise<ProcedureFile> {
  const file = sentFile(ctx, 'file');
  if (!file) throw new errors.ValidationError('Tệp (file): hãy gửi đúng một tệp .xlsx hoặc .json.');
  if (file.size > MAX_BYTES) throw new errors.PayloadTooLargeError(`Tệp (file): lớn hơn ${MAX_BYTES / 1024 / 1024} MB. Hãy chia thành nhiều tệp.`);
  return { bytes: await fs.readFile(file.filepath), name: file.originalFilename ?? '' };
}
