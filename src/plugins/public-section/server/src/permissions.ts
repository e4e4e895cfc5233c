import type { Core } from '@strapi/strapi';

export const RATINGS_READ = 'plugin::public-section.ratings.read';
export const REDIRECTS_IMPORT = 'plugin::public-section.redirects.import';

const ACTIONS = [
  { uid: 'ratings.read', displayName: 'Xem mức độ hài lòng của người đọc' },
  { uid: 'redirects.import', displayName: 'Nhập bảng địa chỉ cũ' },
];

/** In the plugin and not in the host's bootstrap: Strapi strikes grants of actions that come later. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany(ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'public-section' })));
}
