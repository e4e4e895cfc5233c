const DAY_MS = 24 * 60 * 60 * 1000;
const MONTHS = 24;

/** The same hour some months earlier, on the given day; local time is UTC+7 in the whole sample. */
export function monthsBefore(now: Date, months: number, day: number, hour: number): Date {
  const local = new Date(now.getTime() + 7 * 60 * 60 * 1000);
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() - months, day, hour - 7));
}

/**
 * When the demo site posted each headline: on the source's own day if that lies in the last 24 months, else spread
 * evenly over them, so that the site looks lived in whenever the demo is first started. The source's date is kept
 * apart and never changed. Dates are "2026-01-31" or null; the result is in the same order.
 */
export function postingDates(now: Date, sourceDates: (string | null)[]): Date[] {
  const since = monthsBefore(now, MONTHS - 1, 1, 0);
  const onOwnDay = sourceDates.map((date) => {
    const posted = date ? new Date(`${date}T08:00:00+07:00`) : null;
    return posted && posted >= since && posted < now ? posted : null;
  });
  const others = onOwnDay.filter((date) => date === null).length;
  const step = (now.getTime() - DAY_MS - since.getTime()) / Math.max(1, others - 1);
  let index = 0;
  return onOwnDay.map((date) => date ?? new Date(since.getTime() + step * index++));
}
