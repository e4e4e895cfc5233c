import { DEFAULT_TIMETABLE } from '../../../../src/plugins/quota/server/src/notices/settings';
import { dueNotices, stepInWords } from '../../../../src/plugins/quota/server/src/notices/steps';
import type { Standing } from '../../../../src/plugins/quota/server/src/notices/standing';
import { at, standing, ZONE } from './standings';

const steps = (of: Standing, now: number, since = now, zone = ZONE) =>
  dueNotices([of], DEFAULT_TIMETABLE, { now, since, zone }).map(({ step }) => step);

describe('nhắc khi còn thiếu', () => {
  test.each([
    ['20/11/2026 07:59:59.999', []],
    ['20/11/2026 08:00:00.000', ['reminder-10']],
    ['25/11/2026 07:59:59.999', ['reminder-10']],
    ['25/11/2026 08:00:00.000', ['reminder-5']],
    ['28/11/2026 08:00:00.000', ['reminder-2']],
    ['29/11/2026 08:00:00.000', ['reminder-1']],
    ['30/11/2026 08:00:00.000', ['reminder-0']],
    ['30/11/2026 23:59:59.999', ['reminder-0']],
    ['01/12/2026 00:00:00.000', []],
  ])('%s → %j', (when, expected) => {
    expect(steps(standing('2026-11'), at(when))).toEqual(expected);
  });

  test('tháng Hai năm nhuận: trước hạn mười ngày là 19/02, sáng ngày cuối là 29/02', () => {
    expect(steps(standing('2028-02'), at('19/02/2028 08:00'))).toEqual(['reminder-10']);
    expect(steps(standing('2028-02'), at('29/02/2028 08:00'))).toEqual(['reminder-0']);
  });

  test.each(['met', 'waived'] as const)('trạng thái %s thì không nhắc', (state) => {
    expect(steps(standing('2026-11', { state, missing: 0 }), at('30/11/2026 09:00'))).toEqual([]);
  });

  test('chỉ tiêu hết hiệu lực giữa tháng: hạn là ngày đó, sau đó không nhắc nữa', () => {
    const ending = standing('2026-11', { dueBefore: at('16/11/2026 00:00') });
    expect(steps(ending, at('05/11/2026 08:00'))).toEqual(['reminder-10']);
    expect(steps(ending, at('15/11/2026 08:00'))).toEqual(['reminder-0']);
    expect(steps(ending, at('16/11/2026 00:00'))).toEqual([]);
  });

  test('chỉ tiêu bắt đầu sát hạn: các lần nhắc trước ngày bắt đầu bỏ qua', () => {
    const starting = standing('2026-11', { opensAt: at('27/11/2026 00:00') });
    expect(steps(starting, at('27/11/2026 12:00'))).toEqual([]);
    expect(steps(starting, at('28/11/2026 08:00'))).toEqual(['reminder-2']);
  });

  test('nơi có giờ mùa hè: vẫn đúng 08:00 của địa phương ngày đổi giờ', () => {
    const zone = 'America/New_York';
    const march = standing('2026-03', { dueBefore: Date.parse('2026-03-09T04:00:00Z') }, zone);
    expect(steps(march, Date.parse('2026-03-08T11:59:59Z'), 0, zone)).toEqual(['reminder-1']);
    expect(steps(march, Date.parse('2026-03-08T12:00:00Z'), 0, zone)).toEqual(['reminder-0']);
    const november = standing('2026-11', { dueBefore: Date.parse('2026-11-02T05:00:00Z'), opensAt: 0 }, zone);
    expect(steps(november, Date.parse('2026-11-01T12:59:59Z'), 0, zone)).toEqual(['reminder-1']);
    expect(steps(november, Date.parse('2026-11-01T13:00:00Z'), 0, zone)).toEqual(['reminder-0']);
  });

  test('lịch nhắc là dữ liệu: một lần, trước ba ngày, lúc 16:30', () => {
    const timetable = { reminderDays: [3], hour: '16:30' };
    const ask = (when: string) => dueNotices([standing('2026-11')], timetable, { now: at(when), since: 0, zone: ZONE });
    expect(ask('27/11/2026 16:29')).toEqual([]);
    expect(ask('27/11/2026 16:30')).toMatchObject([{ step: 'reminder-3', dueAt: at('27/11/2026 16:30') }]);
  });
});

describe('báo cho người giám sát', () => {
  const missed = standing('2026-11', { state: 'missed' });

  test('sau khi tháng hết ít phút, để bài đăng vào giây cuối kịp vào sổ', () => {
    const before = at('30/11/2026 23:00');
    expect(steps(missed, at('01/12/2026 00:04:59.999'), before)).toEqual([]);
    expect(steps(missed, at('01/12/2026 00:05'), before)).toEqual(['missed']);
  });

  test('máy chủ nghỉ hai tháng rồi chạy lại: cả hai tháng được báo', () => {
    const months = ['2026-10', '2026-11'].map((month) => standing(month, { state: 'missed' }));
    const notices = dueNotices(months, DEFAULT_TIMETABLE, { now: at('09/12/2026 10:00'), since: at('15/10/2026 08:00'), zone: ZONE });
    expect(notices.map(({ step, standing: { period } }) => [step, period])).toEqual([
      ['missed', '2026-10'],
      ['missed', '2026-11'],
    ]);
  });

  test('tháng đã hết trước khi có thông báo thì không báo lại', () => {
    expect(steps(missed, at('09/12/2026 10:00'), at('09/12/2026 09:59'))).toEqual([]);
  });
});

test('tên của từng lần nhắc', () => {
  expect(['reminder-10', 'reminder-0', 'missed'].map(stepInWords)).toEqual([
    'Nhắc trước hạn 10 ngày',
    'Nhắc sáng ngày cuối',
    'Báo chưa đạt sau khi hết kỳ',
  ]);
});
