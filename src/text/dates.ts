const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const ZONED_INSTANT = /T.*(?:Z|[+-]\d{2}:?\d{2})$/i;

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The same instants stand on many pages, and reading the calendar of a zone is slow. */
const MOST_READ = 5000;
const READ = new Map<number, Record<string, string>>();

/** A moment: a Date, milliseconds since the epoch, or an ISO string that names its zone. */
export type Instant = Date | number | string;

/**
 * dd/MM/yyyy in Vietnam's time, whatever the zone of the machine. A calendar date ("2026-03-15") has no zone
 * and is only rewritten. RangeError for anything else, also for an ISO string that names no zone.
 */
export function formatDate(value: Instant): string {
  const calendar = typeof value === 'string' ? CALENDAR_DATE.exec(value) : null;
  if (calendar) {
    const [whole, year, month, day] = calendar;
    const parsed = new Date(`${whole}T00:00:00Z`);
    // Date rolls 30/02 over to 02/03 instead of refusing it.
    if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== whole) {
      throw new RangeError(`Not a calendar date: ${whole}`);
    }
    return `${day}/${month}/${year}`;
  }
  const part = localParts(value);
  return `${part.day}/${part.month}/${part.year}`;
}

/** "HH:mm dd/MM/yyyy" in Vietnam's time. RangeError for a calendar date, which has no time of day. */
export function formatDateTime(value: Instant): string {
  const part = localParts(value);
  return `${part.hour}:${part.minute} ${part.day}/${part.month}/${part.year}`;
}

function localParts(value: Instant): Record<string, string> {
  if (typeof value === 'string' && !ZONED_INSTANT.test(value)) {
    throw new RangeError(`Not an instant with a zone: ${value}`);
  }
  const instant = new Date(value).getTime();
  const known = READ.get(instant);
  if (known) return known;
  const read = Object.fromEntries(CLOCK.formatToParts(instant).map((part) => [part.type, part.value]));
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(instant, read);
  return read;
}
