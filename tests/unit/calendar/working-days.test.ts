import fc from 'fast-check';
import data from '../../../database/reference/working-calendar.json';
import { localDay } from '../../../src/calendar';
import { addDays, workingCalendar, type WorkingCalendarData } from '../../../src/calendar/working-days';

const calendar = workingCalendar(data as WorkingCalendarData);

test.each([
  ['qua cuối tuần', '2026-11-20', 5, '2026-11-27'],
  ['qua Tết Bính Ngọ', '2026-02-13', 1, '2026-02-23'],
  ['qua 30/4 và 01/5', '2026-04-29', 1, '2026-05-04'],
  ['thứ Bảy làm bù là ngày làm việc', '2026-08-21', 1, '2026-08-22'],
  ['Giỗ Tổ rơi vào Chủ nhật được nghỉ bù', '2026-04-24', 1, '2026-04-28'],
  ['0 ngày là chính ngày ấy, dù là ngày nghỉ', '2026-11-22', 0, '2026-11-22'],
])('ngày làm việc: %s', (_, from, count, last) => {
  expect(calendar.addWorkingDays(from, count)).toBe(last);
});

test('đếm và cộng ngày làm việc là hai chiều của một phép', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2025-01-01', offset));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const last = calendar.addWorkingDays(from, count);
      expect(calendar.isWorkingDay(last)).toBe(true);
      expect(calendar.workingDaysBetween(from, last)).toBe(count);
    }),
  );
});

test('ngày không có thật bị từ chối; ngày ở Việt Nam không theo múi giờ của máy', () => {
  expect(() => calendar.addWorkingDays('2026-02-30', 1)).toThrow(RangeError);
  expect(() => calendar.addWorkingDays('20/11/2026', 1)).toThrow(RangeError);
  expect(localDay('2026-11-20T17:00:00Z')).toBe('2026-11-21');
  expect(localDay('2026-11-20T16:59:59Z')).toBe('2026-11-20');
});
