/** A calendar month in a zone, written "2026-01". */
export type MonthKey = string;
/** A day in a zone, written "2026-01-31". */
export type Day = string;

/** Half-open span of time in milliseconds since the epoch: `from` belongs to it, `to` does not. */
export interface Span {
  from: number;
  to: number;
}

export const DAY_MS = 24 * 60 * 60 * 1000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

function wallClock(instant: number, zone: string): Record<string, string> {
  return Object.fromEntries(formatFor(zone).formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** The day on which an instant falls in the zone; the machine's own zone plays no part. */
export function dayOf(instant: number, zone: string): Day {
  const { year, month, day } = wallClock(instant, zone);
  return `${year}-${month}-${day}`;
}

export const monthOf = (instant: number, zone: string): MonthKey => dayOf(instant, zone).slice(0, 7);

const starts = new Map<string, number>();

/** Centuries of days; whoever asks for more asks for nonsense, and gets it more slowly. */
const STARTS_KEPT = 100_000;

/** The instant at which a day begins in the zone. Remembered: a board asks for the same few days ten thousand times. */
export function startOfDay(day: Day, zone: string): number {
  const key = `${day} ${zone}`;
  let start = starts.get(key);
  if (start === undefined) {
    start = computeStart(day, zone);
    if (starts.size < STARTS_KEPT) starts.set(key, start);
  }
  return start;
}

function computeStart(day: Day, zone: string): number {
  const [year, month, date] = day.split('-').map(Number);
  const asUtc = Date.UTC(year, month - 1, date);
  const first = asUtc - offsetAt(asUtc, zone);
  return asUtc - offsetAt(first, zone);
}

function offsetAt(instant: number, zone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(instant, zone);
  const shown = Date.UTC(+year, +month - 1, +day, +hour, +minute, +second);
  return shown - Math.floor(instant / 1000) * 1000;
}

export function nextDay(day: Day): Day {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

export function nextMonth(month: MonthKey): MonthKey {
  const [year, index] = month.split('-').map(Number);
  return index === 12 ? `${year + 1}-01` : `${year}-${String(index + 1).padStart(2, '0')}`;
}

/** What two spans share; null when they share nothing. */
export function overlap(a: Span, b: Span): Span | null {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from < to ? { from, to } : null;
}

/** From the start of one day to the end of another, both included; a missing day leaves that side open. */
export const spanOfDays = (first: Day | null, last: Day | null, zone: string): Span => ({
  from: first ? startOfDay(first, zone) : -Infinity,
  to: last ? startOfDay(nextDay(last), zone) : Infinity,
});
