/**
 * The Vietnamese words for enumeration values, as readers and staff see them. Keys are the values stored in the
 * schemas.
 */

export const ARTICLE_KINDS = {
  news: 'Tin',
  feature: 'Bài',
  reportage: 'Phóng sự',
  'role-model': 'Gương điển hình',
  criticism: 'Phê bình',
  'question-answer': 'Hỏi đáp',
  'petition-outcome': 'Kết quả xử lý phản ánh, kiến nghị',
  infographic: 'Infographic',
} as const;

/** The steps of the desk in the words that staff know from NukeViet; "Gỡ" is a text that readers had and have no more. */
export const ARTICLE_STATES = {
  draft: 'Lưu nháp',
  submitted: 'Chuyển duyệt',
  reviewing: 'Đang duyệt',
  returned: 'Từ chối duyệt',
  forwarded: 'Chuyển đăng',
  declined: 'Từ chối đăng',
  scheduled: 'Hẹn giờ đăng',
  published: 'Xuất bản',
  expired: 'Hết hạn',
  withdrawn: 'Gỡ',
} as const;

export const APPROVAL_STAGES = { one: 'Một cấp: duyệt rồi đăng', two: 'Hai cấp: duyệt nội dung, rồi duyệt đăng' } as const;

/** Whose error is put right (Luật Tiếp cận thông tin 104/2016/QH13, Điều 22 khoản 1 đến 3). */
export const CORRECTION_CASES = {
  own: 'Thông tin do mình tạo ra, công khai không chính xác',
  reposted: 'Thông tin của cơ quan khác, mình công khai không chính xác',
  elsewhere: 'Thông tin của mình bị nơi khác công khai không chính xác',
} as const;

export const ORIGINS = { own: 'Tự viết', curated: 'Sưu tầm' } as const;

export const DOCUMENT_LEVELS = { central: 'Trung ương', province: 'Tỉnh', sector: 'Ngành', unit: 'Đơn vị' } as const;

/** The states of the national legal database; a yearly plan is not repealed, its period ends. */
export const VALIDITIES = {
  'in-force': 'Còn hiệu lực',
  'not-yet-in-force': 'Chưa có hiệu lực',
  'partly-expired': 'Hết hiệu lực một phần',
  expired: 'Hết hiệu lực toàn bộ',
  suspended: 'Ngưng hiệu lực',
  'partly-suspended': 'Ngưng hiệu lực một phần',
  'no-longer-suitable': 'Không còn phù hợp',
  'period-ended': 'Đã hết kỳ thực hiện',
  unknown: 'Không xác định',
} as const;

/** What can befall a document without another document of the registry saying so. */
export const VALIDITY_EVENTS = {
  expired: 'Hết hiệu lực',
  suspended: 'Ngưng hiệu lực',
  'no-longer-suitable': 'Không còn phù hợp',
} as const;

/** A directed relation read from the document that states it (`outgoing`) and from the one it names (`incoming`). */
export const DOCUMENT_RELATIONS = {
  replaces: { outgoing: 'Thay thế', incoming: 'Bị thay thế bởi' },
  amends: { outgoing: 'Sửa đổi, bổ sung', incoming: 'Được sửa đổi, bổ sung bởi' },
  abolishes: { outgoing: 'Bãi bỏ', incoming: 'Bị bãi bỏ bởi' },
  suspends: { outgoing: 'Đình chỉ', incoming: 'Bị đình chỉ bởi' },
  guides: { outgoing: 'Hướng dẫn', incoming: 'Được hướng dẫn bởi' },
  'based-on': { outgoing: 'Căn cứ', incoming: 'Là căn cứ của' },
  consolidates: { outgoing: 'Hợp nhất', incoming: 'Được hợp nhất bởi' },
  corrects: { outgoing: 'Đính chính', incoming: 'Bị đính chính bởi' },
  cites: { outgoing: 'Dẫn chiếu', incoming: 'Được dẫn chiếu bởi' },
  related: { outgoing: 'Liên quan cùng nội dung', incoming: 'Liên quan cùng nội dung' },
  implements: { outgoing: 'Triển khai', incoming: 'Được triển khai bởi' },
} as const;

export const PROCEDURE_LEVELS = { ministry: 'Cấp Bộ', province: 'Cấp tỉnh', commune: 'Cấp xã' } as const;

