import type { Core } from '@strapi/strapi';

const UID = 'api::site-setting.site-setting';
const UNKNOWN = 'Chưa khai báo (trang dùng thử)';

/** The legal footer of the demo. What is not known of a real department is said to be so, never made up. */
export async function loadSettings(strapi: Core.Strapi): Promise<void> {
  if (await strapi.documents(UID).findFirst()) return;
  const data = {
    siteName: 'Chuyên trang Cải cách hành chính ngành Y tế',
    owner: 'Sở Y tế tỉnh Kon Tum (trang dùng thử với dữ liệu mẫu)',
    responsiblePerson: UNKNOWN,
    address: UNKNOWN,
    phone: UNKNOWN,
    email: 'chua-khai-bao@example.com',
    hotlines: [{ label: 'Đường dây nóng', phone: UNKNOWN, hours: null }],
    links: [
      { label: 'Cổng Dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn' },
      { label: 'Cổng thông tin điện tử Chính phủ', url: 'https://chinhphu.vn' },
      { label: 'Bộ Y tế', url: 'https://moh.gov.vn' },
    ],
  };
  await strapi.documents(UID).create({ data } as never);
}
