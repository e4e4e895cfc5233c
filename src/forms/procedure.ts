import schema from '../api/procedure/content-types/procedure/schema.json';
import { contentTypeForm } from './form';
import { DESK, DESK_ROWS, FIRST_PUBLIC_AT, INTERNAL_NOTE, SLUG, SOURCE, SOURCE_ID } from './shared-fields';

const IF_YES = 'Chỉ ghi khi đã chọn “Có”.';
const NOT_IN_REGISTRY = 'Dùng khi quyết định chưa có trong kho văn bản.';

/** The order of the parts is that of Nghị định 63/2010/NĐ-CP, Điều 8, khoản 2. */
export const procedureForm = contentTypeForm(schema, {
  fields: {
    code: { label: 'Mã thủ tục', help: 'Mã trên Cơ sở dữ liệu quốc gia về TTHC.', placeholder: 'Ví dụ: 1.003039' },
    scope: {
      label: 'Phạm vi công khai',
      help: '“Mục trong danh mục”: chỉ cần tên và quyết định công bố hoặc nguồn; trang nói rõ phần nào chưa có, không có phiếu niêm yết.',
    },
    name: { label: 'Tên thủ tục', help: 'Giữ đúng tên trong quyết định công bố.' },
    subjectArea: { label: 'Lĩnh vực chuyên môn', listLabel: 'Lĩnh vực', shows: 'name' },
    level: { label: 'Cấp thực hiện' },
    kind: { label: 'Loại thủ tục', help: 'Như trên Cổng Dịch vụ công quốc gia.' },
    agency: { label: 'Cơ quan giải quyết' },
    authority: { label: 'Cơ quan có thẩm quyền' },
    delegate: { label: 'Cơ quan được ủy quyền' },
    coordinator: { label: 'Cơ quan phối hợp' },
    receivingAddress: { label: 'Địa chỉ tiếp nhận hồ sơ' },
    steps: { label: 'Trình tự thực hiện' },
    filingWays: { label: 'Cách thức thực hiện', help: 'Mỗi cách nộp một dòng: trực tiếp, trực tuyến, bưu chính.' },
    dossier: { label: 'Thành phần hồ sơ', help: 'Mỗi giấy tờ một dòng.' },
    dossierSets: { label: 'Số lượng hồ sơ (bộ)', listLabel: 'Số bộ' },
    timeLimit: { label: 'Thời hạn giải quyết', placeholder: 'Ví dụ: 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ' },
    applicants: { label: 'Đối tượng thực hiện', placeholder: 'Ví dụ: Cá nhân, tổ chức' },
    hasForms: { label: 'Có mẫu đơn, mẫu tờ khai không?' },
    forms: { label: 'Mẫu đơn, mẫu tờ khai', help: IF_YES },
    hasResult: { label: 'Có kết quả thực hiện không?' },
    result: { label: 'Kết quả thực hiện', help: IF_YES },
    hasConditions: { label: 'Có yêu cầu, điều kiện không?' },
    conditions: { label: 'Yêu cầu, điều kiện thực hiện', help: IF_YES },
    hasFees: { label: 'Có phí, lệ phí không?' },
    fees: { label: 'Phí, lệ phí', help: IF_YES },
    legalBasis: { label: 'Căn cứ pháp lý', help: 'Tìm theo số, ký hiệu.', shows: 'number' },
    legalBasisNote: { label: 'Căn cứ pháp lý khác', help: 'Văn bản chưa có trong kho; mỗi văn bản một dòng.' },
    publishingDecision: { label: 'Quyết định công bố', help: 'Tìm theo số, ký hiệu.', shows: 'number' },
    publishingDecisionNote: { label: 'Quyết định công bố (ghi chữ)', help: NOT_IN_REGISTRY },
    decidedOn: { label: 'Ngày ký quyết định công bố', help: NOT_IN_REGISTRY },
    effectiveOn: { label: 'Áp dụng từ ngày', help: 'Ngày nội dung này (hoặc việc bãi bỏ) bắt đầu có hiệu lực.' },
    announcement: { label: 'Loại công bố' },
    shortened: { label: 'Văn bản quy định TTHC ban hành theo thủ tục rút gọn', help: 'Thời hạn công bố và nhập cơ sở dữ liệu quốc gia khi đó khác.' },
    nationalDatabaseOn: { label: 'Ngày có trên CSDL quốc gia về TTHC' },
    onlineLevel: { label: 'Mức độ dịch vụ công trực tuyến', listLabel: 'Dịch vụ công trực tuyến' },
    partialReason: { label: 'Lý do chưa toàn trình', help: 'Ghi khi mức độ là một phần.' },
    portalUrl: { label: 'Địa chỉ trên Cổng Dịch vụ công', placeholder: 'https://' },
    related: { label: 'Thủ tục liên quan' },
    keywords: { label: 'Từ khóa' },
    description: { label: 'Mô tả' },
    serviceNotice: { label: 'Thông báo về việc tiếp nhận', help: 'Hiện trên đầu trang thủ tục trong những ngày đã ghi.' },
    locality: { label: 'Địa phương áp dụng', help: 'Để trống nếu áp dụng tại tỉnh của Sở.' },
    unit: { label: 'Đơn vị phụ trách', shows: 'name' },
    slug: SLUG,
    firstPublicAt: FIRST_PUBLIC_AT,
    internalNote: INTERNAL_NOTE,
    sourceId: SOURCE_ID,
    source: SOURCE,
    ...DESK,
  },
  rows: [
    // a) name
    { code: 4, subjectArea: 4, scope: 4 },
    { name: 12 },
    { level: 4, kind: 4, locality: 4 },
    // b) steps, c) ways to file
    { steps: 12 },
    { filingWays: 12 },
    // d) dossier, đ) time limit
    { dossier: 12 },
    { dossierSets: 4, timeLimit: 8 },
    // e) applicants, g) deciding agency
    { applicants: 6, agency: 6 },
    { authority: 6, delegate: 6 },
    { coordinator: 6, receivingAddress: 6 },
    // h) parts "if any"
    { hasForms: 6 },
    { forms: 12 },
    { hasResult: 6, result: 6 },
    { hasConditions: 6, conditions: 6 },
    { hasFees: 6, fees: 6 },
    // Legal basis and announcement
    { legalBasis: 6, legalBasisNote: 6 },
    { publishingDecision: 6, publishingDecisionNote: 6 },
    { announcement: 4, decidedOn: 4, effectiveOn: 4 },
    { shortened: 6, nationalDatabaseOn: 6 },
    // Online service
    { onlineLevel: 6, partialReason: 6 },
    { portalUrl: 12 },
    { serviceNotice: 12 },
    { related: 6, description: 6 },
    { keywords: 12 },
    // Responsibility and origin of the record
    { unit: 6, source: 6 },
    ...DESK_ROWS,
    // System
    { slug: 6, firstPublicAt: 6 },
    { internalNote: 6, sourceId: 6 },
  ],
  title: 'name',
  list: ['code', 'name', 'subjectArea', 'unit', 'firstPublicAt', 'state', 'updatedAt'],
  sort: ['updatedAt', 'DESC'],
  pageSize: 20,
});
