import { DAY_MS, startOfDay, type Day } from '../../../../quota/server/src/rules/calendar';
import { spanOf, type PeriodRule } from '../../../../../reports/periods/report-period';
import type { Subscription } from './subscriptions';

/** A letter that falls due: the report of one period for one subscription. */
export interface DueReport {
  subscription: Subscription;
  year: number;
  month: number | null;
  periodEnd: Day;
  /** UTC milliseconds. */
  dueAt: number;
}

const HOUR_MS = 60 * 60 * 1000;
/** A server that was down longer than this sends no reports of the time before. */
const FARTHEST = 60 * DAY_MS;

/** The letters of a subscription that are due by now and were not due before it began. */
export function dueReports(subscription: Subscription, rule: PeriodRule, { now, zone }: { now: number; zone: string }): DueReport[] {
  if (!subscription.active) return [];
  const year = new Date(now).getUTCFullYear();
  const months: (number | null)[] = rule.monthly ? Array.from({ length: 12 }, (_, index) => index + 1) : [null];
  const candidates = [year - 1, year].flatMap((of) => months.map((month) => ({ year: of, month })));
  return candidates.flatMap(({ year: of, month }) => {
    const { to } = spanOf(rule, { year: of, ...(month && { month }) });
    const dueAt = startOfDay(to, zone) + subscription.daysAfter * DAY_MS + subscription.hour * HOUR_MS;
    const falls = dueAt <= now && dueAt > now - FARTHEST && dueAt >= Date.parse(subscription.since);
    return falls ? [{ subscription, year: of, month, periodEnd: to, dueAt }] : [];
  });
}
