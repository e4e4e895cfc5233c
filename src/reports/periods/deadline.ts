import { addDays, daysBetween, type Day, type WorkingCalendar } from '../../calendar/working-days';
import { dayInWords } from '../../plugins/quota/server/src/rules/sentences';
import { dayIn, type PeriodOf, type ReportSpan } from './report-period';

/**
 * When a report must have been sent, as a rule says it:
 * - `on-or-before`: "chậm nhất ngày 16", that day is still in time
 * - `before`: "trước ngày 10", the day before is the last
 * - `within-quarter`: "trong quý I", to the last day of the quarter in which the period ends
 * - `working-days`: so many working days after the data cut
 * - `none`: no deadline
 */
export interface DeadlineRule {
  kind: 'on-or-before' | 'before' | 'within-quarter' | 'working-days' | 'none';
  /** Of `on-or-before` and `before`. */
  day: number | null;
  /** Of `on-or-before` and `before`; null for the month in which the period ends. */
  month: number | null;
  /** Of `working-days`. */
  workingDays: number | null;
  /** A last day on which nobody works moves to the next working day. */
  movesToWorkingDay: boolean;
  /** Lateness is counted in working days instead of days. */
  lateInWorkingDays: boolean;
}

/** The last day on which sending is still in time; null when nothing is due. */
export function lastDayOf(rule: DeadlineRule, span: ReportSpan, { year }: PeriodOf, calendar: WorkingCalendar): Day | null {
  const last = plainLastDay(rule, span, year, calendar);
  return last && rule.movesToWorkingDay ? workingDayFrom(last, calendar) : last;
}

function plainLastDay(rule: DeadlineRule, { to }: ReportSpan, year: number, calendar: WorkingCalendar): Day | null {
  const [endYear, endMonth] = to.split('-').map(Number);
  switch (rule.kind) {
    case 'on-or-before':
      return named(rule, year, endYear, endMonth);
    case 'before':
      return addDays(named(rule, year, endYear, endMonth), -1);
    case 'within-quarter':
      return dayIn(endYear, Math.ceil(endMonth / 3) * 3, 31);
    case 'working-days':
      return calendar.addWorkingDays(to, rule.workingDays ?? 0);
    case 'none':
      return null;
  }
}

const named = ({ day, month }: DeadlineRule, year: number, endYear: number, endMonth: number): Day =>
  month ? dayIn(year, month, day ?? 1) : dayIn(endYear, endMonth, day ?? 1);

/** The day itself when it works, else the first one after it that does. */
const workingDayFrom = (day: Day, calendar: WorkingCalendar): Day => calendar.addWorkingDays(addDays(day, -1), 1);

/** By how many days a sending was late; 0 in time, null when there was no deadline. */
export function daysLate(last: Day | null, sentOn: Day, rule: DeadlineRule, calendar: WorkingCalendar): number | null {
  if (!last) return null;
  if (sentOn <= last) return 0;
  return rule.lateInWorkingDays ? calendar.workingDaysBetween(last, sentOn) : daysBetween(last, sentOn);
}

/** The rule in the words that plans and laws use. */
export function deadlineInWords(rule: DeadlineRule, last: Day | null): string {
  if (!last) return 'Không quy định thời hạn gửi';
  const until = `tức là hết ngày ${dayInWords(last)}`;
  const moved = rule.movesToWorkingDay ? ', gặp ngày nghỉ thì lùi đến ngày làm việc kế tiếp' : '';
  switch (rule.kind) {
    case 'on-or-before':
      return `chậm nhất ngày ${rule.day}${rule.month ? `/${rule.month}` : ' của tháng cuối kỳ'}${moved}, ${until}`;
    case 'before':
      return `trước ngày ${rule.day}${rule.month ? `/${rule.month}` : ' của tháng cuối kỳ'}${moved}, ${until}`;
    case 'within-quarter':
      return `trong quý${moved}, ${until}`;
    default:
      return `trong ${rule.workingDays} ngày làm việc kể từ ngày chốt số liệu, ${until}`;
  }
}

/** What is said of a sending: "đúng hạn", "chậm 2 ngày". */
export const lateInWords = (late: number | null, rule: DeadlineRule): string =>
  late === null ? 'không có thời hạn' : late === 0 ? 'đúng hạn' : `chậm ${late} ${rule.lateInWorkingDays ? 'ngày làm việc' : 'ngày'}`;
