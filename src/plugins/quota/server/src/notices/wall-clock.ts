import { startOfDay, type Day } from '../rules/calendar';

const MINUTE = 60_000;
const HALF_DAY = 12 * 60;

/** The instant at which clocks in the zone show the hour ("08:00") on that day. */
export function instantAt(day: Day, hour: string, zone: string): number {
  const wanted = minutesOf(hour);
  const counted = startOfDay(day, zone) + wanted * MINUTE;
  // On a day when clocks are moved, what is counted from midnight lands beside the hour.
  const astray = ((minutesShown(counted, zone) - wanted + 3 * HALF_DAY) % (2 * HALF_DAY)) - HALF_DAY;
  return counted - astray * MINUTE;
}

function minutesOf(hour: string): number {
  const [hours, minutes] = hour.split(':').map(Number);
  return hours * 60 + minutes;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function minutesShown(instant: number, zone: string): number {
  const known = formats.get(zone);
  const options = { timeZone: zone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' } as const;
  const format = known ?? new Intl.DateTimeFormat('en-GB', options);
  if (!known) formats.set(zone, format);
  return minutesOf(format.format(instant));
}
