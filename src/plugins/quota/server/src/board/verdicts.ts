import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { clausesOf } from '../clauses/clauses';
import { clockOf } from '../clock';
import { closingsOf } from '../closings/closings';
import { frozenCells } from '../closings/frozen-cells';
import { configOf } from '../config';
import { ledgerOf } from '../ledger/ledger';
import { spanOfPeriod, type PeriodKey } from '../rules/periods';
import { boundUnits } from '../rules/scope';
import type { AfterClose, Clause, LedgerEvent, Unit, WaiverLine } from '../rules/types';
import { judge, windowOf } from '../rules/verdict';
import { clausesFor } from '../rules/versions';
import { standingWaiver, waive } from '../rules/waiver';
import { readUnits } from '../units';
import { waiversOf } from '../waivers/waivers';
import { cellVerdict, type CellVerdict } from './cell-verdict';

/**
 * The verdict of every clause, unit and period asked for, as of now by the server's clock, period by period.
 * Closed cells come from the closings, word for word; the others from the ledger. `only` keeps to units by id.
 */
export async function verdictsOf(
  strapi: Core.Strapi,
  { periods, only, trx }: { periods: PeriodKey[]; only?: string[]; trx?: Knex.Transaction },
): Promise<CellVerdict[]> {
  const { timeZone: zone } = configOf(strapi);
  const asOf = clockOf(strapi).now().getTime();
  const units = await readUnits(strapi);
  const versions = await clausesOf(strapi, trx).versions();
  const closings = closingsOf(strapi, trx);
  const notes = await closings.notes(periods, only);
  const waivers = await waiversOf(strapi, trx).byCell(periods, only);
  const frozen = await frozenCells(strapi, { periods, only, trx });

  const asked = only ? units.filter(({ id }) => only.includes(id)) : units;
  const bound = new Map(versions.map((clause) => [clause, boundUnits(clause, asked, zone)]));
  const rows = periods.flatMap((period) =>
    clausesFor(period, versions, zone).map((clause): Row => {
      const row = { period, clauseKey: clause.key };
      const closed = frozen.get(period)?.units(row) ?? NONE;
      return { period, clause, units: withGone(bound.get(clause) ?? [], closed), closed, waivers: waivers.units(row), notes: notes.units(row) };
    }),
  );
  // Only where something can count: a clause that is not in force yet must not have years of the ledger read.
  const isOpen = ({ period, clause, units, closed }: Row) => {
    const span = spanOfPeriod(period, zone);
    return units.some((unit) => !closed.has(unit.id) && windowOf(clause, unit, span, zone));
  };
  const open = new Set(rows.filter(isOpen).map(({ period }) => period));
  const events = await eventsFor(strapi, trx, [...open], only);

  const verdictOf = ({ period, clause, ...row }: Row, unit: Unit): CellVerdict => {
    const closed = row.closed.get(unit.id);
    const waiverLines = row.waivers.get(unit.id) ?? [];
    const afterClose = row.notes.get(unit.id) ?? [];
    if (closed && waiverLines.length === 0 && afterClose.length === 0) return closed;
    const verdict = closed ?? judge({ clause, unit, period, events: events.get(unit.id) ?? [], asOf, zone });
    const waiver = standingWaiver(waiverLines);
    return cellVerdict(waiver ? waive(verdict) : verdict, { closing: closed?.closing ?? null, waiver, waiverLines, afterClose });
  };
  return rows.flatMap((row) => row.units.map((unit) => verdictOf(row, unit)));
}

type ByUnit<T> = ReadonlyMap<string, T>;

const NONE: ByUnit<never> = new Map<string, never>();

/** One clause in one period, with what is known of its units by their ids. */
interface Row {
  period: PeriodKey;
  clause: Clause;
  units: Unit[];
  closed: ByUnit<CellVerdict>;
  waivers: ByUnit<WaiverLine[]>;
  notes: ByUnit<AfterClose[]>;
}

/** A unit that is gone from the list, or bound no longer, keeps its closed cells. */
function withGone(bound: Unit[], closed: ByUnit<CellVerdict>): Unit[] {
  if (closed.size === 0) return bound;
  const present = new Set(bound.map(({ id }) => id));
  const gone = [...closed.values()].map(({ unit }) => unit).filter(({ id }) => !present.has(id));
  return gone.length > 0 ? [...bound, ...gone] : bound;
}

/** The events of the documents first published in these periods, by the units that ever had a part in them. */
async function eventsFor(
  strapi: Core.Strapi,
  trx: Knex.Transaction | undefined,
  periods: PeriodKey[],
  only: string[] | undefined,
): Promise<Map<string, LedgerEvent[]>> {
  if (periods.length === 0) return new Map();
  const spans = periods.map((period) => spanOfPeriod(period, configOf(strapi).timeZone));
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return eventsByUnit(await ledgerOf(strapi, trx).eventsOfSpan(from, to, only));
}

/** A document's whole story goes to every unit that ever had a part in it. */
export function eventsByUnit(events: LedgerEvent[]): Map<string, LedgerEvent[]> {
  const unitsOfDocument = new Map<string, Set<string>>();
  for (const { documentId, facts } of events) {
    const ids = unitsOfDocument.get(documentId) ?? new Set<string>();
    if (facts.unit) ids.add(facts.unit.id);
    facts.cooperatingUnits.forEach(({ id }) => ids.add(id));
    unitsOfDocument.set(documentId, ids);
  }
  const byUnit = new Map<string, LedgerEvent[]>();
  for (const event of events) {
    for (const id of unitsOfDocument.get(event.documentId) ?? []) {
      const list = byUnit.get(id);
      if (list) list.push(event);
      else byUnit.set(id, [event]);
    }
  }
  return byUnit;
}
