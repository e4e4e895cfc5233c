import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { formatDate, formatDateTime } from '../../../src/text/dates';

describe('formatDate', () => {
  it('rewrites a calendar date without moving it', () => {
    expect(formatDate('2026-03-05')).toBe('05/03/2026');
  });

  it('reads an instant in Asia/Ho_Chi_Minh', () => {
    expect(formatDate('2026-01-31T16:59:59.999Z')).toBe('31/01/2026');
    expect(formatDate('2026-01-31T17:00:00.000Z')).toBe('01/02/2026');
    expect(formatDate(new Date('2028-02-29T16:59:59Z'))).toBe('29/02/2028');
    expect(formatDate(Date.parse('2026-01-01T00:00:00+07:00'))).toBe('01/01/2026');
  });

  it.each(['2026-02-30', '2026-13-01', '', 'hôm nay', '2026-01-31T10:00:00'])('refuses %j with a RangeError', (value) => {
    expect(() => formatDate(value)).toThrow(RangeError);
  });

  it('refuses an invalid Date', () => {
    expect(() => formatDate(new Date(NaN))).toThrow(RangeError);
  });
});

describe('formatDateTime', () => {
  it('writes the time before the date, midnight as 00:00', () => {
    expect(formatDateTime('2026-04-30T17:00:00Z')).toBe('00:00 01/05/2026');
    expect(formatDateTime('2026-04-30T16:59:00Z')).toBe('23:59 30/04/2026');
  });

  it('refuses a calendar date, which has no time of day', () => {
    expect(() => formatDateTime('2026-04-30')).toThrow(RangeError);
  });
});

describe('the zone of the machine', () => {
  // Jest hides process.env.TZ from the engine, so the question is put to a process of its own.
  it.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])('%s makes no difference', (zone) => {
    const source = path.resolve(__dirname, '../../../src/text/dates.ts');
    const script = `
      const { code } = require('@swc/core').transformFileSync(${JSON.stringify(source)}, { module: { type: 'commonjs' }, jsc: { parser: { syntax: 'typescript' }, target: 'es2021' } });
      const loaded = { exports: {} };
      new Function('module', 'exports', code)(loaded, loaded.exports);
      const { formatDate, formatDateTime } = loaded.exports;
      console.log(formatDate('2026-03-05') + '|' + formatDate('2026-01-31T17:00:00Z') + '|' + formatDateTime(new Date(0)));
    `;
    const output = execFileSync(process.execPath, ['-e', script], {
      cwd: path.resolve(__dirname, '../../..'),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(output.trim()).toBe('05/03/2026|01/02/2026|08:00 01/01/1970');
  });
});
