import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { completenessOf } from '../../../../../documents/completeness';

export const completenessController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    ctx.body = { data: await completenessOf(strapi) };
  },
});
