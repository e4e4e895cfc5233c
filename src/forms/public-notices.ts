import outage from '../api/outage/content-types/outage/schema.json';
import redirect from '../api/redirect/content-types/redirect/schema.json';
import { contentTypeForm } from './form';
import { FIRST_PUBLIC_AT, INTERNAL_NOTE } from './shared-fields';

export const outageForm = contentTypeForm(outage, {
  fields: {
    title: { label: 'Tiêu đề', placeholder: 'Ví dụ: Bảo trì máy chủ trang thông tin điện tử' },
    affected: { label: 'Nội dung tạm ngừng', help: 'Người dân không dùng được gì và có cách nào thay thế.' },
    reason: { label: 'Lý do' },
    kind: { label: 'Loại', help: 'Tạm ngừng có kế hoạch phải báo trước đủ số ngày làm việc theo quy định; chưa đủ thì hệ thống nói ngày sớm nhất.' },
    startsAt: { label: 'Bắt đầu ngừng lúc' },
    recoversAt: { label: 'Dự kiến khôi phục lúc' },
    unit: { label: 'Đơn vị', shows: 'name' },
    firstPublicAt: FIRST_PUBLIC_AT,
    announcedAt: { label: 'Báo giờ bắt đầu này từ lúc', help: 'Hệ thống tự ghi; dời giờ bắt đầu lên sớm thì tính lại từ lúc đăng.', readOnly: true },
    internalNote: INTERNAL_NOTE,
  },
  rows: [
    { title: 12 },
    { affected: 12 },
    { reason: 12 },
    { kind: 4, startsAt: 4, recoversAt: 4 },
    { unit: 4, firstPublicAt: 4, announcedAt: 4 },
    { internalNote: 12 },
  ],
  title: 'title',
  list: ['title', 'kind', 'startsAt', 'recoversAt'],
  sort: ['startsAt', 'DESC'],
  pageSize: 20,
});

export const redirectForm = contentTypeForm(redirect, {
  fields: {
    oldAddress: { label: 'Địa chỉ cũ', help: 'Phần sau tên miền, bắt đầu bằng dấu “/”.', placeholder: '/vi/news/tin-tuc/bai-cu-123.html' },
    newAddress: { label: 'Địa chỉ mới', help: 'Địa chỉ trên trang này, hoặc địa chỉ đầy đủ của trang khác.', placeholder: '/tin-bai/bai-cu' },
    note: { label: 'Ghi chú' },
  },
  rows: [{ oldAddress: 12 }, { newAddress: 12 }, { note: 12 }],
  title: 'oldAddress',
  list: ['oldAddress', 'newAddress', 'updatedAt'],
  sort: ['oldAddress', 'ASC'],
  pageSize: 100,
});
