import { File } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'reports', name: 'reports' });
    app.addMenuLink({
      to: 'plugins/reports',
      icon: File,
      intlLabel: { id: 'reports.menu', defaultMessage: 'Báo cáo' },
      permissions: [{ action: 'plugin::reports.read', subject: null }],
      position: 3,
      Component: () => import('./ReportPages').then(({ ReportPages }) => ({ default: ReportPages })),
    });
  },
};
