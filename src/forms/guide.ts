import schema from '../api/guide/content-types/guide/schema.json';
import { contentTypeForm } from './form';
import { DESK, DESK_ROWS, FIRST_PUBLIC_AT, INTERNAL_NOTE, ORDER, SLUG, SOURCE, VALID_TO } from './shared-fields';

export const guideForm = contentTypeForm(schema, {
  fields: {
    title: { label: 'Tiêu đề', placeholder: 'Ví dụ: Nộp hồ sơ trực tuyến' },
    summary: { label: 'Tóm tắt', help: 'Ai cần, để làm gì; tối đa 300 ký tự.' },
    steps: { label: 'Các bước', help: 'Mỗi bước một việc, theo thứ tự người dân làm.' },
    actionLabel: { label: 'Chữ trên nút', placeholder: 'Ví dụ: Mở Cổng Dịch vụ công quốc gia' },
    actionUrl: { label: 'Địa chỉ của nút', placeholder: 'https://' },
    audiences: { label: 'Đối tượng', shows: 'name' },
    unit: { label: 'Đơn vị phụ trách', shows: 'name' },
    procedures: { label: 'Thủ tục hành chính liên quan', shows: 'name' },
    legalBasis: { label: 'Căn cứ pháp lý', shows: 'number' },
    order: ORDER,
    reviewedOn: { label: 'Rà soát gần nhất ngày', listLabel: 'Rà soát' },
    validTo: { ...VALID_TO, help: 'Sau ngày này trang báo hướng dẫn đã hết áp dụng.' },
    source: SOURCE,
    slug: SLUG,
    firstPublicAt: FIRST_PUBLIC_AT,
    internalNote: INTERNAL_NOTE,
    ...DESK,
  },
  rows: [
    { title: 12 },
    { summary: 12 },
    { steps: 12 },
    { actionLabel: 6, actionUrl: 6 },
    { audiences: 6, unit: 6 },
    { procedures: 6, legalBasis: 6 },
    { reviewedOn: 4, validTo: 4, order: 4 },
    ...DESK_ROWS,
    { source: 6, slug: 6 },
    { firstPublicAt: 6 },
    { internalNote: 12 },
  ],
  title: 'title',
  list: ['order', 'title', 'reviewedOn', 'validTo', 'state', 'updatedAt'],
  sort: ['order', 'ASC'],
  pageSize: 50,
});
