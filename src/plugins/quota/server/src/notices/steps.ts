import { dayOf, type Day } from '../rules/calendar';
import type { Standing } from './standing';
import { instantAt } from './wall-clock';

/** When reminders go out. Data of the installation, kept with the day from which it applies. */
export interface Timetable {
  /** Days before the last day of the period; 0 is the last day itself. */
  reminderDays: number[];
  /** Local hour of sending, "08:00". */
  hour: string;
}

export type NoticeKind = 'reminder' | 'escalation';

export interface DueNotice {
  kind: NoticeKind;
  /** "reminder-5" or "missed"; with clause, unit and period it names the notice for good. */
  step: string;
  /** The instant from which the notice is due. */
  dueAt: number;
  standing: Standing;
}

/**
 * A period is reported as missed this long after its end, so that a publication begun in its last second has
 * been written down.
 */
export const SETTLING_MS = 5 * 60_000;

export const MISSED = 'missed';

interface Moment {
  now: number;
  /** How far the last look reached; periods that ended before it have been reported. */
  since: number;
  zone: string;
}

/**
 * Every notice that is due by now. Of the reminders of a period only the latest step: who comes back after three
 * days of silence sends one letter, not three. Asked again, it answers the same; sending once is the outbox's part.
 */
export function dueNotices(standings: Standing[], timetable: Timetable, moment: Moment): DueNotice[] {
  return standings.flatMap((standing) => {
    if (standing.state === 'owed') return reminderOf(standing, timetable, moment) ?? [];
    if (standing.state === 'missed') return escalationOf(standing, moment) ?? [];
    return [];
  });
}

function reminderOf(standing: Standing, { reminderDays, hour }: Timetable, { now, zone }: Moment): DueNotice | null {
  if (now >= standing.dueBefore) return null;
  const lastDay = dayOf(standing.dueBefore - 1, zone);
  const passed = reminderDays
    .map((days) => ({ step: `reminder-${days}`, dueAt: instantAt(daysBefore(lastDay, days), hour, zone) }))
    .filter(({ dueAt }) => dueAt >= standing.opensAt && dueAt <= now)
    .sort((a, b) => b.dueAt - a.dueAt);
  return passed.length > 0 ? { kind: 'reminder', ...passed[0], standing } : null;
}

function escalationOf(standing: Standing, { now, since }: Moment): DueNotice | null {
  const dueAt = standing.closesAt + SETTLING_MS;
  return dueAt > since && dueAt <= now ? { kind: 'escalation', step: MISSED, dueAt, standing } : null;
}

function daysBefore(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date - count)).toISOString().slice(0, 10);
}

/** The step as the log shows it. */
export function stepInWords(step: string): string {
  if (step === MISSED) return 'Báo chưa đạt sau khi hết kỳ';
  const days = Number(step.replace('reminder-', ''));
  return days === 0 ? 'Nhắc sáng ngày cuối' : `Nhắc trước hạn ${days} ngày`;
}
