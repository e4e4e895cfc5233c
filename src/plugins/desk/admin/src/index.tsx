import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { BulletList, Calendar, Mail, Pencil, Trash, WarningCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { saveCarefully } from './editing/careful-saves';
import { PresencePanel } from './editing/PresencePanel';
import { WorkingCopyPanel } from './editing/WorkingCopyPanel';
import { HistoryPanel } from './history/HistoryPanel';
import { RemarksPanel } from './remarks/RemarksPanel';
import { offeredPublish } from './workflow/offered-publish';
import { WorkflowPanel } from './workflow/WorkflowPanel';

const READERS = [{ action: 'plugin::desk.read', subject: null }];
const POSTMASTERS = [{ action: 'plugin::desk.letters', subject: null }];
const AUDITORS = [{ action: 'plugin::desk.audit', subject: null }];

const WORK = {
  id: 'work',
  pluginId: 'desk',
  icon: Pencil,
  title: { id: 'desk.work', defaultMessage: 'Việc của tôi' },
  component: () => import('./work/WorkWidget').then(({ WorkWidget }) => WorkWidget),
  permissions: [{ action: 'plugin::desk.read' }],
  link: { label: { id: 'desk.work.link', defaultMessage: 'Xem lịch biên tập' }, href: '/plugins/desk-calendar' },
};

/** The words of the menu and the home page; the desk speaks Vietnamese whatever language the panel is set to. */
const WORDS = {
  'desk.work': 'Việc của tôi',
  'desk.work.link': 'Xem lịch biên tập',
  'desk.calendar': 'Lịch biên tập',
  'desk.corrections': 'Đính chính',
  'desk.trash': 'Thùng rác',
  'desk.audit': 'Nhật ký',
  'desk.letters': 'Thư chưa gửi được',
};

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'desk', name: 'desk' });
    app.addMenuLink({
      to: 'plugins/desk-calendar',
      icon: Calendar,
      intlLabel: { id: 'desk.calendar', defaultMessage: WORDS['desk.calendar'] },
      permissions: READERS,
      position: 3,
      Component: () => import('./calendar/CalendarPage').then(({ CalendarPage }) => ({ default: CalendarPage })),
    });
    app.addMenuLink({
      to: 'plugins/desk-corrections',
      icon: WarningCircle,
      intlLabel: { id: 'desk.corrections', defaultMessage: WORDS['desk.corrections'] },
      permissions: READERS,
      position: 4,
      Component: () => import('./corrections/CorrectionsPage').then(({ CorrectionsPage }) => ({ default: CorrectionsPage })),
    });
    app.addMenuLink({
      to: 'plugins/desk-trash',
      icon: Trash,
      intlLabel: { id: 'desk.trash', defaultMessage: WORDS['desk.trash'] },
      permissions: READERS,
      position: 5,
      Component: () => import('./trash/TrashPage').then(({ TrashPage }) => ({ default: TrashPage })),
    });
    app.addMenuLink({
      to: 'plugins/desk-audit',
      icon: BulletList,
      intlLabel: { id: 'desk.audit', defaultMessage: WORDS['desk.audit'] },
      permissions: AUDITORS,
      position: 6,
      Component: () => import('./audit/AuditPage').then(({ AuditPage }) => ({ default: AuditPage })),
    });
    app.addMenuLink({
      to: 'plugins/desk-letters',
      icon: Mail,
      intlLabel: { id: 'desk.letters', defaultMessage: WORDS['desk.letters'] },
      permissions: POSTMASTERS,
      position: 7,
      Component: () => import('./letters/LettersPage').then(({ LettersPage }) => ({ default: LettersPage })),
    });
    app.widgets.register((others) => [WORK, ...others]);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    saveCarefully();
    const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    // The warning of two editors stands above everything else.
    apis.addEditViewSidePanel((panels) => [PresencePanel, ...panels]);
    apis.addEditViewSidePanel([WorkingCopyPanel, WorkflowPanel, RemarksPanel, HistoryPanel]);
    apis.addDocumentAction((actions) => actions.map((action) => (action.type === 'publish' ? offeredPublish(action) : action)));
  },

  registerTrads: async ({ locales }: { locales: string[] }) => locales.map((locale) => ({ locale, data: WORDS })),
};
