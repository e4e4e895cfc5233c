import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { clausesOf } from '../clauses/clauses';
import { clockOf } from '../clock';
import { cellKey, closingsOf } from '../closings/closings';
import { frozenCells } from '../closings/frozen-cells';
import { configOf } from '../config';
import { ledgerOf } from '../ledger/ledger';
import { spanOfPeriod, type PeriodKey } from '../rules/periods';
import { boundUnits } from '../rules/scope';
import type { AfterClose, Clause, Closing, LedgerEvent, Unit, Verdict, WaiverLine } from '../rules/types';
import { judge, windowOf } from '../rules/verdict';
import { clausesFor } from '../rules/versions';
import { standingWaiver, waive } from '../rules/waiver';
import { readUnits } from '../units';
import { waiversOf } from '../waivers/waivers';

/** A verdict with all that stands beside it: how it was frozen, waived, and what left it afterwards. */
export interface CellVerdict extends Verdict {
  closing: Closing | null;
  waiver: WaiverLine | null;
  /** Every line of the cell's waivers, cancelled ones too. */
  waiverLines: WaiverLine[];
  afterClose: AfterClose[];
}

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

  const cells = periods.flatMap((period) => {
    const clauses = clausesFor(period, versions, zone);
    const frozenThen = frozen.get(period);
    const bound = clauses.flatMap((clause) =>
      boundUnits(clause, units, zone)
        .filter(({ id }) => !only || only.includes(id))
        .map((unit) => {
          const key = cellKey({ clauseKey: clause.key, unitId: unit.id, period });
          return { period, clause, unit, key, closed: frozenThen?.get(key) };
        }),
    );
    return [...bound, ...goneSince(bound, clauses, frozenThen)];
  });
  // Only where something can count: a clause that is not in force yet must not have years of the ledger read.
  const open = new Set<PeriodKey>();
  for (const { period, clause, unit, closed } of cells) {
    if (!closed && !open.has(period) && windowOf(clause, unit, spanOfPeriod(period, zone), zone)) open.add(period);
  }
  const events = await eventsFor(strapi, trx, [...open], only);

  return cells.map(({ period, clause, unit, key, closed }) => {
    const waiverLines = waivers.get(key) ?? [];
    const afterClose = notes.get(key) ?? [];
    if (closed && waiverLines.length === 0 && afterClose.length === 0) return closed;
    const verdict = closed ?? judge({ clause, unit, period, events: events.get(unit.id) ?? [], asOf, zone });
    const waiver = standingWaiver(waiverLines);
    return { ...(waiver ? waive(verdict) : verdict), closing: closed?.closing ?? null, waiver, waiverLines, afterClose };
  });
}

interface CellToJudge {
  period: PeriodKey;
  clause: Clause;
  unit: Unit;
  key: string;
  closed: CellVerdict | undefined;
}

/** A unit that is gone from the list, or bound no longer, keeps its closed cells. */
function goneSince(bound: CellToJudge[], clauses: Clause[], closed: Map<string, CellVerdict> | undefined): CellToJudge[] {
  if (!closed || bound.reduce((sum, cell) => sum + (cell.closed ? 1 : 0), 0) === closed.size) return [];
  const present = new Set(bound.map(({ key }) => key));
  return [...closed]
    .filter(([key, { clause }]) => !present.has(key) && clauses.some((governing) => governing.key === clause.key))
    .map(([key, cell]) => ({ period: cell.period, clause: cell.clause, unit: cell.unit, key, closed: cell }));
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
