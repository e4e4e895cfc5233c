import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { CheckCircle, Upload } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { DeleteWithReason, WithdrawWithReason } from './document/reasoned-acts';
import { VerdictPanel } from './document/VerdictPanel';
import { READ } from './permissions';
import { prefixed } from './words';

const OWED = {
  id: 'owed',
  pluginId: 'quota',
  icon: CheckCircle,
  title: { id: 'quota.owed.title', defaultMessage: 'Chỉ tiêu tháng này' },
  component: () => import('./owed/OwedWidget').then(({ OwedWidget }) => OwedWidget),
  permissions: [{ action: READ }],
  link: { label: { id: 'quota.owed.link', defaultMessage: 'Xem tất cả các tháng' }, href: '/plugins/quota' },
};

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'quota', name: 'quota' });
    app.addMenuLink({
      to: 'plugins/quota',
      icon: CheckCircle,
      intlLabel: { id: 'quota.menu', defaultMessage: 'Chỉ tiêu tin bài' },
      permissions: [{ action: READ, subject: null }],
      position: 2,
      Component: () => import('./QuotaPages').then(({ QuotaPages }) => ({ default: QuotaPages })),
    });
    app.addMenuLink({
      to: 'plugins/quota-history',
      icon: Upload,
      intlLabel: { id: 'quota.history.menu', defaultMessage: 'Nhập bài từ trang cũ' },
      permissions: [{ action: 'plugin::quota.history.import', subject: null }],
      position: 9,
      Component: () => import('./history-import/HistoryPage').then(({ HistoryPage }) => ({ default: HistoryPage })),
    });
    // First on the home page: what is owed comes before everything else.
    app.widgets.register((others) => [OWED, ...others]);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    apis.addEditViewSidePanel([VerdictPanel]);
    apis.addDocumentAction([WithdrawWithReason, DeleteWithReason]);
  },

  /** The tracker speaks Vietnamese whatever language the panel is set to: its words are terms of law and plans. */
  registerTrads: async ({ locales }: { locales: string[] }) => locales.map((locale) => ({ locale, data: prefixed() })),
};
