import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { openApiDocument } from '../../../open-api/document';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  show(ctx: Context) {
    ctx.body = openApiDocument(strapi.config.get('api.rest.prefix', '/api'), strapi.config.get('info.version', ''));
  },
});
