import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { siteInfo } from '../../../../publication/site-info';
import { keepPanelLogo } from './panel-logo';

const SETTINGS = 'api::site-setting.site-setting';
const WRITES = ['create', 'update', 'delete'];

/** The panel carries the name and the logo of the site, as its settings have them. */
export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.documents.use(async ({ uid, action }, next) => {
      const result = await next();
      if (uid === SETTINGS && WRITES.includes(action)) await keepPanelLogo(strapi);
      return result;
    });
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await keepPanelLogo(strapi);
  },

  /** GET /branding: what the panel must know before anybody has signed in. It is public on every page of the site. */
  routes: {
    admin: { type: 'admin', routes: [{ method: 'GET', path: '/', handler: 'branding.read', config: { auth: false } }] },
  },
  controllers: {
    branding: ({ strapi }: { strapi: Core.Strapi }) => ({
      async read(ctx: Context) {
        ctx.set('Cache-Control', 'no-store');
        ctx.body = { data: { siteName: (await siteInfo(strapi))?.siteName ?? null } };
      },
    }),
  },
};
