import schema from '../api/display-place/content-types/display-place/schema.json';
import { contentTypeForm } from './form';
import { SLUG, VALID_FROM, VALID_TO } from './shared-fields';

export const displayPlaceForm = contentTypeForm(schema, {
  fields: {
    name: { label: 'Tên nơi niêm yết', placeholder: 'Ví dụ: Trung tâm Phục vụ hành chính công tỉnh' },
    address: { label: 'Địa chỉ' },
    phone: { label: 'Điện thoại' },
    hours: { label: 'Giờ làm việc', placeholder: 'Ví dụ: 7 giờ 30 – 11 giờ 30, 13 giờ 30 – 17 giờ, thứ Hai đến thứ Sáu' },
    receivesFiles: { label: 'Tiếp nhận hồ sơ tại đây', help: 'Trang hướng dẫn chỉ người dân đến những nơi này.' },
    subjectAreas: { label: 'Lĩnh vực niêm yết', help: 'Để trống nếu niêm yết mọi lĩnh vực.', shows: 'name' },
    unit: { label: 'Đơn vị chịu trách nhiệm niêm yết', shows: 'name' },
    validFrom: VALID_FROM,
    validTo: VALID_TO,
    slug: SLUG,
  },
  rows: [
    { name: 12 },
    { address: 6, hours: 6 },
    { phone: 6, receivesFiles: 6 },
    { subjectAreas: 6, unit: 6 },
    { validFrom: 6, validTo: 6 },
    { slug: 12 },
  ],
  title: 'name',
  list: ['name', 'unit', 'receivesFiles', 'validFrom', 'validTo'],
  sort: ['name', 'ASC'],
  pageSize: 50,
});
