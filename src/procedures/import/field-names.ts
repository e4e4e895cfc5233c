import { slugify } from '../../text/slug';

/**
 * The fields of a record under all the names they come with: the portal's export, its page, and the headings of
 * Nghị định 63/2010/NĐ-CP Điều 8. The first name is the one shown to people.
 */
const NAMES = {
  sourceId: ['Mã ở nguồn', 'id'],
  code: ['Mã thủ tục', 'Mã TTHC'],
  name: ['Tên thủ tục', 'Tên', 'Tên TTHC'],
  decision: ['Số quyết định', 'Quyết định công bố'],
  decidedOn: ['Ngày quyết định', 'Ngày ký quyết định công bố'],
  effectiveOn: ['Ngày áp dụng', 'Áp dụng từ ngày'],
  level: ['Cấp thực hiện'],
  kind: ['Loại thủ tục'],
  subjectArea: ['Lĩnh vực'],
  steps: ['Trình tự thực hiện', 'Trình tự'],
  filingWays: ['Cách thức thực hiện', 'Cách thức'],
  dossier: ['Thành phần hồ sơ'],
  dossierSets: ['Số lượng hồ sơ', 'Số lượng bộ', 'Số bộ'],
  timeLimit: ['Thời hạn giải quyết', 'Thời hạn'],
  applicants: ['Đối tượng thực hiện', 'Đối tượng'],
  agency: ['Cơ quan thực hiện', 'Cơ quan giải quyết'],
  authority: ['Cơ quan có thẩm quyền'],
  receivingAddress: ['Địa chỉ tiếp nhận', 'Địa chỉ tiếp nhận HS'],
  delegate: ['Cơ quan được ủy quyền'],
  coordinator: ['Cơ quan phối hợp'],
  result: ['Kết quả xử lý', 'Kết quả thực hiện', 'Kết quả'],
  legalBasis: ['Căn cứ pháp lý'],
  conditions: ['Yêu cầu, điều kiện', 'Yêu cầu, điều kiện thực hiện'],
  fees: ['Phí, lệ phí'],
  forms: ['Mẫu đơn', 'Mẫu đơn, mẫu tờ khai', 'Mẫu đơn, tờ khai'],
  onlineLevel: ['Mức độ DVC', 'Mức độ', 'Mức độ dịch vụ công trực tuyến'],
  partialReason: ['Lý do chưa toàn trình'],
  announcement: ['Loại công bố'],
  locality: ['Địa phương', 'Địa phương áp dụng'],
  related: ['Thủ tục liên quan', 'TTHC liên quan'],
  keywords: ['Từ khóa'],
  description: ['Mô tả'],
  portalUrl: ['Đường dẫn', 'detail_url'],
  source: ['Nguồn', 'source'],
  note: ['Ghi chú'],
  completeness: ['Độ đầy đủ', 'do_day_du'],
  internalProcess: ['Quy trình nội bộ'],
} as const;

export type ImportField = keyof typeof NAMES;

const FIELDS = Object.keys(NAMES) as ImportField[];

/** "Phí, lệ phí", "phi_le_phi" and "PHÍ, LỆ PHÍ" are one name. */
const folded = (name: string): string => slugify(name.replace(/_/g, ' '), { fallback: 'x' });

const BY_NAME = new Map(FIELDS.flatMap((field) => NAMES[field].map((name) => [folded(name), field] as const)));

export const fieldOf = (name: string): ImportField | null => BY_NAME.get(folded(name)) ?? null;

export const fieldLabel = (field: ImportField): string => NAMES[field][0];
