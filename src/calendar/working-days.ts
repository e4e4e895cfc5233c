/** A calendar day of Vietnam, "2026-03-15". */
export type Day = string;

type Weekday = 'sunday' | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday';

/** What the law and the yearly notices say of days off; database/reference/working-calendar.json. */
export interface WorkingCalendarData {
  weekend: Weekday[];
  /** Days off with a fixed date in every year, as "MM-dd". */
  everyYear: { day: string; name: string; basis: string }[];
  /** Days off whose date moves from year to year, both ends included. */
  daysOff: { from: Day; to: Day; name: string; basis: string }[];
  /** Days of a weekend on which offices work, in exchange for another day. */
  workingWeekends: { day: Day; basis: string }[];
  /** Until this day the moving days off are known; later counts may still change. */
  announcedUntil: Day;
}

export interface WorkingCalendar {
  isWorkingDay(day: Day): boolean;
  /** The last day of a term of `count` working days that begins the day after `day`; `day` itself when 0. */
  addWorkingDays(day: Day, count: number): Day;
  /** How many working days lie after `after`, up to and including `to`; 0 when `to` is not later. */
  workingDaysBetween(after: Day, to: Day): number;
  readonly announcedUntil: Day;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKDAYS: Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Longer terms are none of an office's; a wrong count must not keep the server busy. */
const LONGEST = 3660;

/**
 * Counts working days. The first day of a term is not counted (Bộ luật Dân sự 2015, Điều 147 khoản 2).
 *
 * @throws RangeError for what is no calendar day, or a term of more than ten years
 */
export function workingCalendar(data: WorkingCalendarData): WorkingCalendar {
  const weekend = new Set(data.weekend);
  const yearly = new Set(data.everyYear.map(({ day }) => day));
  const off = new Set(data.daysOff.flatMap(({ from, to }) => daysFrom(from, to)));
  const worked = new Set(data.workingWeekends.map(({ day }) => day));

  const isWorkingDay = (day: Day) => {
    const weekday = WEEKDAYS[new Date(instantOf(day)).getUTCDay()];
    if (worked.has(day)) return true;
    return !weekend.has(weekday) && !yearly.has(day.slice(5)) && !off.has(day);
  };

  return {
    isWorkingDay,
    addWorkingDays(day, count) {
      if (!Number.isInteger(count) || count < 0 || count > LONGEST) throw new RangeError(`Not a term: ${count}`);
      let last = dayOf(instantOf(day));
      for (let left = count; left > 0; ) {
        last = addDays(last, 1);
        if (isWorkingDay(last)) left -= 1;
      }
      return last;
    },
    workingDaysBetween(after, to) {
      if (daysBetween(after, to) > LONGEST) throw new RangeError(`Not a term: ${after} to ${to}`);
      return daysFrom(addDays(after, 1), to).filter(isWorkingDay).length;
    },
    announcedUntil: data.announcedUntil,
  };
}

/** `day` moved by whole calendar days. */
export const addDays = (day: Day, count: number): Day => dayOf(instantOf(day) + count * DAY_MS);

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (instantOf(to) - instantOf(from)) / DAY_MS;

function daysFrom(from: Day, to: Day): Day[] {
  const count = daysBetween(from, to) + 1;
  return count > 0 ? Array.from({ length: count }, (_, index) => addDays(from, index)) : [];
}

function instantOf(day: Day): number {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(instant) || dayOf(instant) !== day) throw new RangeError(`Not a calendar day: ${day}`);
  return instant;
}

const dayOf = (instant: number): Day => new Date(instant).toISOString().slice(0, 10);
