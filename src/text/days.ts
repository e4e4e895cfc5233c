/** A calendar day, "2026-01-31". */
export type Day = string;

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
/** Vietnam has kept UTC+7 without summer time since 1975. */
const OFFSET = '+07:00';
const CALENDAR = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE });
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** The day of an instant in Vietnam, whatever the machine's zone. */
export const dayOf = (instant: Date): Day => CALENDAR.format(instant);

/** The instant at which a day begins in Vietnam. */
export const startOfDay = (day: Day): Date => new Date(`${day}T00:00:00${OFFSET}`);

export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && DAY.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day some months later, or the last one of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return `${lastOfMonth.toISOString().slice(0, 8)}${String(Math.min(date, lastOfMonth.getUTCDate())).padStart(2, '0')}`;
}
