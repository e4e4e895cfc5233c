import type { Core } from '@strapi/strapi';

export const READ = 'plugin::quota.read';
export const CLAUSES_MANAGE = 'plugin::quota.clauses.manage';
export const WAIVERS_MANAGE = 'plugin::quota.waivers.manage';
export const NOTICES_MANAGE = 'plugin::quota.notices.manage';
/** Given to no role: super administrators hold every action, and only they may bring in history (rule 10). */
export const HISTORY_IMPORT = 'plugin::quota.history.import';
export const OVERRIDE = 'plugin::quota.override';

const ACTIONS = [
  { uid: 'read', displayName: 'Xem kết quả chỉ tiêu' },
  { uid: 'clauses.manage', displayName: 'Quản lý chỉ tiêu' },
  { uid: 'waivers.manage', displayName: 'Miễn chỉ tiêu' },
  { uid: 'notices.manage', displayName: 'Quản lý thông báo chỉ tiêu' },
  { uid: 'history.import', displayName: 'Nhập bài từ trang cũ' },
  { uid: 'override', displayName: 'Vượt chỉ tiêu có lý do' },
];

/** In the plugin and not in the host's bootstrap: Strapi strikes grants of actions that come later. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany(ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'quota' })));
}
