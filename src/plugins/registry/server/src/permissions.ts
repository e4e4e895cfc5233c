import type { Core } from '@strapi/strapi';

/** See intakes, unresolved citations, tasks and completeness. */
export const READ = 'plugin::registry.read';
/** Take documents in from files, one by one or many at once. */
export const INTAKE = 'plugin::registry.intake';
/** Close a task that a changed document gave to one's unit. */
export const TASKS_CLOSE = 'plugin::registry.tasks.close';

const ACTIONS = [
  { uid: 'read', displayName: 'Xem kho văn bản: dẫn chiếu, việc phải làm, độ đầy đủ' },
  { uid: 'intake', displayName: 'Nhận văn bản từ tệp, nhập hàng loạt' },
  { uid: 'tasks.close', displayName: 'Kết thúc việc do văn bản thay đổi' },
];

/** In the plugin and not in the host's bootstrap: Strapi strikes grants of actions that come later. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany(ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'registry' })));
}
