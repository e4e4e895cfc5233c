import type { Core } from '@strapi/strapi';
import { ensureLinkTable, settleLinks } from '../../../../desk/links/checked-links';
import { ensurePreviewTable } from '../../../../desk/previews/preview-links';
import { checklistController } from './checklist/checklist.controller';
import { importsController } from './imports/imports.controller';
import { previewsController } from './previews/previews.controller';
import { routes } from './routes';
import { templatesController } from './templates.controller';

/** The server side of the screens that help people write articles; the rules themselves stand in src/desk and src/text. */
export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await ensureLinkTable(strapi);
    await ensurePreviewTable(strapi);
  },
  destroy: settleLinks,
  routes,
  controllers: {
    checklist: checklistController,
    imports: importsController,
    previews: previewsController,
    templates: templatesController,
  },
};
