const ZONE = 'Asia/Ho_Chi_Minh';

const parts = (instant: string): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );

/** An instant as "08:30 31/01/2026", in local time whatever the browser's zone; a day as "31/01/2026". */
export function timeInWords(at: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(at) ?? [];
  if (year) return `${day}/${month}/${year}`;
  const local = parts(at);
  return `${local.hour}:${local.minute} ${local.day}/${local.month}/${local.year}`;
}

export const hourInWords = (at: string): string => timeInWords(at).slice(0, 5);

/** The local day of an instant, "2026-01-31". */
export const dayOf = (at: string): string => {
  const local = parts(at);
  return at.length === 10 ? at : `${local.year}-${local.month}-${local.day}`;
};

/** What a person types as a day, "31/01/2026" or "1/2/2026", as "2026-01-31"; null when it is none. */
export function dayFrom(words: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words.trim()) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/** A day and a local time, "31/01/2026" and "8:30", as an instant with its offset; null when they are none. */
export function instantFrom(day: string, time: string): string | null {
  const date = dayFrom(day);
  const [, hour, minute] = /^(\d{1,2})[:hg](\d{2})$/.exec(time.trim()) ?? [];
  return date && hour ? `${date}T${hour.padStart(2, '0')}:${minute}:00+07:00` : null;
}

/** The first day of a month some months away: "2026-11" and 1 give "2026-12". */
export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}
