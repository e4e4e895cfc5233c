import { PERIOD_KINDS, periodOf, type PeriodKey } from './periods';
import { boundUnits } from './scope';
import { periodInWords } from './sentences';
import type { Clause, LedgerEvent, Unit } from './types';
import { judge } from './verdict';
import { clausesFor } from './versions';

/** An act that would take from a running period an article that a clause needs. */
export interface Breach {
  clause: Clause;
  unit: Unit;
  period: PeriodKey;
  required: number;
  /** How many would be left. */
  left: number;
}

/**
 * Compares the running periods with and without an event that is about to be written. A clause is breached when
 * the event lowers the count below the minimum; spare articles may go, and a waived cell owes nothing. Closed
 * periods are not in question here.
 */
export function breachesOf(question: {
  versions: Clause[];
  units: Unit[];
  before: LedgerEvent[];
  event: LedgerEvent;
  asOf: number;
  zone: string;
  isWaived?: (clause: Clause, unit: Unit, period: PeriodKey) => boolean;
}): Breach[] {
  const { versions, units, before, event, asOf, zone, isWaived = () => false } = question;
  const breaches: Breach[] = [];
  for (const period of PERIOD_KINDS.map((kind) => periodOf(asOf, kind, zone))) {
    for (const clause of clausesFor(period, versions, zone)) {
      for (const unit of boundUnits(clause, units, zone)) {
        const count = (events: LedgerEvent[]) => judge({ clause, unit, period, events, asOf, zone }).counted.length;
        const had = count(before);
        const left = count([...before, event]);
        if (left >= had || left >= clause.minimum || isWaived(clause, unit, period)) continue;
        breaches.push({ clause, unit, period, required: clause.minimum, left });
      }
    }
  }
  return breaches;
}

const VERBS: Partial<Record<LedgerEvent['type'], string>> = { withdrawn: 'gỡ', deleted: 'xóa' };

/** What an act does to an article, as the editor names it. */
export const verbOf = ({ type }: Pick<LedgerEvent, 'type'>): string => VERBS[type] ?? 'thay đổi';

/** The refusal as the editor reads it: names the article, the clause, the period and what to do instead. */
export function breachSentence({ clause, unit, period, required, left }: Breach, event: LedgerEvent): string {
  const verb = verbOf(event);
  return (
    `Không thể ${verb} bài “${event.facts.title}”: chỉ tiêu “${clause.name}” của ${unit.name} cần ít nhất ${required} ` +
    `bài trong ${periodInWords(period)}, nếu ${verb} bài này thì chỉ còn ${left}. Hãy đăng một bài khác trước.`
  );
}
