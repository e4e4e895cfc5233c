import rules from '../../../database/reference/procedure-deadlines.json';
import calendarData from '../../../database/reference/working-calendar.json';
import { workingCalendar, type WorkingCalendarData } from '../../../src/calendar/working-days';
import { clocksOf, worstOf, type DeadlineRule, type Milestones } from '../../../src/procedures/clocks/clocks';

const calendar = workingCalendar(calendarData as WorkingCalendarData);

const milestones = (changes: Partial<Milestones> = {}): Milestones => ({
  decidedOn: '2026-11-20',
  siteOn: '2026-11-27',
  nationalDatabaseOn: null,
  basisEffect: null,
  shortened: false,
  places: [],
  unit: 'Văn phòng Sở',
  ...changes,
});

const clocks = (changes: Partial<Milestones>, today: string) => clocksOf(milestones(changes), rules as DeadlineRule[], calendar, today);
const one = (code: string, changes: Partial<Milestones>, today: string) => clocks(changes, today).find((clock) => clock.code === code);

test.each([
  ['đăng đúng ngày làm việc thứ năm: đúng hạn', { siteOn: '2026-11-27' }, 'on-time', 0],
  ['đăng ngày làm việc thứ sáu: chậm một ngày', { siteOn: '2026-11-30' }, 'late', 1],
  ['mới là mục trong danh mục: vẫn quá hạn', { siteOn: null }, 'overdue', 9],
  ['không biết ngày ký quyết định: không kết luận', { decidedOn: null }, 'unknown', 0],
])('trang: %s', (_, changes, state, days) => {
  expect(one('site', changes, '2026-12-10')).toMatchObject({ state, days });
});

test('mỗi nơi niêm yết một đồng hồ, của đơn vị chịu trách nhiệm nơi ấy', () => {
  const place = (name: string, displayedOn: string | null) => ({ placeId: name, name, unit: `Đơn vị ${name}`, displayedOn });
  const found = clocks({ places: [place('A', '2026-11-24'), place('B', null)] }, '2026-12-01').filter(({ code }) => code === 'display');
  expect(found).toMatchObject([
    { place: { name: 'A' }, unit: 'Đơn vị A', state: 'on-time', due: '2026-11-27' },
    { place: { name: 'B' }, unit: 'Đơn vị B', state: 'overdue', days: 2 },
  ]);
  expect(worstOf(found)).toBe('overdue');
  expect(one('display', { places: [place('B', null)] }, '2026-11-25')).toMatchObject({ state: 'running', days: 2 });
});

test('quyết định công bố: chậm nhất 05 ngày trước khi văn bản có hiệu lực; rút gọn thì sau 03 ngày', () => {
  const basisEffect = { day: '2026-11-25', document: '01/2026/NĐ-CP' };
  expect(one('announce', { basisEffect }, '2026-12-01')).toMatchObject({ due: '2026-11-20', state: 'on-time' });
  expect(one('announce', { basisEffect, decidedOn: '2026-11-23' }, '2026-12-01')).toMatchObject({ state: 'late', days: 3, daysUnit: 'calendar' });
  expect(one('announce', { basisEffect, decidedOn: '2026-11-28', shortened: true }, '2026-12-01')).toMatchObject({ due: '2026-11-28', state: 'on-time' });
  expect(one('announce', {}, '2026-12-01')).toBeUndefined();
});

test('cơ sở dữ liệu quốc gia: 05 ngày làm việc, rút gọn 02', () => {
  expect(one('national-database', {}, '2026-12-01')).toMatchObject({ due: '2026-11-27', state: 'overdue', days: 2 });
  expect(one('national-database', { shortened: true }, '2026-11-24')).toMatchObject({ due: '2026-11-24', state: 'running', days: 0 });
});

test('quy định hết hiệu lực thì không tính cho quyết định ký sau ngày ấy', () => {
  const ended = (rules as DeadlineRule[]).map((rule) => ({ ...rule, validTo: '2026-06-30' }));
  expect(clocksOf(milestones(), ended, calendar, '2026-12-01')).toEqual([]);
});
