import type { Core } from '@strapi/strapi';

export const READ = 'plugin::reports.read';
export const MANAGE = 'plugin::reports.manage';

const ACTIONS = [
  { uid: 'read', displayName: 'Xem báo cáo' },
  { uid: 'manage', displayName: 'Lập, chốt, gửi báo cáo' },
];

/** In the plugin and not in the host's bootstrap: Strapi strikes grants of actions that come later. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany(ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'reports' })));
}
