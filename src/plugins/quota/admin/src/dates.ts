const ZONE = 'Asia/Ho_Chi_Minh';

/** An instant as "08:30 31/01/2026", in local time whatever the browser's zone. */
export const timeInWords = (instant: string): string => {
  const date = new Date(instant);
  const time = date.toLocaleTimeString('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
  return `${time} ${date.toLocaleDateString('vi-VN', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' })}`;
};

/** "2026-01-31" as "31/01/2026"; what is no day stays as it is. */
export const dayInWords = (day: string): string => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');

/** What a person types as a day, "31/01/2026" or "1/2/2026", as "2026-01-31"; what is no day stays as it is. */
export function dayFromWords(words: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words.trim()) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : words.trim();
}

/** The last day of a month, quarter or year by its key: "2026-11" gives "2026-11-30". */
export function lastDayOf(period: string): string {
  const [year, part] = period.split('-');
  const months = !part ? 12 : part.startsWith('Q') ? Number(part.slice(1)) * 3 : Number(part);
  return new Date(Date.UTC(Number(year), months, 0)).toISOString().slice(0, 10);
}
