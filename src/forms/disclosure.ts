import heading from '../api/disclosure-heading/content-types/disclosure-heading/schema.json';
import disclosure from '../api/disclosure/content-types/disclosure/schema.json';
import { contentTypeForm } from './form';
import { ORDER, SLUG, SOURCE, VALID_FROM, VALID_TO } from './shared-fields';

export const disclosureHeadingForm = contentTypeForm(heading, {
  fields: {
    name: { label: 'Tên nhóm' },
    clause: { label: 'Điều, khoản quy định' },
    address: { label: 'Nơi công khai trên trang', placeholder: '/van-ban' },
    order: ORDER,
    validFrom: VALID_FROM,
    validTo: VALID_TO,
    slug: SLUG,
    source: SOURCE,
  },
  rows: [{ name: 12 }, { clause: 8, order: 4 }, { address: 12 }, { validFrom: 6, validTo: 6 }, { source: 6, slug: 6 }],
  title: 'name',
  list: ['order', 'name', 'clause'],
  sort: ['order', 'ASC'],
  pageSize: 50,
});

export const disclosureForm = contentTypeForm(disclosure, {
  fields: {
    name: { label: 'Tên thông tin' },
    heading: { label: 'Nhóm thông tin', shows: 'name' },
    document: { label: 'Văn bản trong kho', help: 'Chọn thì số, ngày, địa chỉ lấy theo văn bản.', shows: 'number' },
    number: { label: 'Số, ký hiệu' },
    createdOn: { label: 'Ngày tạo ra thông tin', listLabel: 'Ngày tạo' },
    form: { label: 'Hình thức công khai', placeholder: 'Ví dụ: Đăng tải trên trang thông tin điện tử' },
    disclosedOn: { label: 'Thời điểm công khai', listLabel: 'Công khai' },
    period: { label: 'Thời hạn công khai', placeholder: 'Ví dụ: Thường xuyên' },
    address: { label: 'Địa chỉ đăng tải', placeholder: '/ke-hoach' },
    unit: { label: 'Đơn vị cung cấp', shows: 'name' },
    order: ORDER,
  },
  rows: [
    { name: 12 },
    { heading: 6, document: 6 },
    { number: 4, createdOn: 4, disclosedOn: 4 },
    { form: 6, period: 6 },
    { address: 12 },
    { unit: 6, order: 6 },
  ],
  title: 'name',
  list: ['order', 'name', 'number', 'createdOn', 'disclosedOn'],
  sort: ['order', 'ASC'],
  pageSize: 50,
});
