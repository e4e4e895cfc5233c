import { execFileSync } from 'node:child_process';
import { dayOf, monthOf, nextMonth, startOfDay } from '../../../src/plugins/quota/server/src/rules/calendar';
import {
  kindOfPeriod,
  nextPeriod,
  periodOf,
  periodsOfYear,
  periodsWithin,
  spanOfPeriod,
} from '../../../src/plugins/quota/server/src/rules/periods';
import { periodInWords } from '../../../src/plugins/quota/server/src/rules/sentences';

const ZONE = 'Asia/Ho_Chi_Minh';

test('tháng bắt đầu và kết thúc lúc nửa đêm giờ Việt Nam', () => {
  const { from, to } = spanOfPeriod('2026-02', ZONE);
  expect(new Date(from).toISOString()).toBe('2026-01-31T17:00:00.000Z');
  expect(new Date(to).toISOString()).toBe('2026-02-28T17:00:00.000Z');
  expect(monthOf(from, ZONE)).toBe('2026-02');
  expect(monthOf(to - 1, ZONE)).toBe('2026-02');
  expect(monthOf(to, ZONE)).toBe('2026-03');
});

test('năm nhuận và năm mới', () => {
  expect(dayOf(Date.parse('2028-02-29T16:59:59Z'), ZONE)).toBe('2028-02-29');
  expect(nextMonth('2026-12')).toBe('2027-01');
});

test('nơi có giờ mùa hè: ngày vẫn bắt đầu lúc nửa đêm địa phương', () => {
  expect(new Date(startOfDay('2026-03-09', 'America/New_York')).toISOString()).toBe('2026-03-09T04:00:00.000Z');
  expect(new Date(startOfDay('2026-03-08', 'America/New_York')).toISOString()).toBe('2026-03-08T05:00:00.000Z');
});

test('quý và năm', () => {
  const instant = Date.parse('2026-03-31T16:59:59.999Z');
  expect(periodOf(instant, 'quarter', ZONE)).toBe('2026-Q1');
  expect(periodOf(instant + 1, 'quarter', ZONE)).toBe('2026-Q2');
  expect(periodOf(instant, 'year', ZONE)).toBe('2026');
  expect(nextPeriod('2026-Q4')).toBe('2027-Q1');
  expect(nextPeriod('2026')).toBe('2027');
  const { from, to } = spanOfPeriod('2026-Q4', ZONE);
  expect([new Date(from).toISOString(), new Date(to).toISOString()]).toEqual(['2026-09-30T17:00:00.000Z', '2026-12-31T17:00:00.000Z']);
  expect(periodsOfYear(2026, 'quarter')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  expect(periodsOfYear(2026, 'month')).toHaveLength(12);
  expect(periodsWithin(instant, instant + 2, 'month', ZONE)).toEqual(['2026-03', '2026-04']);
  expect(['2026-13', '2026-Q5', '26', '2026-1'].map(kindOfPeriod)).toEqual([null, null, null, null]);
  expect(['2026-01', '2026-Q4', '2026'].map(periodInWords)).toEqual(['tháng 01/2026', 'quý IV/2026', 'năm 2026']);
});

test.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'])('24. múi giờ của máy là %s: cùng một kết quả', (zone) => {
  const script = `
    require('@swc/core');
    const { transformSync } = require('@swc/core');
    const fs = require('node:fs');
    const { code } = transformSync(fs.readFileSync('src/plugins/quota/server/src/rules/calendar.ts', 'utf8'), {
      filename: 'calendar.ts', jsc: { target: 'es2021', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' },
    });
    const module_ = { exports: {} };
    new Function('exports', 'module', code)(module_.exports, module_);
    const { startOfDay, dayOf } = module_.exports;
    const from = startOfDay('2026-03-01', 'Asia/Ho_Chi_Minh');
    const to = startOfDay('2026-04-01', 'Asia/Ho_Chi_Minh');
    console.log(from, to, dayOf(from, 'Asia/Ho_Chi_Minh'));`;
  const answer = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', env: { ...process.env, TZ: zone } });
  expect(answer.trim()).toBe(`${Date.parse('2026-02-28T17:00:00Z')} ${Date.parse('2026-03-31T17:00:00Z')} 2026-03-01`);
});
