import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Book } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ChecksPanel } from './document/ChecksPanel';
import { READ } from './permissions';
import { prefixed } from './words';

const TASKS = {
  id: 'tasks',
  pluginId: 'registry',
  icon: Book,
  title: { id: 'registry.widget.title', defaultMessage: 'Văn bản được dẫn đã thay đổi' },
  component: () => import('./tasks/TasksWidget').then(({ TasksWidget }) => TasksWidget),
  permissions: [{ action: READ }],
  link: { label: { id: 'registry.widget.link', defaultMessage: 'Xem tất cả' }, href: '/plugins/registry/tasks' },
};

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'registry', name: 'registry' });
    app.addMenuLink({
      to: 'plugins/registry',
      icon: Book,
      intlLabel: { id: 'registry.menu', defaultMessage: 'Kho văn bản' },
      permissions: [{ action: READ, subject: null }],
      position: 3,
      Component: () => import('./RegistryPages').then(({ RegistryPages }) => ({ default: RegistryPages })),
    });
    app.widgets.register((others) => [...others, TASKS]);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    apis.addEditViewSidePanel([ChecksPanel]);
  },

  /** The words are terms of law: they stay Vietnamese whatever language the panel is set to. */
  registerTrads: async ({ locales }: { locales: string[] }) => locales.map((locale) => ({ locale, data: prefixed() })),
};
