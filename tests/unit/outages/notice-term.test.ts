import fs from 'node:fs';
import path from 'node:path';
import { workingCalendar } from '../../../src/calendar/working-days';
import { shortNotice, type NoticeTerm } from '../../../src/outages/notice-term';

const read = (name: string) => JSON.parse(fs.readFileSync(path.join(__dirname, '../../../database/reference', name), 'utf8'));
const calendar = workingCalendar(read('working-calendar.json'));
const terms: NoticeTerm[] = read('outage-notice.json');

test('báo trước đúng bảy ngày làm việc là đủ', () => {
  expect(shortNotice('2026-11-18', '2026-11-27', terms, calendar)).toBeNull();
});

test('sáu ngày làm việc là thiếu, và ngày sớm nhất được nêu ra', () => {
  expect(shortNotice('2026-11-18', '2026-11-26', terms, calendar)).toMatchObject({ earliest: '2026-11-27', term: { workingDays: 7 } });
});

test('ngày nghỉ lễ không được tính: báo ngày 24/8/2026 thì sớm nhất là 07/9/2026', () => {
  expect(shortNotice('2026-08-24', '2026-09-03', terms, calendar)).toMatchObject({ earliest: '2026-09-07' });
});

test('trước khi quy định có hiệu lực thì không có thời hạn', () => {
  expect(shortNotice('2026-06-30', '2026-06-30', terms, calendar)).toBeNull();
});
