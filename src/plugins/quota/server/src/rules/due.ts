import { dayOf, nextDay, overlap, spanOfDays, startOfDay } from './calendar';
import { periodsWithin, PERIOD_KINDS, spanOfPeriod, type PeriodKey } from './periods';
import { boundUnits } from './scope';
import type { Clause, Unit } from './types';
import { clausesFor } from './versions';

export interface DueCell {
  clause: Clause;
  unit: Unit;
  period: PeriodKey;
}

/**
 * Every cell that ought to be closed by now: the clause in force within the period, the period over, and
 * - not before the tracker knew anything: the period ended after the first publication known or after the clause
 *   was written down, whichever came first;
 * - not on the very day on which the clause was written down, so that a clause with an earlier beginning leaves
 *   time to bring in the history of an older site: its past periods are closed at the coming midnight, or when
 *   `historyIsIn` says that nothing more is to come.
 */
export function dueCells(question: {
  versions: Clause[];
  units: Unit[];
  firstPublication: number | null;
  now: number;
  zone: string;
  historyIsIn?: boolean;
}): DueCell[] {
  const { versions, units, firstPublication, now, zone, historyIsIn = false } = question;
  if (versions.length === 0) return [];
  const writtenDown = new Map<string, number>();
  for (const { key, recordedAt } of versions) {
    writtenDown.set(key, Math.min(writtenDown.get(key) ?? Infinity, Date.parse(recordedAt)));
  }
  const beginning = Math.min(...versions.map(({ inForceFrom }) => startOfDay(inForceFrom, zone)));
  const known = Math.min(firstPublication ?? Infinity, ...writtenDown.values());
  const cells: DueCell[] = [];
  for (const kind of PERIOD_KINDS) {
    for (const period of periodsWithin(Math.max(beginning, known), now, kind, zone)) {
      const span = spanOfPeriod(period, zone);
      if (span.to > now) continue;
      for (const clause of clausesFor(period, versions, zone)) {
        const written = writtenDown.get(clause.key) as number;
        if (span.to <= Math.min(written, firstPublication ?? Infinity)) continue;
        const isHistory = span.to <= written && now < startOfDay(nextDay(dayOf(written, zone)), zone);
        if (isHistory && !historyIsIn) continue;
        if (!overlap(span, spanOfDays(clause.inForceFrom, clause.inForceTo, zone))) continue;
        for (const unit of boundUnits(clause, units, zone)) cells.push({ clause, unit, period });
      }
    }
  }
  return cells;
}
