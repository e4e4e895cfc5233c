import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ChecklistPanel } from './checklist/ChecklistPanel';
import { WritingPanel } from './WritingPanel';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'writing', name: 'writing' });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    apis.addEditViewSidePanel([WritingPanel, ChecklistPanel]);
  },
};
