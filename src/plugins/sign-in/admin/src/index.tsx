import { Shield } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { askForCodes } from './ask-for-codes';

const MENU = 'An toàn đăng nhập';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'sign-in', name: 'sign-in' });
    askForCodes();
    app.addMenuLink({
      to: 'plugins/sign-in',
      icon: Shield,
      intlLabel: { id: 'sign-in.menu', defaultMessage: MENU },
      permissions: [],
      position: 13,
      Component: () => import('./SignInPage').then(({ SignInPage }) => ({ default: SignInPage })),
    });
  },

  /** The product speaks Vietnamese whatever language the panel is set to. */
  registerTrads: async ({ locales }: { locales: string[] }) => locales.map((locale) => ({ locale, data: { 'sign-in.menu': MENU } })),
};
