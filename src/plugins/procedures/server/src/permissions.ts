import type { Core } from '@strapi/strapi';

export const READ = 'plugin::procedures.read';
export const DISPLAY = 'plugin::procedures.display';
export const IMPORT = 'plugin::procedures.import';

const ACTIONS = [
  { uid: 'read', displayName: 'Xem thời hạn, đối chiếu; in phiếu niêm yết' },
  { uid: 'display', displayName: 'Ghi ngày niêm yết' },
  { uid: 'import', displayName: 'Nhập thủ tục và bản xuất của Cổng' },
];

/** In the plugin and not in the host's bootstrap: Strapi strikes grants of actions that come later. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany(ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'procedures' })));
}
