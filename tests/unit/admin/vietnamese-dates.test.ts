import { vietnameseOptions } from '../../../src/admin/dates/vietnamese-dates';

const format = (options: Intl.DateTimeFormatOptions, instant = '2026-11-05T18:05:00Z') =>
  new Intl.DateTimeFormat('vi', vietnameseOptions(options)).format(new Date(instant)).replace(/,/g, '');

test.each<[string, Intl.DateTimeFormatOptions, string]>([
  ['ngày đầy đủ', { dateStyle: 'full' }, '06/11/2026'],
  ['ngày dài', { dateStyle: 'long' }, '06/11/2026'],
  ['ngày và giờ', { dateStyle: 'full', timeStyle: 'short' }, '01:05 06/11/2026'],
  ['ngày bằng số', { year: 'numeric', month: 'numeric', day: 'numeric' }, '06/11/2026'],
  ['tháng của lịch giữ chữ', { month: 'long', year: 'numeric' }, 'tháng 11 năm 2026'],
  ['thứ trong tuần giữ chữ', { weekday: 'long' }, 'Thứ Sáu'],
  ['múi giờ được chỉ rõ thì theo đó', { dateStyle: 'short', timeZone: 'UTC' }, '05/11/2026'],
])('%s', (_case, options, expected) => expect(format(options)).toBe(expected));
