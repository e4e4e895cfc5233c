import { dayOf, nextMonth, startOfDay, type Day, type Span } from './calendar';

export type PeriodKind = 'month' | 'quarter' | 'year';
/** A calendar month, quarter or year in a zone: "2026-01", "2026-Q1", "2026". */
export type PeriodKey = string;

export const PERIOD_KINDS: PeriodKind[] = ['month', 'quarter', 'year'];

const SHAPES: Record<PeriodKind, RegExp> = {
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  quarter: /^\d{4}-Q[1-4]$/,
  year: /^\d{4}$/,
};

/** Which kind of period a key names; null when it names none. */
export const kindOfPeriod = (key: PeriodKey): PeriodKind | null =>
  PERIOD_KINDS.find((kind) => SHAPES[kind].test(key)) ?? null;

/** The period of a kind to which a day belongs. */
export function periodOfDay(day: Day, kind: PeriodKind): PeriodKey {
  const [year, month] = day.split('-');
  if (kind === 'year') return year;
  return kind === 'month' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

export const periodOf = (instant: number, kind: PeriodKind, zone: string): PeriodKey => periodOfDay(dayOf(instant, zone), kind);

export function firstDayOf(key: PeriodKey): Day {
  const [year, rest] = key.split('-');
  if (!rest) return `${year}-01-01`;
  const month = rest.startsWith('Q') ? Number(rest.slice(1)) * 3 - 2 : Number(rest);
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

export function nextPeriod(key: PeriodKey): PeriodKey {
  const [year, rest] = key.split('-');
  if (!rest) return String(Number(year) + 1).padStart(4, '0');
  if (!rest.startsWith('Q')) return nextMonth(key);
  return rest === 'Q4' ? `${Number(year) + 1}-Q1` : `${year}-Q${Number(rest.slice(1)) + 1}`;
}

/** From the first instant of the period to the first instant of the next, in the zone. */
export const spanOfPeriod = (key: PeriodKey, zone: string): Span => ({
  from: startOfDay(firstDayOf(key), zone),
  to: startOfDay(firstDayOf(nextPeriod(key)), zone),
});

/** The periods of a calendar year, in order. */
export function periodsOfYear(year: number, kind: PeriodKind): PeriodKey[] {
  const last = periodOfDay(`${year}-12-31`, kind);
  const periods = [periodOfDay(`${year}-01-01`, kind)];
  while (periods[periods.length - 1] !== last) periods.push(nextPeriod(periods[periods.length - 1]));
  return periods;
}

/** The periods of a kind that have an instant in common with [from, to), in order. */
export function periodsWithin(from: number, to: number, kind: PeriodKind, zone: string): PeriodKey[] {
  const periods: PeriodKey[] = [];
  for (let key = periodOf(from, kind, zone); spanOfPeriod(key, zone).from < to; key = nextPeriod(key)) periods.push(key);
  return periods;
}
