import { CALENDAR_ADDRESSES } from '../plugins/quota/server/src/calendar-feed/schema';
import { CLAUSES, CLOSING_NOTES, LEDGER, WAIVERS } from '../plugins/quota/server/src/ledger/schema';
import { NOTICES, NOTICE_SETTINGS } from '../plugins/quota/server/src/notices/schema';
import { DRAFTS, EXPORTS, FROZEN, LETTERS as REPORT_LETTERS, SENDINGS, SUBSCRIPTIONS } from '../plugins/reports/server/src/tables';
import { AUDIT, CORRECTIONS, LETTERS, PRESENCE, REMARKS, TRASH, VERSIONS, WORKING_COPIES } from '../desk/tables';
import { PREVIEW_LINKS } from '../desk/previews/preview-links';
import { DISPLAYS } from '../procedures/tables';
import { SECOND_FACTORS } from '../sign-in/tables';

type Key = 'id' | 'name' | 'email';

/**
 * What becomes of the rows when the person is erased: `erased` rows go; in `unnamed` rows the work stays and the name
 * goes; `kept` rows are evidence of public duty, or chained so that nothing can be changed, and stay as they are.
 */
type Fate = 'erased' | 'unnamed' | 'kept';

/** Rows of one table that tell of a person: by which column, and by what of the person the column knows them. */
export interface Place {
  table: string;
  column: string;
  key: Key;
  label: string;
  fate: Fate;
  /** Why rows are kept; Vietnamese. */
  why?: string;
  /** Columns that no copy of somebody's data needs: secrets, and texts of the section itself. */
  leftOut?: readonly string[];
}

const EVIDENCE = 'chứng cứ về việc thực hiện nhiệm vụ, sửa thì không còn tin được';
const UNTIL = 'truy trách nhiệm và phát hiện xâm nhập; tự xóa khi hết thời hạn giữ nhật ký';

/** Every plain table that knows people. Strapi's own account, and what stands in documents, are told of beside. */
export const PLACES: readonly Place[] = [
  { table: SECOND_FACTORS, column: 'user_id', key: 'id', label: 'Xác thực hai lớp', fate: 'erased', leftOut: ['secret', 'recovery'] },
  { table: WORKING_COPIES, column: 'user_id', key: 'id', label: 'Bản chưa lưu', fate: 'erased' },
  { table: PRESENCE, column: 'user_id', key: 'id', label: 'Đang mở', fate: 'erased' },
  { table: LETTERS, column: 'recipient', key: 'email', label: 'Thư của bàn biên tập', fate: 'erased' },
  { table: CALENDAR_ADDRESSES, column: 'user_id', key: 'id', label: 'Địa chỉ lịch', fate: 'erased', leftOut: ['digest'] },
  { table: EXPORTS, column: 'user_id', key: 'id', label: 'Tệp báo cáo đã xuất', fate: 'erased' },
  { table: REPORT_LETTERS, column: 'recipient', key: 'email', label: 'Thư báo cáo', fate: 'unnamed' },
  { table: NOTICES, column: 'recipient', key: 'email', label: 'Thư nhắc chỉ tiêu', fate: 'unnamed' },
  { table: VERSIONS, column: 'actor_id', key: 'id', label: 'Lịch sử nội dung', fate: 'unnamed', leftOut: ['snapshot'] },
  { table: REMARKS, column: 'actor_id', key: 'id', label: 'Trao đổi', fate: 'unnamed' },
  { table: TRASH, column: 'actor_id', key: 'id', label: 'Thùng rác', fate: 'unnamed', leftOut: ['snapshot'] },
  { table: CORRECTIONS, column: 'actor_id', key: 'id', label: 'Yêu cầu đính chính đã ghi', fate: 'unnamed' },
  { table: CORRECTIONS, column: 'answered_by', key: 'name', label: 'Yêu cầu đính chính đã trả lời', fate: 'unnamed' },
  { table: PREVIEW_LINKS, column: 'created_by', key: 'name', label: 'Liên kết xem trước', fate: 'unnamed', leftOut: ['token_hash'] },
  { table: DISPLAYS, column: 'recorded_by', key: 'name', label: 'Niêm yết thủ tục', fate: 'unnamed' },
  { table: DRAFTS, column: 'actor', key: 'name', label: 'Báo cáo đang viết', fate: 'unnamed', leftOut: ['body'] },
  { table: SUBSCRIPTIONS, column: 'actor', key: 'name', label: 'Đăng ký nhận báo cáo', fate: 'unnamed' },
  { table: NOTICE_SETTINGS, column: 'actor', key: 'name', label: 'Cài đặt thư nhắc', fate: 'unnamed' },
  { table: AUDIT, column: 'actor_id', key: 'id', label: 'Nhật ký', fate: 'kept', why: UNTIL },
  { table: LEDGER, column: 'actor', key: 'name', label: 'Sổ đăng bài', fate: 'kept', why: EVIDENCE },
  { table: CLAUSES, column: 'actor', key: 'name', label: 'Chỉ tiêu', fate: 'kept', why: EVIDENCE },
  { table: CLOSING_NOTES, column: 'actor', key: 'name', label: 'Ghi chú sau khi chốt', fate: 'kept', why: EVIDENCE },
  { table: WAIVERS, column: 'actor', key: 'name', label: 'Miễn chỉ tiêu', fate: 'kept', why: EVIDENCE },
  { table: FROZEN, column: 'actor', key: 'name', label: 'Báo cáo đã chốt', fate: 'kept', why: EVIDENCE, leftOut: ['body'] },
  { table: SENDINGS, column: 'actor', key: 'name', label: 'Lần gửi báo cáo', fate: 'kept', why: EVIDENCE },
];
