const ZONE = 'Asia/Ho_Chi_Minh';

const partOf = (instant: string, options: Intl.DateTimeFormatOptions): string => new Date(instant).toLocaleString('vi-VN', { timeZone: ZONE, ...options });
const dateInWords = (instant: string): string => partOf(instant, { day: '2-digit', month: '2-digit', year: 'numeric' });
const isDay = (words: string): boolean => /^\d{4}-\d\d-\d\d$/.test(words);

/** "2026-01-31", or an instant, as "31/01/2026" in Vietnam; what is neither stays as it is. */
export function dayInWords(day: string): string {
  if (/^\d{4}-\d\d-\d\dT/.test(day)) return dateInWords(day);
  return day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
}

/** The local day of an instant, "2026-01-31"; a day is its own. */
export const dayOf = (at: string): string => (isDay(at) ? at : dateInWords(at).split('/').reverse().join('-'));

/** What a person types as a day, "31/01/2026" or "1/2/2026", as "2026-01-31"; null when it is none. */
export function dayFrom(words: string): string | null {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words.trim()) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/** As {@link dayFrom}; what is no day stays as it is, for the server to say so. */
export const dayFromWords = (words: string): string => dayFrom(words) ?? words.trim();

/** An instant's time of day in Vietnam, "08:30". */
export const hourInWords = (instant: string): string => partOf(instant, { hour: '2-digit', minute: '2-digit' });

/** An instant as "08:30 31/01/2026" in Vietnam, whatever the browser's zone; a day as "31/01/2026". */
export const timeInWords = (at: string): string => (isDay(at) ? dayInWords(at) : `${hourInWords(at)} ${dateInWords(at)}`);

/** A day and a local time, "31/01/2026" and "8:30", as an instant with its offset; null when they are none. */
export function instantFrom(day: string, time: string): string | null {
  const date = dayFrom(day);
  const [, hour, minute] = /^(\d{1,2})[:hg](\d{2})$/.exec(time.trim()) ?? [];
  return date && hour ? `${date}T${hour.padStart(2, '0')}:${minute}:00+07:00` : null;
}
