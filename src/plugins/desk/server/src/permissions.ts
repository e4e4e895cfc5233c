import type { Core } from '@strapi/strapi';

const ACTIONS = [
  { uid: 'read', displayName: 'Xem lịch đăng, thùng rác, đính chính, việc của mình' },
  { uid: 'release', displayName: 'Duyệt đăng (cấp hai)' },
  { uid: 'override', displayName: 'Vượt quy trình duyệt, có lý do' },
  { uid: 'audit', displayName: 'Xem và xuất nhật ký' },
  { uid: 'letters', displayName: 'Xem thư chưa gửi được, cho gửi lại' },
  { uid: 'settings', displayName: 'Đặt thời hạn giữ nhật ký, thùng rác' },
];

/** In a plugin's bootstrap: actions that come later would be struck from every role. */
export const registerPermissions = (strapi: Core.Strapi): Promise<void> =>
  strapi.service('admin::permission').actionProvider.registerMany(ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'desk' })));
