import { createHash } from 'node:crypto';
import { dayOf, type Day } from '../rules/calendar';
import type { Standing } from '../notices/standing';
import type { CalendarEvent } from './ics';

interface Context {
  now: number;
  zone: string;
  /** Put after "bài"; empty when the host named none. */
  topic: string;
  /** Where an article is written. */
  url: string;
}

/** The deadlines of units as days of a calendar: the end of each period with what it needs, and ends of clauses. */
export function deadlines(standings: Standing[], context: Context): CalendarEvent[] {
  const binding = standings.filter(({ state }) => state !== 'waived');
  return [...binding.map((standing) => periodEnd(standing, binding, context)), ...clauseEnds(binding, context)];
}

function periodEnd(standing: Standing, all: Standing[], { now, zone, topic, url }: Context): CalendarEvent {
  const { clause, unit, period, periodInWords, dueBefore, required, counted } = standing;
  const alike = all.filter((other) => other.period === period).length > 1;
  return {
    uid: uidOf(clause.key, unit.id, period),
    day: dayOf(dueBefore - 1, zone),
    summary:
      `Hạn đăng bài${topic && ` ${topic}`} ${periodInWords}: ${situation(standing, now)}` +
      // Several deadlines of one day must be told apart without opening them.
      (alike ? ` (${clause.name})` : ''),
    description: [
      `Đơn vị: ${unit.name}`,
      `Chỉ tiêu: ${clause.name}`,
      `Được tính: ${counted}/${required} bài`,
      ...(clause.quote ? [`Nội dung giao: “${clause.quote}”`] : []),
      ...(clause.source ? [`Căn cứ: ${clause.source}`] : []),
    ].join('\n'),
    url,
  };
}

function situation({ state, missing, opensAt }: Standing, now: number): string {
  if (state === 'met') return 'đã đủ bài';
  if (state === 'missed') return `chưa đạt, thiếu ${missing} bài`;
  return opensAt > now ? `cần ${missing} bài` : `còn thiếu ${missing} bài`;
}

function clauseEnds(standings: Standing[], { zone, url }: Context): CalendarEvent[] {
  const ends = new Map<string, CalendarEvent>();
  for (const { clause, unit, opensAt, dueBefore } of standings) {
    const { endsOn } = clause;
    if (!endsOn || !lies(endsOn, dayOf(opensAt, zone), dayOf(dueBefore - 1, zone))) continue;
    const uid = uidOf(clause.key, unit.id, 'end');
    ends.set(uid, {
      uid,
      day: endsOn,
      summary: `Ngày cuối áp dụng chỉ tiêu “${clause.name}”`,
      description: [`Đơn vị: ${unit.name}`, ...(clause.source ? [`Căn cứ: ${clause.source}`] : [])].join('\n'),
      url,
    });
  }
  return [...ends.values()];
}

const lies = (day: Day, first: Day, last: Day) => first <= day && day <= last;

const uidOf = (...parts: string[]) =>
  `${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}@strapi-plugin-quota`;
