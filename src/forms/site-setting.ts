import schema from '../api/site-setting/content-types/site-setting/schema.json';
import { contentTypeForm } from './form';

export const siteSettingForm = contentTypeForm(schema, {
  fields: {
    siteName: { label: 'Tên trang' },
    logo: { label: 'Biểu trưng', help: 'Hiện ở trang đăng nhập và trình đơn của trang quản trị. Nên dùng ảnh vuông.' },
    owner: { label: 'Cơ quan chủ quản' },
    responsiblePerson: { label: 'Người chịu trách nhiệm', help: 'Họ tên và chức vụ, hiện ở chân trang.' },
    address: { label: 'Địa chỉ' },
    phone: { label: 'Điện thoại' },
    email: { label: 'Thư điện tử' },
    license: { label: 'Giấy phép', help: 'Số, ngày, cơ quan cấp giấy phép trang thông tin điện tử (nếu có).' },
    hotlines: { label: 'Đường dây nóng' },
    brandColor: { label: 'Màu của cơ quan', help: 'Mã màu như #0b3d6b; chữ trắng phải đọc được trên nền này.', placeholder: '#0b3d6b' },
    featuredArticles: { label: 'Tin nổi bật ở trang chủ', help: 'Tối đa ba tin bài; để trống thì lấy tin mới nhất.', shows: 'title' },
    links: { label: 'Liên kết', help: 'Các trang hay dùng, hiện ở chân trang.' },
  },
  rows: [
    { siteName: 8, logo: 4 },
    { owner: 6, responsiblePerson: 6 },
    { address: 12 },
    { phone: 6, email: 6 },
    { license: 8, brandColor: 4 },
    { featuredArticles: 12 },
    { hotlines: 12 },
    { links: 12 },
  ],
  title: 'siteName',
  list: ['siteName', 'owner', 'updatedAt'],
  sort: ['siteName', 'ASC'],
  pageSize: 10,
});
