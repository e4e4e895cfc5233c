import { firstDayOf, kindOfPeriod, nextPeriod, spanOfPeriod, type PeriodKey } from './periods';
import type { Clause } from './types';

/**
 * The wording of each clause that governs a period: of the versions known before the period's end, the last one in
 * force before it, or the first when the period lies before them all (the clause then does not apply yet). A
 * clause that was written down only after the period's end is judged by what was written down then.
 */
export function clausesFor(period: PeriodKey, versions: Clause[], zone: string): Clause[] {
  const { to } = spanOfPeriod(period, zone);
  const end = firstDayOf(nextPeriod(period));
  const byKey = new Map<string, Clause[]>();
  for (const version of [...versions].sort((a, b) => a.version - b.version)) {
    byKey.set(version.key, [...(byKey.get(version.key) ?? []), version]);
  }
  return [...byKey.values()]
    .map((all) => {
      const known = all.filter(({ recordedAt }) => Date.parse(recordedAt) < to);
      const candidates = known.length > 0 ? known : all;
      return candidates.filter(({ inForceFrom }) => inForceFrom < end).pop() ?? candidates[0];
    })
    .filter((clause) => clause.period === kindOfPeriod(period));
}
