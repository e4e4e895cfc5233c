import { auditCsv } from '../../../src/desk/audit/csv';
import { describeRequest } from '../../../src/desk/audit/request';
import { lastDay, ruleOn } from '../../../src/desk/corrections/deadlines';
import { compareVersions, piecesBetween } from '../../../src/desk/history/compare';
import { changedFields } from '../../../src/desk/history/snapshot';
import { mentionsIn } from '../../../src/desk/remarks/mentions';
import { addMonths, dayOf, isDay } from '../../../src/text/days';
import deadlines from '../../../database/reference/deadlines.json';

const people = [
  { id: 1, name: 'Nguyễn An' },
  { id: 2, name: 'Nguyễn Anh' },
  { id: 3, name: 'Nguyễn An Bình' },
];
const named = (text: string) => mentionsIn(text, people).map(({ id }) => id);

test('@: nhắc đúng người, tên dài hơn không bị nhầm với tên ngắn', () => {
  expect(named('Nhờ @Nguyễn An xem lại')).toEqual([1]);
  expect(named('@nguyễn anh, @Nguyễn An Bình')).toEqual([3, 2]);
  expect(named('Nguyễn An đã xem')).toEqual([]);
  expect(named('@Nguyễn An'.normalize('NFD'))).toEqual([1]);
});

test('so sánh: chỉ những chữ thêm và bớt, tiếng Việt có dấu không bị cắt giữa chữ', () => {
  expect(piecesBetween('nộp hồ sơ trực tuyến', 'nộp hồ sơ trực tiếp')).toEqual([
    { kind: 'same', text: 'nộp hồ sơ trực ' },
    { kind: 'removed', text: 'tuyến' },
    { kind: 'added', text: 'tiếp' },
  ]);
});

test('so sánh: HTML hiện là chữ, liên kết hiện bằng tên, mỗi ô mang nhãn của biểu mẫu', () => {
  const before = { title: 'Cũ', body: '<p>Một <b>cửa</b></p>', unit: { documentId: 'a', name: 'CDC' }, kind: 'news' };
  const after = { title: 'Cũ', body: '<p>Một cửa</p>', unit: { documentId: 'b', name: 'Bệnh viện' }, kind: 'feature' };
  const differences = compareVersions('api::article.article', before, after);
  expect(differences.map(({ label }) => label)).toEqual(['Nội dung', 'Đơn vị', 'Thể loại']);
  expect(differences[2].pieces).toEqual([
    { kind: 'removed', text: 'Tin' },
    { kind: 'added', text: 'Bài' },
  ]);
});

test('ô trống là trống, cách lưu nào cũng vậy; thứ tự mục liên kết không phải là thay đổi', () => {
  expect(changedFields({ a: null, b: [] }, { a: '', b: null })).toEqual([]);
  const [one, two] = [{ documentId: '1', name: 'A' }, { documentId: '2', name: 'B' }];
  expect(changedFields({ a: [one, two] }, { a: [two, one] })).toEqual([]);
});

test('hạn 15 ngày đính chính là dữ liệu có hiệu lực theo ngày', () => {
  const rule = ruleOn(deadlines, 'correction-answer', '2026-11-18');
  expect(lastDay(rule, '2026-11-18')).toBe('2026-12-03');
  expect(() => ruleOn(deadlines, 'correction-answer', '2010-01-01')).toThrow();
});

test('ngày theo giờ Việt Nam; tháng sau của ngày 31 là ngày cuối tháng', () => {
  expect(dayOf(new Date('2026-01-31T17:00:00Z'))).toBe('2026-02-01');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
  expect([isDay('2026-02-30'), isDay('2026-02-28'), isDay('28/02/2026')]).toEqual([false, true, false]);
});

const told = (method: string, path: string, status = 200, sendsFile = false) => describeRequest({ method, path, status, sendsFile })?.kind ?? null;

test('nhật ký: đăng nhập, vai trò, cài đặt, xuất tệp; việc xem thì không', () => {
  expect(told('POST', '/admin/login')).toBe('sign-in');
  expect(told('POST', '/admin/login', 400)).toBe('sign-in');
  expect(told('PUT', '/admin/roles/3/permissions')).toBe('roles');
  expect(told('POST', '/quota/waivers')).toBe('override');
  expect(told('PUT', '/content-manager/content-types/api::article.article/configuration')).toBe('settings');
  expect(told('GET', '/desk/audit.csv', 200, true)).toBe('export');
  expect([told('GET', '/admin/roles'), told('PUT', '/admin/roles/3', 403), told('POST', '/quota/clauses/preview')]).toEqual([null, null, null]);
});

test('tệp CSV: không ô nào chạy được như công thức', () => {
  const line = { id: 1, at: '2026-11-18T02:00:00Z', actor: '=cmd', kind: 'content' as const, action: 'sửa', subjectType: null, subjectId: null, subject: '+84', reason: null, ip: null };
  const csv = auditCsv([line]);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain("09:00 18/11/2026,'=cmd,Nội dung,sửa,'+84,,");
});
