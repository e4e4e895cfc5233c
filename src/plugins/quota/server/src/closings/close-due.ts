import type { Core } from '@strapi/strapi';
import { eventsByUnit } from '../board/verdicts';
import { clausesOf } from '../clauses/clauses';
import { clockOf } from '../clock';
import { configOf } from '../config';
import { lockLedger } from '../database';
import { ledgerOf } from '../ledger/ledger';
import { dayOf } from '../rules/calendar';
import { dueCells } from '../rules/due';
import { spanOfPeriod } from '../rules/periods';
import { judge } from '../rules/verdict';
import { readUnits } from '../units';
import { CellMap } from './cell-map';
import { closingsOf } from './closings';
import { freeze, type ClosingRow } from './freeze';

/**
 * Closes every cell whose period has ended and that is not closed yet, from the ledger as it stood at the period's
 * end. Running it again, or on two servers at once, changes nothing: the first row of a cell stays.
 *
 * @param historyIsIn closes the past periods of a clause on the very day it was written down too
 * @returns how many cells were due
 */
export async function closeDue(strapi: Core.Strapi, { historyIsIn = false } = {}): Promise<number> {
  const { timeZone: zone } = configOf(strapi);
  return strapi.db.transaction(async ({ trx }) => {
    // A publication under way at midnight is written before the ledger is read, or takes its instant after it.
    await lockLedger(strapi, trx);
    const closedAt = clockOf(strapi).now();
    const ledger = ledgerOf(strapi, trx);
    const closings = closingsOf(strapi, trx);
    const cells = dueCells({
      versions: await clausesOf(strapi, trx).versions(),
      units: await readUnits(strapi),
      firstPublication: await ledger.firstInstant(),
      now: closedAt.getTime(),
      zone,
      historyIsIn,
    });
    const closed = cells.length > 0 ? await closings.statuses() : new CellMap<string>();
    const due = cells.filter(({ clause, unit, period }) => closed.get({ clauseKey: clause.key, unitId: unit.id, period }) === undefined);

    for (const period of new Set(due.map((cell) => cell.period))) {
      const { from, to } = spanOfPeriod(period, zone);
      const events = eventsByUnit(await ledger.eventsOfSpan(from, to));
      const rows = due
        .filter((cell) => cell.period === period)
        .map(({ clause, unit }): ClosingRow => {
          const verdict = judge({ clause, unit, period, events: events.get(unit.id) ?? [], asOf: to, zone });
          return freeze(verdict, closedAt, zone);
        });
      await closings.keep(rows);
    }
    return due.length;
  });
}

/** The local day through which each running Strapi has closed everything. */
const closedThrough = new WeakMap<Core.Strapi, string>();

/**
 * Sees to it that everything due today is closed; costs nothing after the first time in a day. Inside an import it
 * waits: the history is not complete yet.
 */
export async function ensureClosed(strapi: Core.Strapi): Promise<void> {
  const clock = clockOf(strapi);
  const today = dayOf(clock.now().getTime(), configOf(strapi).timeZone);
  if (closedThrough.get(strapi) === today || clock.importInstant?.()) return;
  await closeDue(strapi);
  if (!strapi.db.inTransaction()) closedThrough.set(strapi, today);
}
