import { addDays, daysBetween, type WorkingCalendar } from '../calendar/working-days';
import { holdingOn, type PublicationDeadline } from './reference';

/** How long a document took from its issue to its publication here, against the rule in force on its day of issue. */
export interface Timeliness {
  /** In the unit of the rule; null when there is no rule or no day of issue. */
  taken: number | null;
  allowed: number | null;
  unit: PublicationDeadline['unit'] | null;
  /** yyyy-MM-dd, the last day on which it was in time. */
  dueOn: string | null;
  verdict: 'on-time' | 'late' | 'unknown';
  /** The rule. */
  source: string | null;
}

/**
 * @param publishedOn the day (Vietnam) on which readers first saw it; null counts as still missing, up to `today`
 */
export function timelinessOf(
  document: { issuedOn: string | null; level: string },
  publishedOn: string | null,
  today: string,
  rules: readonly PublicationDeadline[],
  calendar: WorkingCalendar,
): Timeliness {
  const { issuedOn, level } = document;
  const rule = issuedOn ? holdingOn(rules, issuedOn).find(({ levels }) => levels.includes(level)) : undefined;
  if (!issuedOn || !rule) return { taken: null, allowed: null, unit: null, dueOn: null, verdict: 'unknown', source: null };
  const until = publishedOn ?? today;
  const inWorkingDays = rule.unit === 'working-days';
  const dueOn = inWorkingDays ? calendar.addWorkingDays(issuedOn, rule.days) : addDays(issuedOn, rule.days);
  const span = Math.max(0, daysBetween(issuedOn, until));
  // Counting working days over decades says nothing: then calendar days stand for "very late".
  const taken = inWorkingDays && span <= LONGEST_COUNTED ? calendar.workingDaysBetween(issuedOn, until) : span;
  return { taken, allowed: rule.days, unit: rule.unit, dueOn, verdict: until <= dueOn ? 'on-time' : 'late', source: rule.source };
}

const LONGEST_COUNTED = 3650;
