import type { Core } from '@strapi/strapi';
import { configOf } from '../../../../quota/server/src/config';
import { DAY_MS, dayOf, type Day } from '../../../../quota/server/src/rules/calendar';
import { calendarOf } from '../../../../../calendar';
import { lastDayOf } from '../../../../../reports/periods/deadline';
import { spanOf } from '../../../../../reports/periods/report-period';
import type { ScoringFacts } from '../../../../../reports/scoring/score';
import { FROZEN, SENDINGS } from '../tables';
import { periodRulesOn } from './rules';

/** What is longer than half a year is the report of the year. */
const A_LONG_HALF = 300 * DAY_MS;

interface Frozen {
  key: string;
  period_code: string | null;
  year: number;
  unit_id: string | null;
  frozen_at: string;
}

/**
 * How the reports of a year were sent: in time, late, or not at all. Reports that were due before the first report
 * was ever frozen here were written elsewhere, so nothing is said of them.
 */
export async function disciplineOf(strapi: Core.Strapi, { year, unitId, today }: { year: number; unitId: string | null; today: Day }): Promise<ScoringFacts['reports']> {
  const { timeZone: zone } = configOf(strapi);
  const frozen: Frozen[] = await strapi.db.connection(FROZEN).select('key', 'period_code', 'year', 'unit_id', 'frozen_at').orderBy('id');
  if (frozen.length === 0) return [];
  const since = dayOf(Date.parse(frozen[0].frozen_at), zone);
  const sendings: { key: string; days_late: number | null }[] = await strapi.db.connection(SENDINGS).select('key', 'days_late').orderBy('id');
  const calendar = await calendarOf(strapi);

  const rules = (await periodRulesOn(strapi, today)).filter(({ monthly, deadline }) => !monthly && deadline.kind !== 'none');
  return rules.flatMap((rule): ScoringFacts['reports'] => {
    const span = spanOf(rule, { year });
    const last = lastDayOf(rule.deadline, span, { year }, calendar);
    const mine = frozen.filter((row) => row.period_code === rule.code && Number(row.year) === year && row.unit_id === unitId);
    // The first sending counts; a correction that follows later does not make the report late.
    const sending = sendings.find(({ key }) => mine.some((row) => row.key === key));
    const about = { name: rule.name, yearly: Date.parse(span.to) - Date.parse(span.from) > A_LONG_HALF };
    if (sending) return [{ ...about, state: sending.days_late ? 'late' : 'in-time' }];
    return last && last < today && last >= since ? [{ ...about, state: 'missing' }] : [];
  });
}
