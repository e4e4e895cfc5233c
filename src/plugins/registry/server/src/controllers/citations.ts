import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { unresolvedCitations } from '../../../../../documents/resolved-citations';

export const citationsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What published texts cite and the registry cannot name for certain. */
  async unresolved(ctx: Context) {
    ctx.body = { data: await unresolvedCitations(strapi) };
  },
});
