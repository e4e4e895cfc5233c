import fc from 'fast-check';
import { workingCalendar, type WorkingCalendarData } from '../../../src/calendar/working-days';
import { daysLate, deadlineInWords, lastDayOf, lateInWords, type DeadlineRule } from '../../../src/reports/periods/deadline';
import { monthsEndedIn, monthsTouching, nameOf, runningMonth, spanOf } from '../../../src/reports/periods/report-period';
import data from '../../../database/reference/working-calendar.json';
import { periodCalled } from '../../support/reports/sample';

const calendar = workingCalendar(data as WorkingCalendarData);
const rule = (changes: Partial<DeadlineRule>): DeadlineRule => ({ kind: 'on-or-before', day: 16, month: null, workingDays: null, movesToWorkingDay: false, lateInWorkingDays: false, ...changes });
const QUARTER = spanOf(periodCalled('quy-1'), { year: 2026 });

test.each([
  ['quy-1', '2025-12-15', '2026-03-14', 3, 'Quý I năm 2026'],
  ['6-thang', '2025-12-15', '2026-06-14', 6, '6 tháng năm 2026'],
  ['quy-3', '2026-06-15', '2026-09-14', 3, 'Quý III năm 2026'],
  ['nam', '2025-12-15', '2026-12-14', 12, 'Năm 2026'],
])('kỳ %s: từ %s đến %s, có %i tháng kết thúc trong kỳ', (code, from, to, months, name) => {
  const period = periodCalled(code);
  const span = spanOf(period, { year: 2026 });
  expect(span).toEqual({ from, to });
  expect(monthsEndedIn(span)).toHaveLength(months);
  expect(nameOf(period, { year: 2026 })).toBe(name);
});

test('báo cáo tháng 03 lấy số liệu từ 15/02 đến 14/03; tháng 01 bắt đầu từ năm trước', () => {
  expect(spanOf(periodCalled('thang'), { year: 2026, month: 3 })).toEqual({ from: '2026-02-15', to: '2026-03-14' });
  expect(spanOf(periodCalled('thang'), { year: 2026, month: 1 })).toEqual({ from: '2025-12-15', to: '2026-01-14' });
});

test('mỗi tháng dương lịch được chấm trong đúng một báo cáo tháng, không sót, không trùng', () => {
  const judged = Array.from({ length: 24 }, (_, index) => monthsEndedIn(spanOf(periodCalled('thang'), { year: 2026 + Math.floor(index / 12), month: (index % 12) + 1 }))).flat();
  expect(judged).toHaveLength(24);
  expect(new Set(judged).size).toBe(24);
  expect(judged[0]).toBe('2025-12');
});

test('tháng chạm kỳ gồm tháng kết thúc trong kỳ và tháng đang chạy, kỳ nào cũng vậy', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (a, b) => {
      const span = a < b ? { from: a, to: b } : { from: b, to: a };
      const running = runningMonth(span);
      expect([...monthsEndedIn(span), ...(running ? [running] : [])]).toEqual(monthsTouching(span));
    }),
  );
});

describe('thời hạn', () => {
  const last = (changes: Partial<DeadlineRule>, span = QUARTER) => lastDayOf(rule(changes), span, { year: 2026 }, calendar);

  test('“chậm nhất ngày 16” tính cả ngày 16', () => {
    expect(last({})).toBe('2026-03-16');
    expect(daysLate('2026-03-16', '2026-03-16', rule({}), calendar)).toBe(0);
    expect(daysLate('2026-03-16', '2026-03-18', rule({}), calendar)).toBe(2);
    expect(lateInWords(2, rule({}))).toBe('chậm 2 ngày');
  });

  test('“trước ngày 10/3” là hết ngày 09/3', () => {
    expect(last({ kind: 'before', day: 10, month: 3 })).toBe('2026-03-09');
    expect(deadlineInWords(rule({ kind: 'before', day: 10, month: 3 }), '2026-03-09')).toBe('trước ngày 10/3, tức là hết ngày 09/03/2026');
    expect(last({ kind: 'before', day: 1, month: 11 })).toBe('2026-10-31');
  });

  test('“trong quý I” là hết ngày 31/3', () => expect(last({ kind: 'within-quarter' })).toBe('2026-03-31'));

  test('ngày làm việc bỏ Tết, tính ngày làm bù; gặp ngày nghỉ thì lùi khi quy tắc nói vậy', () => {
    const beforeTet = { from: '2025-12-15', to: '2026-02-13' };
    // 14 to 22/02/2026 are off for Tết.
    expect(last({ kind: 'working-days', workingDays: 2 }, beforeTet)).toBe('2026-02-24');
    expect(last({ day: 17, movesToWorkingDay: true }, beforeTet)).toBe('2026-02-23');
    expect(daysLate('2026-02-13', '2026-02-24', rule({ lateInWorkingDays: true }), calendar)).toBe(2);
  });

  test('không quy định thì không có chậm', () => {
    expect(last({ kind: 'none' })).toBeNull();
    expect(daysLate(null, '2026-03-18', rule({ kind: 'none' }), calendar)).toBeNull();
  });
});
