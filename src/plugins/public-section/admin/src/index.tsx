import { ArrowRight, Star } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The panel's screens about the public pages; they speak Vietnamese only, as the pages do. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'public-section', name: 'public-section' });
    app.addMenuLink({
      to: 'plugins/readers-ratings',
      icon: Star,
      intlLabel: { id: 'public-section.ratings.menu', defaultMessage: 'Mức độ hài lòng' },
      permissions: [{ action: 'plugin::public-section.ratings.read', subject: null }],
      position: 8,
      Component: () => import('./RatingsPage').then(({ RatingsPage }) => ({ default: RatingsPage })),
    });
    app.addMenuLink({
      to: 'plugins/old-addresses',
      icon: ArrowRight,
      intlLabel: { id: 'public-section.redirects.menu', defaultMessage: 'Nhập địa chỉ cũ' },
      permissions: [{ action: 'plugin::public-section.redirects.import', subject: null }],
      position: 9,
      Component: () => import('./RedirectsPage').then(({ RedirectsPage }) => ({ default: RedirectsPage })),
    });
  },

  registerTrads: async ({ locales }: { locales: string[] }) =>
    locales.map((locale) => ({
      locale,
      data: { 'public-section.ratings.menu': 'Mức độ hài lòng', 'public-section.redirects.menu': 'Nhập địa chỉ cũ' },
    })),
};
