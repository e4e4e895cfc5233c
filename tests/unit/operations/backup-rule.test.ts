import { spawnSync } from 'node:child_process';
import path from 'node:path';

const thin = path.resolve(__dirname, '../../../src/operations/backup/thin.mjs');

/** The rule is a module of the commands, which Jest does not load: asked in a Node of its own. */
function superfluous(days: string[], keep: string): string[] {
  const backups = days.map((day) => ({ name: day, at: Date.parse(`${day}T02:00:00+07:00`) }));
  const program = `import { superfluous } from ${JSON.stringify(thin)}; console.log(JSON.stringify(superfluous(${JSON.stringify(backups)}, ${JSON.stringify(keep)})))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

const daysBefore = (last: string, count: number) =>
  Array.from({ length: count }, (_, index) => new Date(Date.parse(`${last}T00:00:00Z`) - index * 86_400_000).toISOString().slice(0, 10));

test('giữ bản mới nhất của mỗi ngày, mỗi tuần, mỗi tháng; bản mới nhất không bao giờ bị bỏ', () => {
  const days = daysBefore('2026-11-25', 120);
  const gone = new Set(superfluous(days, '3,2,4'));
  expect(days.filter((day) => !gone.has(day))).toEqual([
    '2026-11-25',
    '2026-11-24',
    '2026-11-23',
    '2026-11-22', // Sunday: the newest of the week before
    '2026-10-31',
    '2026-09-30',
    '2026-08-31',
  ]);
  expect(superfluous(['2026-11-25'], '0,0,0')).toEqual([]);
});

test('ít bản hơn quy tắc thì giữ hết', () => {
  expect(superfluous(daysBefore('2026-11-25', 7), '7,5,12')).toEqual([]);
});
