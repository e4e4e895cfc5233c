import type { Core } from '@strapi/strapi';
import { ensureRatings } from '../../../../ratings/ratings';
import { RATINGS_READ, REDIRECTS_IMPORT, registerPermissions } from './permissions';
import { ratingsController } from './ratings.controller';
import { redirectsController } from './redirects.controller';

const onlyFor = (action: string) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }],
});

/** The panel's side of the public pages. */
export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await ensureRatings(strapi);
    await registerPermissions(strapi);
  },

  routes: {
    admin: {
      type: 'admin',
      routes: [
        { method: 'GET', path: '/ratings', handler: 'ratings.list', config: onlyFor(RATINGS_READ) },
        { method: 'POST', path: '/redirects/preview', handler: 'redirects.preview', config: onlyFor(REDIRECTS_IMPORT) },
        { method: 'POST', path: '/redirects/import', handler: 'redirects.import', config: onlyFor(REDIRECTS_IMPORT) },
      ],
    },
  },
  controllers: { ratings: ratingsController, redirects: redirectsController },
};
