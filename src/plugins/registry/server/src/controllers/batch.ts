import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { runBatch } from '../../../../../documents/intake/batch';
import { actingPerson } from '../acting-person';
import { recognize } from '../schedule';
import { readSentFiles } from '../sent-files';

/** Many documents at once. Both acts answer with a report row by row; only the second writes. */
export const batchController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async preview(ctx: Context) {
    const person = await actingPerson(strapi);
    ctx.body = { data: await runBatch(strapi, await readSentFiles(ctx), person, false) };
  },

  async import(ctx: Context) {
    const person = await actingPerson(strapi);
    const report = await runBatch(strapi, await readSentFiles(ctx), person, true);
    if (report.counts.queued > 0) void recognize(strapi);
    ctx.body = { data: report };
  },
});
