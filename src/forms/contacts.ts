import channel from '../api/channel/content-types/channel/schema.json';
import contact from '../api/contact/content-types/contact/schema.json';
import { contentTypeForm } from './form';
import { INTERNAL_NOTE, ORDER, SOURCE, VALID_FROM, VALID_TO } from './shared-fields';

const UNIT = { label: 'Đơn vị', shows: 'name' };

export const contactForm = contentTypeForm(contact, {
  fields: {
    name: { label: 'Họ tên hoặc tên đường dây', help: 'Chỉ ghi người đã đồng ý công khai thông tin liên hệ công vụ.' },
    kind: { label: 'Loại đầu mối' },
    position: { label: 'Chức vụ, nhiệm vụ' },
    phone: { label: 'Điện thoại' },
    email: { label: 'Thư điện tử' },
    hours: { label: 'Giờ trực, lịch tiếp', placeholder: 'Ví dụ: 24/24 giờ' },
    place: { label: 'Địa điểm' },
    unit: UNIT,
    order: ORDER,
    validFrom: VALID_FROM,
    validTo: { ...VALID_TO, help: 'Sau ngày này đầu mối không còn hiện trên trang.' },
    source: SOURCE,
    internalNote: INTERNAL_NOTE,
  },
  rows: [
    { name: 8, kind: 4 },
    { position: 6, unit: 6 },
    { phone: 4, email: 4, hours: 4 },
    { place: 12 },
    { validFrom: 4, validTo: 4, order: 4 },
    { source: 12 },
    { internalNote: 12 },
  ],
  title: 'name',
  list: ['order', 'name', 'kind', 'phone', 'validTo'],
  sort: ['order', 'ASC'],
  pageSize: 50,
});

export const channelForm = contentTypeForm(channel, {
  fields: {
    name: { label: 'Tên kênh' },
    kind: { label: 'Loại kênh' },
    url: { label: 'Địa chỉ', placeholder: 'https://' },
    owner: { label: 'Đơn vị quản lý kênh' },
    unit: UNIT,
    official: { label: 'Là kênh chính thức' },
    description: { label: 'Giới thiệu' },
    order: ORDER,
    validFrom: VALID_FROM,
    validTo: VALID_TO,
    source: SOURCE,
  },
  rows: [
    { name: 8, kind: 4 },
    { url: 8, official: 4 },
    { owner: 6, unit: 6 },
    { description: 12 },
    { validFrom: 4, validTo: 4, order: 4 },
    { source: 12 },
  ],
  title: 'name',
  list: ['order', 'name', 'kind', 'official', 'validTo'],
  sort: ['order', 'ASC'],
  pageSize: 50,
});
