import type { Core } from '@strapi/strapi';
import { ensureTables } from '../../../../procedures/tables';
import { ensureVersions } from '../../../../procedures/versions/versions';
import { watchPublications } from '../../../../procedures/versions/watch';
import { boardsController } from './boards.controller';
import { filesController } from './files.controller';
import { registerPermissions } from './permissions';
import { routes } from './routes';
import { sheetsController } from './sheets.controller';

type Host = { strapi: Core.Strapi };

/** The panel's door to the room `src/procedures`. */
export default {
  register({ strapi }: Host) {
    watchPublications(strapi);
  },

  async bootstrap({ strapi }: Host) {
    await ensureTables(strapi);
    await ensureVersions(strapi);
    await registerPermissions(strapi);
  },

  routes,
  controllers: { boards: boardsController, files: filesController, sheets: sheetsController },
};
