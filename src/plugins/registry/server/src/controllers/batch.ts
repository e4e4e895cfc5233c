import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { runBatch } from '../../../../../documents/intake/batch';
import { actingPerson } from '../acting-person';
import { recognize } from '../schedule';
import { withSentFiles } from '../sent-files';

/** Many documents at once. Both acts answer with a report row by row; only the second writes. */
export const batchController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async preview(ctx: Context) {
    const person = await actingPerson(strapi);
    ctx.body = { data: await withSentFiles(ctx, (files) => runBatch(strapi, files, person, false)) };
  },

  async import(ctx: Context) {
    const person = await actingPerson(strapi);
    const report = await withSentFiles(ctx, (files) => runBatch(strapi, files, person, true));
    if (report.counts.queued > 0) void recognize(strapi);
    ctx.body = { data: report };
  },
});
