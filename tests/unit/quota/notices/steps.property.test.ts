import fc from 'fast-check';
import { DEFAULT_TIMETABLE } from '../../../../src/plugins/quota/server/src/notices/settings';
import { dueNotices, SETTLING_MS } from '../../../../src/plugins/quota/server/src/notices/steps';
import { standing } from './standings';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.parse('2027-11-20T00:00:00Z');
const MONTHS = ['2027-11', '2027-12', '2028-01', '2028-02'];
const ZONES = ['Asia/Ho_Chi_Minh', 'UTC', 'America/New_York'];

const instant = fc.integer({ min: 0, max: 110 * 24 * 60 }).map((minutes) => START + minutes * MINUTE);
const zones = fc.constantFrom(...ZONES);
/** Looks of the server: some minutes apart, some after days of downtime, some after the clock went back. */
const looks = fc.array(instant, { minLength: 1, maxLength: 40 });

/** What a clock on the wall shows, as text that sorts by time. */
const wall = (now: number, zone: string) => walls[zone].format(now);
const walls = Object.fromEntries(
  ZONES.map((zone) => [zone, new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })]),
);

/** Another way to the same answer: texts of wall clocks, no arithmetic with instants. */
function latestStep(month: string, now: number, zone: string): string | null {
  if (wall(now, zone).slice(0, 7) > month) return null;
  const [year, index] = month.split('-').map(Number);
  const steps = [10, 5, 2, 1, 0].map((days) => ({
    step: `reminder-${days}`,
    from: `${new Date(Date.UTC(year, index, -days)).toISOString().slice(0, 10)} 08:00:00`,
  }));
  return steps.filter(({ from }) => from <= wall(now, zone)).at(-1)?.step ?? null;
}

test('lúc nào hỏi cũng chỉ ra lần nhắc gần nhất đã đến giờ, ở múi giờ nào cũng vậy', () => {
  fc.assert(
    fc.property(instant, zones, (now, zone) => {
      for (const month of MONTHS) {
        const due = dueNotices([standing(month, {}, zone)], DEFAULT_TIMETABLE, { now, since: now, zone });
        expect(due.map(({ step }) => step)).toEqual([latestStep(month, now, zone) ?? []].flat());
      }
    }),
    { numRuns: 400 },
  );
});

test('hỏi bao nhiêu lần, đồng hồ nhảy thế nào: mỗi lần nhắc một thư, mỗi lượt nhiều nhất một thư cho một tháng', () => {
  fc.assert(
    fc.property(looks, zones, (instants, zone) => {
      const sent = new Set<string>();
      for (const now of instants) {
        for (const month of MONTHS) {
          const fresh = dueNotices([standing(month, {}, zone)], DEFAULT_TIMETABLE, { now, since: now, zone })
            .map(({ step }) => `${month} ${step}`)
            .filter((key) => !sent.has(key));
          expect(fresh.length).toBeLessThanOrEqual(1);
          fresh.forEach((key) => sent.add(key));
        }
      }
      const expected = new Set(
        instants.flatMap((now) => MONTHS.flatMap((month) => (latestStep(month, now, zone) ? [`${month} ${latestStep(month, now, zone)}`] : []))),
      );
      expect(sent).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test('máy chủ nghỉ bao lâu cũng vậy: mỗi tháng hết mà chưa đạt được báo đúng một lần', () => {
  fc.assert(
    fc.property(looks, zones, (instants, zone) => {
      const ordered = [...instants].sort((a, b) => a - b);
      const reported: string[] = [];
      let since = ordered[0];
      for (const now of [...ordered, START + 120 * DAY]) {
        const over = MONTHS.map((month) => standing(month, {}, zone))
          .filter(({ closesAt }) => closesAt <= now)
          .map((ended) => ({ ...ended, state: 'missed' as const }));
        reported.push(...dueNotices(over, DEFAULT_TIMETABLE, { now, since, zone }).map(({ standing: { period } }) => period));
        since = now;
      }
      const expected = MONTHS.filter((month) => standing(month, {}, zone).closesAt + SETTLING_MS > ordered[0]);
      expect(reported).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
