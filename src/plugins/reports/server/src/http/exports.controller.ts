import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { FORMATS, isFormat } from '../../../../../reports/outputs/render';
import { collectEvidence } from '../evidence/collect';
import type { Jobs } from '../exports/jobs';
import { fileNameOf, printingOf } from '../exports/printing';
import { runWork } from '../exports/run-work';

/** Files of a report: made in a thread of their own, watched, cancelled, fetched. */
export const exportsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const jobs = () => strapi.plugin('reports').service('jobs') as Jobs;
  const userOf = (ctx: Context): number => ctx.state.user.id;
  const idOf = (ctx: Context) => (ctx.params as { id: string }).id;

  return {
    /** Body: key, version (a number, or "draft"), format (docx, pdf, xlsx, csv, json, or zip for the evidence). */
    async start(ctx: Context) {
      const { key, version, format } = ((ctx.request as { body?: unknown }).body ?? {}) as Record<string, unknown>;
      if (typeof key !== 'string') throw new errors.ValidationError('Báo cáo (key): chưa có.');
      const which = version === 'draft' ? 'draft' : Number(version);
      const { printing, body } = await printingOf(strapi, key, which);
      if (format === 'zip') {
        if (body === null) throw new errors.ValidationError('Hồ sơ minh chứng chỉ lập cho báo cáo đã chốt.');
        ctx.body = {
          data: await jobs().start({
            userId: userOf(ctx),
            fileName: fileNameOf(printing, 'zip', 'ho-so-minh-chung'),
            contentType: 'application/zip',
            work: async ({ file, ...job }) => {
              const input = await collectEvidence(strapi, { printing, body }, job);
              await runWork({ kind: 'evidence', input, file }, job);
            },
          }),
        };
      } else {
        if (!isFormat(format)) throw new errors.ValidationError(`Định dạng (format): phải là ${Object.keys(FORMATS).join(', ')} hoặc zip.`);
        ctx.body = {
          data: await jobs().start({
            userId: userOf(ctx),
            fileName: fileNameOf(printing, format),
            contentType: FORMATS[format],
            work: ({ file, ...job }) => runWork({ kind: 'report', format, printing, file }, job),
          }),
        };
      }
      ctx.status = 202;
    },

    async view(ctx: Context) {
      ctx.body = { data: await jobs().view(idOf(ctx), userOf(ctx)) };
    },

    async cancel(ctx: Context) {
      ctx.body = { data: await jobs().cancel(idOf(ctx), userOf(ctx)) };
    },

    async file(ctx: Context) {
      const { job, bytes } = await jobs().file(idOf(ctx), userOf(ctx));
      ctx.set('Content-Type', job.contentType);
      ctx.set('Content-Disposition', `attachment; filename="${job.fileName}"`);
      ctx.set('Cache-Control', 'no-store');
      ctx.body = bytes;
    },
  };
};
