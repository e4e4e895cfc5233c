import type { Core } from '@strapi/strapi';
import { eventsByUnit } from '../board/verdicts';
import { clockOf } from '../clock';
import { configOf } from '../config';
import { ledgerOf } from '../ledger/ledger';
import { dayOf, startOfDay } from '../rules/calendar';
import { periodsWithin, spanOfPeriod } from '../rules/periods';
import { boundUnits } from '../rules/scope';
import type { Clause, Verdict } from '../rules/types';
import { judge } from '../rules/verdict';
import { readUnits } from '../units';
import { checkedClause, type ClauseInput } from './checked-clause';
import { clausesOf } from './clauses';

/** Before every clause that could be written: the days of a preview are judged as if it had always been in force. */
const LONG_AGO = '1900-01-01';

/**
 * What a clause would have said for each period of the last 12 months, whenever it is to begin; writes nothing.
 *
 * @throws ValidationError naming each field that is wrong
 */
export async function previewClause(strapi: Core.Strapi, input: ClauseInput): Promise<Verdict[]> {
  const { timeZone: zone } = configOf(strapi);
  const now = clockOf(strapi).now();
  const checked = await checkedClause(strapi, input, await clausesOf(strapi).versions());
  const clause: Clause = { ...checked, version: 0, recordedAt: now.toISOString(), inForceFrom: LONG_AGO, inForceTo: null };
  const [year, ...rest] = dayOf(now.getTime(), zone).split('-');
  const from = startOfDay([Number(year) - 1, ...rest].join('-'), zone);
  const periods = periodsWithin(from, now.getTime(), clause.period, zone).filter((period) => spanOfPeriod(period, zone).to > from);
  const first = spanOfPeriod(periods[0], zone).from;
  const events = eventsByUnit(await ledgerOf(strapi).eventsOfSpan(first, now.getTime() + 1));
  const units = boundUnits(clause, await readUnits(strapi), zone);
  return periods.flatMap((period) =>
    units.map((unit) => judge({ clause, unit, period, events: events.get(unit.id) ?? [], asOf: now.getTime(), zone })),
  );
}
