import calendarDay from '../api/calendar-day/content-types/calendar-day/schema.json';
import focusChoice from '../api/focus-choice/content-types/focus-choice/schema.json';
import letterhead from '../api/report-letterhead/content-types/report-letterhead/schema.json';
import reportPeriod from '../api/report-period/content-types/report-period/schema.json';
import scoringRule from '../api/scoring-rule/content-types/scoring-rule/schema.json';
import { contentTypeForm } from './form';
import { ORDER, SOURCE, VALID_FROM, VALID_TO } from './shared-fields';

export const reportPeriodForm = contentTypeForm(reportPeriod, {
  fields: {
    name: { label: 'Tên kỳ', placeholder: 'Ví dụ: Quý I' },
    code: { label: 'Mã kỳ', help: 'Chữ thường không dấu; không đổi khi đã có báo cáo của kỳ.', placeholder: 'Ví dụ: quy-1' },
    monthly: { label: 'Lặp lại mỗi tháng', help: 'Tháng của ngày đầu, ngày cuối và hạn gửi khi đó để trống.' },
    fromDay: { label: 'Số liệu từ ngày' },
    fromMonth: { label: 'Số liệu từ tháng' },
    fromYear: { label: 'Năm của ngày đầu', help: '0: năm báo cáo; -1: năm trước.' },
    toDay: { label: 'Đến hết ngày' },
    toMonth: { label: 'Đến tháng' },
    toYear: { label: 'Năm của ngày cuối', help: '0: năm báo cáo; 1: năm sau.' },
    deadlineKind: { label: 'Cách nói thời hạn gửi', help: '“Chậm nhất ngày” tính cả ngày đó; “trước ngày” không tính ngày đó.' },
    deadlineDay: { label: 'Ngày của thời hạn' },
    deadlineMonth: { label: 'Tháng của thời hạn', help: 'Để trống: tháng cuối kỳ.' },
    deadlineWorkingDays: { label: 'Số ngày làm việc sau ngày chốt' },
    movesToWorkingDay: { label: 'Gặp ngày nghỉ thì lùi đến ngày làm việc kế tiếp' },
    lateInWorkingDays: { label: 'Đếm số ngày chậm theo ngày làm việc' },
    order: ORDER,
    validFrom: VALID_FROM,
    validTo: VALID_TO,
    source: SOURCE,
  },
  rows: [
    { name: 6, code: 3, order: 3 },
    { monthly: 12 },
    { fromDay: 4, fromMonth: 4, fromYear: 4 },
    { toDay: 4, toMonth: 4, toYear: 4 },
    { deadlineKind: 12 },
    { deadlineDay: 4, deadlineMonth: 4, deadlineWorkingDays: 4 },
    { movesToWorkingDay: 6, lateInWorkingDays: 6 },
    { validFrom: 6, validTo: 6 },
    { source: 12 },
  ],
  title: 'name',
  list: ['order', 'name', 'deadlineKind', 'deadlineDay', 'validFrom', 'validTo'],
  sort: ['order', 'ASC'],
  pageSize: 50,
});

export const calendarDayForm = contentTypeForm(calendarDay, {
  fields: {
    day: { label: 'Ngày', help: 'Chỉ thêm ngày chưa có trong lịch làm việc đi kèm phần mềm.' },
    kind: { label: 'Nghỉ hay làm' },
    name: { label: 'Dịp', placeholder: 'Ví dụ: Tết Nguyên đán năm 2027' },
    source: SOURCE,
  },
  rows: [{ day: 4, kind: 8 }, { name: 12 }, { source: 12 }],
  title: 'name',
  list: ['day', 'kind', 'name'],
  sort: ['day', 'DESC'],
  pageSize: 50,
});

export const scoringRuleForm = contentTypeForm(scoringRule, {
  fields: {
    name: { label: 'Tên tiêu chí' },
    measure: { label: 'Chấm theo' },
    words: { label: 'Lời của quy tắc', help: 'Chép đúng lời văn bản; hiện bên cạnh điểm trên phiếu chấm.' },
    maxPoints: { label: 'Điểm tối đa' },
    steps: { label: 'Các mức' },
    order: ORDER,
    validFrom: VALID_FROM,
    validTo: VALID_TO,
    source: SOURCE,
  },
  rows: [{ name: 12 }, { measure: 6, maxPoints: 3, order: 3 }, { words: 12 }, { steps: 12 }, { validFrom: 6, validTo: 6 }, { source: 12 }],
  title: 'name',
  list: ['order', 'name', 'measure', 'maxPoints', 'validFrom', 'validTo'],
  sort: ['order', 'ASC'],
  pageSize: 50,
});

export const focusChoiceForm = contentTypeForm(focusChoice, {
  fields: {
    unit: { label: 'Đơn vị', shows: 'name' },
    year: { label: 'Năm' },
    reformField: { label: 'Lĩnh vực trọng tâm', shows: 'label' },
  },
  rows: [{ unit: 8, year: 4 }, { reformField: 12 }],
  title: 'year',
  list: ['unit', 'year', 'reformField'],
  sort: ['year', 'DESC'],
  pageSize: 50,
});

export const reportLetterheadForm = contentTypeForm(letterhead, {
  fields: {
    name: { label: 'Tên mẫu', help: 'Để chọn trong danh sách.' },
    unit: { label: 'Dùng cho đơn vị', help: 'Để trống: dùng cho báo cáo chung của tất cả đơn vị.', shows: 'name' },
    superior: { label: 'Cơ quan chủ quản', placeholder: 'Ví dụ: UBND TỈNH KON TUM' },
    agency: { label: 'Cơ quan ban hành', placeholder: 'Ví dụ: SỞ Y TẾ' },
    symbol: { label: 'Ký hiệu', help: 'Phần sau số; số do văn thư cấp.', placeholder: 'Ví dụ: BC-SYT' },
    place: { label: 'Địa danh', placeholder: 'Ví dụ: Kon Tum' },
    addressee: { label: 'Kính gửi' },
    authority: { label: 'Quyền hạn ký', placeholder: 'Ví dụ: TL. GIÁM ĐỐC' },
    position: { label: 'Chức vụ người ký', placeholder: 'Ví dụ: CHÁNH VĂN PHÒNG' },
    signer: { label: 'Họ và tên người ký' },
    recipients: { label: 'Nơi nhận', help: 'Mỗi dòng một nơi; dòng “Lưu” tự có.' },
  },
  rows: [
    { name: 6, unit: 6 },
    { superior: 6, agency: 6 },
    { symbol: 6, place: 6 },
    { addressee: 12 },
    { authority: 4, position: 4, signer: 4 },
    { recipients: 12 },
  ],
  title: 'name',
  list: ['name', 'unit', 'agency', 'symbol'],
  sort: ['name', 'ASC'],
  pageSize: 50,
});
