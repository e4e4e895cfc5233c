import fc from 'fast-check';
import { deadlines } from '../../../../src/plugins/quota/server/src/calendar-feed/deadlines';
import { icalendar, type CalendarEvent } from '../../../../src/plugins/quota/server/src/calendar-feed/ics';
import { at, standing, ZONE } from './standings';

const NOW = new Date('2026-11-22T03:04:05.678Z');
const context = { now: NOW.getTime(), zone: ZONE, topic: 'CCHC', url: 'https://cchc.example.gov.vn/admin' };
const event: CalendarEvent = { uid: 'a@b', day: '2026-11-30', summary: 'Hạn', description: 'Mô tả', url: 'https://x.vn' };

/** Undoes folding and escaping, as a calendar program does. */
const unfold = (text: string) => text.replace(/\r\n /g, '').split('\r\n');
const valueOf = (text: string, name: string) =>
  unfold(text)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replace(/\\([\\;,nN])/g, (_match, character: string) => (character.toLowerCase() === 'n' ? '\n' : character));

test('lịch có khung, dấu thời gian và ngày nguyên theo RFC 5545', () => {
  const text = icalendar('Hạn đăng bài', [event], NOW);
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
  expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  expect(text).toContain('\r\nDTSTAMP:20261122T030405Z\r\n');
  expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n');
});

test('dòng nào cũng không quá 75 octet, không ký tự nào bị cắt đôi, chữ đọc lại như cũ', () => {
  const words = fc.string({ unit: fc.constantFrom('ế', 'ộ', 'a', ' ', ',', ';', '\\', '\n', '😀', ':'), maxLength: 300 });
  fc.assert(
    fc.property(words, (summary) => {
      const text = icalendar('Lịch', [{ ...event, summary }], NOW);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      expect(Buffer.from(text).toString()).toBe(text);
      expect(valueOf(text, 'SUMMARY')).toBe(summary);
    }),
  );
});

test('tháng đang chạy, tháng sau, tháng đã đủ, tháng chưa đạt', () => {
  const events = deadlines(
    [
      standing('2026-10', { state: 'missed' }),
      standing('2026-11'),
      standing('2026-12', { required: 2, missing: 2 }),
      standing('2027-01', { state: 'met', missing: 0 }),
      standing('2027-02', { state: 'waived' }),
    ],
    context,
  );
  expect(events.map(({ day, summary }) => [day, summary])).toEqual([
    ['2026-10-31', 'Hạn đăng bài CCHC tháng 10/2026: chưa đạt, thiếu 1 bài'],
    ['2026-11-30', 'Hạn đăng bài CCHC tháng 11/2026: còn thiếu 1 bài'],
    ['2026-12-31', 'Hạn đăng bài CCHC tháng 12/2026: cần 2 bài'],
    ['2027-01-31', 'Hạn đăng bài CCHC tháng 01/2027: đã đủ bài'],
  ]);
});

test('ngày cuối của chỉ tiêu cũng nằm trên lịch', () => {
  const clause = { ...standing('2026-11').clause, endsOn: '2026-11-15' };
  const events = deadlines([standing('2026-11', { clause, dueBefore: at('16/11/2026 00:00') })], context);
  expect(events.map(({ day, summary }) => [day, summary])).toEqual([
    ['2026-11-15', 'Hạn đăng bài CCHC tháng 11/2026: còn thiếu 1 bài'],
    ['2026-11-15', 'Ngày cuối áp dụng chỉ tiêu “Tin/bài CCHC hằng tháng”'],
  ]);
});

test('hai chỉ tiêu cùng tháng: tên chỉ tiêu phân biệt hai hạn', () => {
  const clause = { ...standing('2026-11').clause, key: 's2-46', name: 'Tin về dịch vụ công' };
  const [first, second] = deadlines([standing('2026-11'), standing('2026-11', { clause })], context);
  expect(first.summary).toBe('Hạn đăng bài CCHC tháng 11/2026: còn thiếu 1 bài (Tin/bài CCHC hằng tháng)');
  expect(second.summary).toContain('(Tin về dịch vụ công)');
});

test('mã của một hạn không đổi khi tình hình đổi, và khác nhau giữa các hạn', () => {
  const uid = (month: string, state: 'owed' | 'met') => deadlines([standing(month, { state })], context)[0].uid;
  expect(uid('2026-11', 'owed')).toBe(uid('2026-11', 'met'));
  expect(uid('2026-11', 'owed')).not.toBe(uid('2026-12', 'owed'));
});
