import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** The templates that the content administrators keep, for who begins an article. */
export const templatesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const templates = await strapi.db.query('api::article-template.article-template').findMany({
      select: ['documentId', 'name', 'description', 'kind', 'title', 'summary', 'body'],
      orderBy: [{ order: 'asc' }, { name: 'asc' }],
    });
    ctx.body = { data: templates.map(({ id: _id, ...template }: { id: number }) => template) };
  },
});
