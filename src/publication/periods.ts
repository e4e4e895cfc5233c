/** Vietnam has kept UTC+7 without summer time since 1975, so an offset says all a zone would. */
const OFFSET = '+07:00';

/** A half-open span: from `$gte` on, before `$lt`. */
export interface Span {
  readonly $gte: string;
  readonly $lt: string;
}

const instant = (date: string) => new Date(`${date}T00:00:00${OFFSET}`).toISOString();

const span = (from: string, to: string): Span => ({ $gte: instant(from), $lt: instant(to) });

/** The instants of a calendar month ("2026-12") in Vietnam. */
export function monthSpan(month: string): Span {
  const [year, number] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return span(`${month}-01`, `${next}-01`);
}

/** The instants of a calendar year in Vietnam. */
export const yearSpan = (year: number): Span => span(`${year}-01-01`, `${year + 1}-01-01`);

/** The calendar dates of a year, which have no zone. */
export const yearDates = (year: number): Span => ({ $gte: `${year}-01-01`, $lt: `${year + 1}-01-01` });

/** Every month from one back to an earlier one, both included. */
export function monthsBack(from: string, to: string): string[] {
  const months: string[] = [];
  for (let [year, month] = from.split('-').map(Number), key = from; key >= to; ) {
    months.push(key);
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    key = `${year}-${String(month).padStart(2, '0')}`;
  }
  return months;
}
