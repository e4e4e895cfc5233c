import { nextDay, startOfDay, type Day } from '../rules/calendar';
import type { Cell } from './types';

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?`;
const DAY_FIRST = String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})`;
const YEAR_FIRST = String.raw`(\d{4})-(\d{1,2})-(\d{1,2})`;

/** Each form with the places of its year, month and day, and of its hour when it has one. */
const FORMS: { pattern: RegExp; day: [number, number, number]; time: number }[] = [
  { pattern: new RegExp(`^${DAY_FIRST}(?:[ T,]+${TIME})?$`), day: [3, 2, 1], time: 4 },
  { pattern: new RegExp(`^${YEAR_FIRST}(?:[ T]+${TIME})?$`), day: [1, 2, 3], time: 4 },
  { pattern: new RegExp(`^${TIME}[ ,-]+${DAY_FIRST}$`), day: [7, 6, 5], time: 1 },
];
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** No government office in Vietnam had a site before; an earlier year is a slip of the pen. */
const FIRST_YEAR = 1997;

/**
 * The instant (UTC milliseconds) that a cell means, read as local time of the zone: 31/01/2026, 2026-01-31, both
 * with or without a time before or after, a date of a spreadsheet, or an ISO instant with its offset. Without a
 * time it is the beginning of the day. Null when the cell holds no such thing.
 */
export function instantOf(cell: Cell, zone: string): number | null {
  if (cell instanceof Date) {
    const wall = cell.getTime();
    return Number.isFinite(wall) ? instantOf(new Date(wall).toISOString().slice(0, -1), zone) : null;
  }
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  if (WITH_OFFSET.test(text)) {
    const instant = Date.parse(text);
    return Number.isNaN(instant) || new Date(instant).getUTCFullYear() < FIRST_YEAR ? null : instant;
  }
  for (const { pattern, day, time } of FORMS) {
    const parts = pattern.exec(text);
    if (!parts) continue;
    const [year, month, date] = day.map((place) => Number(parts[place]));
    const [hour, minute, second] = [0, 1, 2].map((place) => Number(parts[time + place] ?? 0));
    const fraction = Number((parts[time + 3] ?? '').padEnd(3, '0'));
    return localInstant({ year, month, date, hour, minute, second, fraction }, zone);
  }
  return null;
}

interface Wall {
  year: number;
  month: number;
  date: number;
  hour: number;
  minute: number;
  second: number;
  fraction: number;
}

function localInstant({ year, month, date, hour, minute, second, fraction }: Wall, zone: string): number | null {
  const calendar = new Date(Date.UTC(year, month - 1, date));
  if (year < FIRST_YEAR || calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== date) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const day = calendar.toISOString().slice(0, 10);
  const sinceMidnight = ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
  // On a day when clocks are moved it may be an hour off, but never leaves its day, which is what counts.
  return Math.min(beginningOf(day, zone) + sinceMidnight, beginningOf(nextDay(day), zone) - 1);
}

const beginnings = new Map<string, number>();

/** Asking the calendar costs more than all the rest of a row, and the days of a file come again and again. */
function beginningOf(day: Day, zone: string): number {
  const key = `${day} ${zone}`;
  const known = beginnings.get(key) ?? startOfDay(day, zone);
  beginnings.set(key, known);
  return known;
}
