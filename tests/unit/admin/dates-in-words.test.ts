import { dayFrom, dayFromWords, dayInWords, dayOf, hourInWords, instantFrom, timeInWords } from '../../../src/admin/dates/in-words';

test('ngày và thời điểm hiện theo giờ Việt Nam; chỗ trống và lời khác giữ nguyên', () => {
  expect(dayInWords('2026-01-31')).toBe('31/01/2026');
  expect(dayInWords('2026-01-31T18:00:00.000Z')).toBe('01/02/2026');
  expect(['', 'không rõ'].map(dayInWords)).toEqual(['', 'không rõ']);
  expect(timeInWords('2026-01-31T18:05:00.000Z')).toBe('01:05 01/02/2026');
  expect(timeInWords('2026-01-31')).toBe('31/01/2026');
  expect(hourInWords('2026-01-31T18:05:00.000Z')).toBe('01:05');
  expect(['2026-01-31T18:05:00.000Z', '2026-01-31'].map(dayOf)).toEqual(['2026-02-01', '2026-01-31']);
});

test('ngày gõ tay đọc thành ngày máy hiểu; lời khác giữ nguyên', () => {
  expect(['1/2/2026', '31-01-2026', '', 'mai'].map(dayFromWords)).toEqual(['2026-02-01', '2026-01-31', '', 'mai']);
});

test('ngày giờ hẹn gõ tay thành thời điểm giờ Việt Nam; không phải ngày giờ thì không có', () => {
  expect(instantFrom('31/1/2026', '8:30')).toBe('2026-01-31T08:30:00+07:00');
  expect([instantFrom('mai', '8:30'), instantFrom('31/1/2026', 'sáng'), dayFrom('mai')]).toEqual([null, null, null]);
});
