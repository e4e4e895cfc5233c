import fc from 'fast-check';
import { instantOf } from '../../../../src/plugins/quota/server/src/history-import/dates';

const ZONE = 'Asia/Ho_Chi_Minh';
const iso = (cell: Parameters<typeof instantOf>[0], zone = ZONE) => {
  const instant = instantOf(cell, zone);
  return instant === null ? null : new Date(instant).toISOString();
};

test.each([
  ['31/01/2026', '2026-01-30T17:00:00.000Z'],
  ['1/2/2026', '2026-01-31T17:00:00.000Z'],
  ['31-01-2026', '2026-01-30T17:00:00.000Z'],
  ['31.01.2026', '2026-01-30T17:00:00.000Z'],
  ['2026-01-31', '2026-01-30T17:00:00.000Z'],
  ['31/01/2026 08:30', '2026-01-31T01:30:00.000Z'],
  ['08:30 31/01/2026', '2026-01-31T01:30:00.000Z'],
  ['8:30, 31/01/2026', '2026-01-31T01:30:00.000Z'],
  ['2026-01-31 23:59:59', '2026-01-31T16:59:59.000Z'],
  ['2026-01-31T23:59:59.999', '2026-01-31T16:59:59.999Z'],
  ['2026-01-31T16:59:59.999Z', '2026-01-31T16:59:59.999Z'],
  ['2026-01-31T23:59:59+07:00', '2026-01-31T16:59:59.000Z'],
  ['29/02/2028', '2028-02-28T17:00:00.000Z'],
])('%s', (text, instant) => {
  expect(iso(text)).toBe(instant);
});

test.each(['29/02/2026', '31/04/2026', '00/01/2026', '01/13/2026', '2026-13-01', '01/01/0026', '1/1/26', '24:00 01/01/2026', '01/01/2026 08:60', 'hôm qua', '45000', ''])(
  '“%s” không phải là ngày',
  (text) => {
    expect(instantOf(text, ZONE)).toBeNull();
  },
);

test('số, đúng sai và ngày hỏng của bảng tính không phải là ngày', () => {
  expect([45000, true, null, new Date(Number.NaN)].map((cell) => instantOf(cell, ZONE))).toEqual([null, null, null, null]);
});

test('ngày của bảng tính là giờ treo tường của nơi dùng', () => {
  expect(iso(new Date('2026-01-31T23:59:59.999Z'))).toBe('2026-01-31T16:59:59.999Z');
});

test('ngày đổi giờ mùa hè: không bao giờ rời khỏi ngày của nó', () => {
  expect(iso('08/03/2026 23:30', 'America/New_York')).toBe('2026-03-09T03:59:59.999Z');
});

test('mọi phút của mọi ngày đọc lại đúng như đã viết, theo cả hai cách viết', () => {
  const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
  fc.assert(
    fc.property(minutes, (minute) => {
      const wall = new Date(minute * 60_000).toISOString();
      const [day, time] = [wall.slice(0, 10), wall.slice(11, 16)];
      const expected = minute * 60_000 - 7 * 60 * 60 * 1000;
      expect(instantOf(`${day} ${time}`, ZONE)).toBe(expected);
      expect(instantOf(`${time} ${day.split('-').reverse().join('/')}`, ZONE)).toBe(expected);
      expect(instantOf(new Date(minute * 60_000), ZONE)).toBe(expected);
    }),
  );
});
