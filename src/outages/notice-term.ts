import type { Day, WorkingCalendar } from '../calendar/working-days';

/** How long before a planned outage it must be announced; database/reference/outage-notice.json. */
export interface NoticeTerm {
  workingDays: number;
  validFrom: Day;
  validTo: Day | null;
  /** The law that says so. */
  basis: string;
}

export interface ShortNotice {
  /** The first day on which the outage may begin. */
  earliest: Day;
  term: NoticeTerm;
}

/**
 * Whether an outage announced on one day and beginning on another is announced too late by the rule in force on the
 * day of the announcement; null when it is in time or no rule is in force.
 */
export function shortNotice(
  announcedOn: Day,
  startsOn: Day,
  terms: readonly NoticeTerm[],
  calendar: WorkingCalendar,
): ShortNotice | null {
  const term = termOn(announcedOn, terms);
  if (!term) return null;
  const earliest = calendar.addWorkingDays(announcedOn, term.workingDays);
  return startsOn < earliest ? { earliest, term } : null;
}

/** The rule for what is announced on a day; undefined when there is none. */
export const termOn = (day: Day, terms: readonly NoticeTerm[]): NoticeTerm | undefined =>
  terms.find(({ validFrom, validTo }) => validFrom <= day && (!validTo || day <= validTo));

/** "07 ngày làm việc" */
export const termInWords = ({ workingDays }: NoticeTerm): string => `${String(workingDays).padStart(2, '0')} ngày làm việc`;
