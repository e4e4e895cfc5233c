import type { Core } from '@strapi/strapi';
import { buildCitationIndex, watchCitations } from '../../../../documents/citation-index';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { registerPermissions } from './permissions';
import { routes } from './routes';
import { schedule, settle } from './schedule';

type Host = { strapi: Core.Strapi };

export default {
  register({ strapi }: Host) {
    watchCitations(strapi);
  },

  async bootstrap({ strapi }: Host) {
    await registerPermissions(strapi);
    await buildCitationIndex(strapi);
    schedule(strapi);
  },

  destroy: settle,

  contentTypes,
  routes,
  controllers,
};
