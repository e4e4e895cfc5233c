import indicator from '../api/indicator/content-types/indicator/schema.json';
import indexValue from '../api/index-value/content-types/index-value/schema.json';
import { contentTypeForm } from './form';
import { ORDER, SLUG, SOURCE, VALID_FROM, VALID_TO } from './shared-fields';

export const indicatorForm = contentTypeForm(indicator, {
  fields: {
    code: { label: 'Tên tắt', placeholder: 'Ví dụ: PAR INDEX' },
    name: { label: 'Tên đầy đủ' },
    agency: { label: 'Cơ quan công bố' },
    measure: { label: 'Đơn vị tính', placeholder: '% hoặc điểm' },
    maximum: { label: 'Giá trị cao nhất có thể', help: 'Để vẽ biểu đồ đúng tỷ lệ; để trống nếu không có.' },
    description: { label: 'Đo điều gì' },
    order: ORDER,
    validFrom: VALID_FROM,
    validTo: VALID_TO,
    slug: SLUG,
    source: SOURCE,
  },
  rows: [
    { code: 4, name: 8 },
    { agency: 6, measure: 3, maximum: 3 },
    { description: 12 },
    { validFrom: 4, validTo: 4, order: 4 },
    { source: 6, slug: 6 },
  ],
  title: 'code',
  list: ['order', 'code', 'name', 'agency'],
  sort: ['order', 'ASC'],
  pageSize: 50,
});

export const indexValueForm = contentTypeForm(indexValue, {
  fields: {
    indicator: { label: 'Bộ chỉ số', shows: 'code' },
    year: { label: 'Năm' },
    level: { label: 'Cấp' },
    subject: { label: 'Của ai', placeholder: 'Ví dụ: Tỉnh Kon Tum; Sở Y tế' },
    value: { label: 'Giá trị' },
    rank: { label: 'Thứ hạng' },
    rankedOf: { label: 'Trên tổng số' },
    decision: { label: 'Văn bản công bố', shows: 'number' },
    decisionNote: { label: 'Công bố tại', help: 'Khi văn bản công bố chưa có trong kho.' },
    file: { label: 'Tệp kết quả' },
    source: { label: 'Nguồn số liệu', help: 'Nơi lấy số liệu; bắt buộc.' },
    sourceUrl: { label: 'Địa chỉ nguồn', placeholder: 'https://' },
    note: { label: 'Ghi chú công khai' },
  },
  rows: [
    { indicator: 6, year: 3, level: 3 },
    { subject: 12 },
    { value: 4, rank: 4, rankedOf: 4 },
    { decision: 6, decisionNote: 6 },
    { source: 6, sourceUrl: 6 },
    { file: 6 },
    { note: 12 },
  ],
  title: 'subject',
  list: ['year', 'indicator', 'subject', 'value', 'rank'],
  sort: ['year', 'DESC'],
  pageSize: 50,
});
