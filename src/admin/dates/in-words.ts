const ZONE = 'Asia/Ho_Chi_Minh';

const dateInWords = (instant: string): string => new Date(instant).toLocaleDateString('vi-VN', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });

/** "2026-01-31", or an instant, as "31/01/2026" in Vietnam; what is neither stays as it is. */
export function dayInWords(day: string): string {
  if (/^\d{4}-\d\d-\d\dT/.test(day)) return dateInWords(day);
  return day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
}

/** What a person types as a day, "1/2/2026", as "2026-02-01"; what is no day stays as it is. */
export function dayFromWords(words: string): string {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words.trim()) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : words.trim();
}

/** An instant as "08:30 31/01/2026" in Vietnam, whatever the browser's zone. */
export function timeInWords(instant: string): string {
  const time = new Date(instant).toLocaleTimeString('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
  return `${time} ${dateInWords(instant)}`;
}
