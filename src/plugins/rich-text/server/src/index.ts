import type { Core } from '@strapi/strapi';
import { picturesController } from './pictures.controller';

const uploaders = {
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: ['plugin::upload.assets.create'] } }],
};

export default {
  /** Declares `plugin::rich-text.html`: HTML kept in a text column. Cleaning it is the duty of whoever writes the document. */
  register({ strapi }: { strapi: Core.Strapi }): void {
    strapi.customFields.register({
      name: 'html',
      plugin: 'rich-text',
      type: 'text',
      inputSize: { default: 12, isResizable: false },
    });
  },

  /** Under /rich-text, for the editor. */
  routes: {
    admin: { type: 'admin', routes: [{ method: 'POST', path: '/pictures', handler: 'pictures.bring', config: uploaders }] },
  },
  controllers: { pictures: picturesController },
};
