import { nextDay, type Day } from '../../plugins/quota/server/src/rules/calendar';
import type { DeadlineRule } from './deadline';

/** A day of a year as a rule writes it; `year` counts from the year of the report: −1 is the year before. */
export interface RuleDay {
  day: number;
  month: number;
  year: number;
}

/**
 * One kind of report period as data ("Quý I: từ 15/12 năm trước đến 14/3"). A monthly kind leaves the months open:
 * its days then stand in the month before and in the month itself.
 */
export interface PeriodRule {
  code: string;
  name: string;
  monthly: boolean;
  from: RuleDay;
  to: RuleDay;
  deadline: DeadlineRule;
  /** The document that sets the period. */
  source: string | null;
}

/** The dates that a report covers, both days included. */
export interface ReportSpan {
  from: Day;
  to: Day;
}

/** Which period of a kind: the year, and the month for a monthly kind. */
export interface PeriodOf {
  year: number;
  month?: number;
}

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Builds a day; one that the month does not have (31/4) is the month's last. Months beyond 1 to 12 run into other years. */
export function dayIn(year: number, month: number, day: number): Day {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const [y, m] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  return `${y}-${String(m).padStart(2, '0')}-${String(Math.min(day, daysInMonth(y, m))).padStart(2, '0')}`;
}

/**
 * The dates of one period of a kind. A monthly period is named after the month in which it ends.
 *
 * @throws RangeError when a monthly kind is asked for without a month
 */
export function spanOf({ monthly, from, to }: PeriodRule, { year, month }: PeriodOf): ReportSpan {
  if (!monthly) return { from: dayIn(year + from.year, from.month, from.day), to: dayIn(year + to.year, to.month, to.day) };
  if (!month) throw new RangeError('A monthly period needs its month');
  // A month that begins on the 1st lies within itself; one that begins on the 15th begins in the month before.
  const begins = from.day <= to.day ? month : month - 1;
  return { from: dayIn(year, begins, from.day), to: dayIn(year, month, to.day) };
}

/** "Quý I năm 2026", "Tháng 03 năm 2026", "Năm 2026". */
export function nameOf({ name, monthly }: PeriodRule, { year, month }: PeriodOf): string {
  if (monthly) return `${name} ${String(month).padStart(2, '0')} năm ${year}`;
  return /^năm(?=\s|$)/i.test(name) ? `${name} ${year}` : `${name} năm ${year}`;
}

/** The calendar months (as "2026-01") whose last day lies inside the span: each is judged by one report only. */
export function monthsEndedIn({ from, to }: ReportSpan): string[] {
  const months: string[] = [];
  for (const month of monthsTouching({ from, to })) {
    const [year, index] = month.split('-').map(Number);
    const last = dayIn(year, index, 31);
    if (last >= from && last <= to) months.push(month);
  }
  return months;
}

/** The calendar months that have a day in the span. */
export function monthsTouching({ from, to }: ReportSpan): string[] {
  const months: string[] = [];
  for (let [year, month] = from.split('-').map(Number); dayIn(year, month, 1) <= to; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    if (dayIn(year, month, 1) <= to) months.push(dayIn(year, month, 1).slice(0, 7));
  }
  return months;
}

/** The month that runs when the span ends and does not end with it; null when the span ends with a month. */
export function runningMonth({ to }: ReportSpan): string | null {
  return nextDay(to).slice(0, 7) === to.slice(0, 7) ? to.slice(0, 7) : null;
}
