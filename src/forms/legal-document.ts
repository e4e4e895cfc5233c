import schema from '../api/legal-document/content-types/legal-document/schema.json';
import { contentTypeForm } from './form';
import { DESK, DESK_ROWS, FIRST_PUBLIC_AT, INTERNAL_NOTE, SLUG, SOURCE, SOURCE_ID } from './shared-fields';

export const legalDocumentForm = contentTypeForm(schema, {
  fields: {
    number: { label: 'Số, ký hiệu', placeholder: 'Ví dụ: 63/2010/NĐ-CP' },
    type: { label: 'Loại văn bản', shows: 'name' },
    abstract: { label: 'Trích yếu', help: 'Ghi đúng như trên văn bản, không ghi lại loại và số.' },
    issuer: { label: 'Cơ quan ban hành', shows: 'name' },
    level: { label: 'Cấp ban hành' },
    signer: { label: 'Người ký' },
    signerTitle: { label: 'Chức vụ người ký', placeholder: 'Ví dụ: Phó Giám đốc' },
    recipients: { label: 'Nơi nhận', help: 'Mỗi nơi một dòng.' },
    issuedOn: { label: 'Ngày ban hành' },
    effectiveOn: { label: 'Ngày có hiệu lực' },
    expiresOn: { label: 'Ngày hết hiệu lực', help: 'Ngày đầu tiên văn bản không còn hiệu lực.' },
    planFrom: { label: 'Kỳ thực hiện từ ngày', help: 'Chỉ dùng cho kế hoạch, chương trình.' },
    planTo: { label: 'Kỳ thực hiện đến ngày', help: 'Chỉ dùng cho kế hoạch, chương trình.' },
    events: {
      label: 'Sự kiện hiệu lực',
      help: 'Tình trạng hiệu lực tự tính theo ngày và quan hệ. Chỉ ghi ở đây điều mà không văn bản nào trong kho nói.',
    },
    subjectAreas: { label: 'Lĩnh vực chuyên môn', shows: 'name' },
    reformFields: { label: 'Lĩnh vực cải cách hành chính', shows: 'label' },
    relations: {
      label: 'Quan hệ với văn bản khác',
      help: 'Văn bản này thay thế, sửa đổi, hướng dẫn… văn bản nào. Chiều ngược lại hệ thống tự hiện.',
    },
    requiredDocuments: {
      label: 'Văn bản phải công khai theo kế hoạch',
      help: 'Danh mục văn bản chỉ đạo mà kế hoạch yêu cầu đưa lên trang; hệ thống theo dõi có, thiếu và thời hạn.',
    },
    files: { label: 'Tệp văn bản', help: 'Bản có chữ ký số hoặc bản quét, và bản chữ nếu có.' },
    fullText: { label: 'Toàn văn', help: 'Dùng để tìm kiếm và đọc trên điện thoại.' },
    officialUrl: { label: 'Địa chỉ ở nguồn chính thức', placeholder: 'https://' },
    unit: { label: 'Đơn vị cập nhật', shows: 'name' },
    slug: SLUG,
    firstPublicAt: FIRST_PUBLIC_AT,
    internalNote: INTERNAL_NOTE,
    sourceId: SOURCE_ID,
    source: SOURCE,
    ...DESK,
  },
  rows: [
    // What the head of the document says
    { type: 4, number: 8 },
    { abstract: 12 },
    { issuer: 8, level: 4 },
    { issuedOn: 4 },
    { signer: 6, signerTitle: 6 },
    { recipients: 12 },
    // Validity
    { effectiveOn: 6, expiresOn: 6 },
    { planFrom: 6, planTo: 6 },
    { events: 12 },
    // Classification
    { subjectAreas: 6, reformFields: 6 },
    // Relations and text
    { relations: 12 },
    { requiredDocuments: 12 },
    { files: 12 },
    { fullText: 12 },
    { officialUrl: 12 },
    // Responsibility and origin of the record
    { unit: 6, source: 6 },
    ...DESK_ROWS,
    // System
    { slug: 6, firstPublicAt: 6 },
    { internalNote: 6, sourceId: 6 },
  ],
  title: 'number',
  list: ['number', 'type', 'abstract', 'issuer', 'issuedOn', 'state', 'updatedAt'],
  sort: ['issuedOn', 'DESC'],
  pageSize: 20,
});
