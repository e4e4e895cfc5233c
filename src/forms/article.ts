import schema from '../api/article/content-types/article/schema.json';
import { contentTypeForm } from './form';
import { DESK, DESK_ROWS, FIRST_PUBLIC_AT, INTERNAL_NOTE, SLUG, SOURCE_ID } from './shared-fields';

export const articleForm = contentTypeForm(schema, {
  fields: {
    title: { label: 'Tiêu đề' },
    summary: { label: 'Sapo', help: 'Đoạn tóm tắt đứng đầu bài.' },
    body: { label: 'Nội dung' },
    cover: { label: 'Ảnh đại diện' },
    coverAlt: {
      label: 'Mô tả ảnh đại diện',
      help: 'Nói ảnh thể hiện điều gì, cho người dùng phần mềm đọc màn hình.',
      placeholder: 'Ví dụ: Người dân nộp hồ sơ tại Bộ phận Một cửa',
    },
    kind: { label: 'Thể loại' },
    section: { label: 'Chuyên mục', help: 'Bắt buộc khi xuất bản.', shows: 'name' },
    reformFields: { label: 'Lĩnh vực cải cách hành chính', listLabel: 'Lĩnh vực', help: 'Bắt buộc với bài cải cách hành chính.', shows: 'label' },
    topics: { label: 'Chủ đề tuyên truyền', shows: 'name' },
    audiences: { label: 'Đối tượng tuyên truyền', shows: 'name' },
    unit: { label: 'Đơn vị', help: 'Bắt buộc. Đơn vị được tính chỉ tiêu; để trống thì lấy đơn vị của bạn.', shows: 'name' },
    cooperatingUnits: { label: 'Đơn vị phối hợp', shows: 'name' },
    penName: { label: 'Bút danh', help: 'Tên tác giả hiện dưới bài.' },
    origin: { label: 'Nguồn tin', help: 'Tin bài tự viết hoặc sưu tầm. Tin sưu tầm phải ghi nguồn.' },
    sourceName: { label: 'Tên nguồn', placeholder: 'Ví dụ: Cổng Thông tin điện tử Chính phủ' },
    sourceUrl: { label: 'Địa chỉ bài gốc', placeholder: 'https://' },
    sourceDate: { label: 'Ngày đăng ở nguồn' },
    sourcePermission: {
      label: 'Căn cứ sử dụng',
      help: 'Với tin sưu tầm: văn bản đồng ý của nơi đăng gốc, hoặc “Chỉ trích dẫn và dẫn liên kết”.',
    },
    relatedDocuments: { label: 'Văn bản liên quan', help: 'Tìm theo số, ký hiệu.', shows: 'number' },
    relatedProcedures: { label: 'Thủ tục hành chính liên quan', help: 'Tìm theo tên thủ tục.', shows: 'name' },
    slug: SLUG,
    firstPublicAt: FIRST_PUBLIC_AT,
    internalNote: INTERNAL_NOTE,
    sourceId: SOURCE_ID,
    ...DESK,
  },
  rows: [
    // The text itself
    { title: 12 },
    { summary: 12 },
    { body: 12 },
    { cover: 6, coverAlt: 6 },
    // Classification
    { kind: 6, section: 6 },
    { reformFields: 6, topics: 6 },
    { audiences: 6 },
    // Unit and author
    { unit: 6, cooperatingUnits: 6 },
    { penName: 6 },
    // Source
    { origin: 4, sourceName: 8 },
    { sourceUrl: 8, sourceDate: 4 },
    { sourcePermission: 12 },
    // Related content
    { relatedDocuments: 6, relatedProcedures: 6 },
    ...DESK_ROWS,
    // System
    { slug: 6, firstPublicAt: 6 },
    { internalNote: 6, sourceId: 6 },
  ],
  title: 'title',
  list: ['title', 'state', 'section', 'unit', 'penName', 'firstPublicAt', 'updatedAt'],
  sort: ['updatedAt', 'DESC'],
  pageSize: 20,
});
