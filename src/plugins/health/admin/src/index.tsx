import { Server } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

const MENU = 'Tình trạng hệ thống';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'health', name: 'health' });
    app.addMenuLink({
      to: 'plugins/health',
      icon: Server,
      intlLabel: { id: 'health.menu', defaultMessage: MENU },
      permissions: [{ action: 'plugin::health.read', subject: null }],
      position: 12,
      Component: () => import('./StatusPage').then(({ StatusPage }) => ({ default: StatusPage })),
    });
  },

  /** The product speaks Vietnamese whatever language the panel is set to. */
  registerTrads: async ({ locales }: { locales: string[] }) => locales.map((locale) => ({ locale, data: { 'health.menu': MENU } })),
};
