import { formatDateTime } from '../text/dates';

const WEEKDAY = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', weekday: 'long' });

/** "Thứ Tư, 05/03/2026, 08:30" in Vietnam's time, as newspapers date an article. @param instant ISO with its zone */
export function longDateTime(instant: string): string {
  const [time, day] = formatDateTime(instant).split(' ');
  return `${WEEKDAY.format(new Date(instant))}, ${day}, ${time}`;
}
