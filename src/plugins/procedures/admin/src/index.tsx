import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Feather } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { READ } from './permissions';
import { VersionsPanel } from './versions/VersionsPanel';
import { prefixed } from './words';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'procedures', name: 'procedures' });
    app.addMenuLink({
      to: 'plugins/procedures',
      icon: Feather,
      intlLabel: { id: 'procedures.menu', defaultMessage: 'Công khai thủ tục' },
      permissions: [{ action: READ, subject: null }],
      position: 4,
      Component: () => import('./ProceduresPages').then(({ ProceduresPages }) => ({ default: ProceduresPages })),
    });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    apis.addEditViewSidePanel([VersionsPanel]);
  },

  /** Vietnamese whatever language the panel is set to: the words are terms of law. */
  registerTrads: async ({ locales }: { locales: string[] }) => locales.map((locale) => ({ locale, data: prefixed() })),
};
