/** Labels of the fields of Strapi's own screens (accounts, roles, media library), by content type. */
export const PANEL_LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'admin::user': {
    firstname: 'Tên',
    lastname: 'Họ và tên đệm',
    username: 'Tên đăng nhập',
    email: 'Thư điện tử',
    password: 'Mật khẩu',
    currentPassword: 'Mật khẩu hiện tại',
    confirmPassword: 'Nhập lại mật khẩu',
    roles: 'Vai trò',
    isActive: 'Đang hoạt động',
    preferedLanguage: 'Ngôn ngữ giao diện',
    registrationToken: 'Mã kích hoạt',
    resetPasswordToken: 'Mã đặt lại mật khẩu',
  },
  'admin::role': { name: 'Tên vai trò', description: 'Mô tả', permissions: 'Quyền' },
  'admin::api-token': { name: 'Tên khóa', description: 'Mô tả', type: 'Loại khóa', lifespan: 'Thời hạn', permissions: 'Quyền' },
  'plugin::upload.file': {
    name: 'Tên tệp',
    alternativeText: 'Mô tả ảnh',
    caption: 'Chú thích',
    folder: 'Thư mục',
    fileInfo: 'Thông tin tệp',
    files: 'Tệp',
  },
  'plugin::upload.folder': { name: 'Tên thư mục', parent: 'Thư mục cha' },
};