/** How much of a procedure is public: decisions of publication also announce mere lists. */
export const PROCEDURE_SCOPES = { full: 'Đầy đủ nội dung', listed: 'Mục trong danh mục' } as const;

export const ANNOUNCEMENTS = {
  new: 'Mới ban hành',
  amended: 'Sửa đổi, bổ sung, thay thế',
  abolished: 'Bãi bỏ',
} as const;

export const ONLINE_LEVELS = {
  full: 'Dịch vụ công trực tuyến toàn trình',
  partial: 'Dịch vụ công trực tuyến một phần',
  information: 'Cung cấp thông tin trực tuyến',
} as const;

export const FILING_FORMS = { 'in-person': 'Trực tiếp', online: 'Trực tuyến', postal: 'Dịch vụ bưu chính' } as const;

/** The parts of a procedure that exist only "if any": said outright, so that an empty field never leaves it open. */
export const PRESENCES = { yes: 'Có', no: 'Không' } as const;

export const SERVICE_NOTICES = {
  paused: 'Tạm dừng tiếp nhận',
  'place-changed': 'Đổi nơi tiếp nhận',
  'online-down': 'Nộp trực tuyến đang gián đoạn',
  note: 'Lưu ý khi nộp hồ sơ',
} as const;

export const DOCUMENT_CATEGORIES = {
  normative: 'Văn bản quy phạm pháp luật',
  administrative: 'Văn bản hành chính',
  copy: 'Bản sao',
} as const;

export const UNIT_KINDS = {
  department: 'Cơ quan chuyên môn',
  leadership: 'Lãnh đạo',
  office: 'Phòng chuyên môn',
  'sub-department': 'Chi cục',
  affiliated: 'Đơn vị trực thuộc',
  former: 'Đơn vị cũ',
  related: 'Cơ quan liên quan',
} as const;

export const DEADLINE_KINDS = {
  'on-or-before': 'Chậm nhất ngày (tính cả ngày đó)',
  before: 'Trước ngày (không tính ngày đó)',
  'within-quarter': 'Trong quý',
  'working-days': 'Số ngày làm việc sau ngày chốt',
  none: 'Không quy định',
} as const;

export const CALENDAR_DAY_KINDS = { holiday: 'Nghỉ lễ, nghỉ bù, nghỉ hoán đổi', 'swap-working': 'Làm bù' } as const;

export const SCORING_MEASURES = {
  'plan-completion': 'Tỷ lệ chỉ tiêu đạt',
  'report-discipline': 'Báo cáo đủ và đúng hạn',
  'form-diversity': 'Các hình thức tuyên truyền đã dùng',
} as const;

export const SCORING_ITEMS = {
  late: 'Mỗi báo cáo gửi chậm',
  'missing-period': 'Thiếu báo cáo quý, 6 tháng',
  'missing-year': 'Thiếu báo cáo năm',
  web: 'Trang thông tin điện tử, mạng xã hội',
  board: 'Bảng, màn hình điện tử',
  traditional: 'Hình thức truyền thống',
} as const;

/** Whose index it is. */
export const INDEX_LEVELS = {
  country: 'Cả nước',
  province: 'Tỉnh',
  department: 'Sở, ngành',
  unit: 'Đơn vị',
} as const;

export const CONTACT_KINDS = {
  hotline: 'Đường dây nóng',
  leader: 'Lãnh đạo',
  'one-stop': 'Bộ phận Một cửa',
  'citizen-reception': 'Tiếp công dân',
  'information-access': 'Đầu mối cung cấp thông tin',
  spokesperson: 'Người phát ngôn',
} as const;

export const CHANNEL_KINDS = {
  portal: 'Cổng thông tin, cổng dịch vụ công',
  website: 'Trang thông tin điện tử',
  social: 'Mạng xã hội',
  app: 'Ứng dụng di động',
  bulletin: 'Bản tin, ấn phẩm',
  broadcast: 'Phát thanh, truyền hình',
} as const;

export const OUTAGE_KINDS = { planned: 'Có kế hoạch', incident: 'Sự cố đột xuất' } as const;

/** The label of a stored value, or null when nothing is stored. */
export function labelOf<K extends string>(
  labels: Readonly<Record<K, string>>,
  value: K | null | undefined,
): string | null {
  return value ? labels[value] : null;
}
