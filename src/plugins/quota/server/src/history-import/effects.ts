import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { eventsByUnit } from '../board/verdicts';
import { clausesOf } from '../clauses/clauses';
import { CellMap } from '../closings/cell-map';
import { cellOf, closingsOf } from '../closings/closings';
import { thaw } from '../closings/freeze';
import { configOf } from '../config';
import { ledgerOf, type Draft } from '../ledger/ledger';
import { PERIOD_KINDS, periodOf, spanOfPeriod, type PeriodKey, type PeriodKind } from '../rules/periods';
import { boundUnits } from '../rules/scope';
import { periodInWords } from '../rules/sentences';
import type { Clause, LedgerEvent, Status, Unit, Verdict } from '../rules/types';
import { judge } from '../rules/verdict';
import { clausesFor } from '../rules/versions';
import { standingWaiver, waive } from '../rules/waiver';
import { readUnits } from '../units';
import { waiversOf } from '../waivers/waivers';

/** What an import changes in one clause's verdict of one unit in one period. */
export interface Effect {
  clause: { key: string; name: string };
  unit: { slug: string; name: string };
  period: PeriodKey;
  /** "tháng 01/2026" */
  periodName: string;
  /** New articles of the unit in that period. */
  articles: number;
  /** How many of them count. */
  counted: number;
  /** Why the others do not: each sentence once. */
  reasons: string[];
  required: number;
  before: { counted: number; status: Status };
  after: { counted: number; status: Status };
}

export interface Effects {
  effects: Effect[];
  /** New articles that count under no clause at all. */
  uncounted: number;
}

const CLOSED = 'Không tính: kỳ đã chốt, kết quả giữ nguyên.';

/** The verdicts that new lines touch, without them and with them, as of now. A closed verdict stays as it is. */
export async function effectsOf(strapi: Core.Strapi, lines: Draft[], now: number, trx?: Knex.Transaction): Promise<Effects> {
  const { timeZone: zone } = configOf(strapi);
  const versions = await clausesOf(strapi, trx).versions();
  const units = await readUnits(strapi);
  const counting = new Set<string>();
  const effects: Effect[] = [];
  for (const [period, added] of PERIOD_KINDS.flatMap((kind) => byPeriod(lines, kind, zone))) {
    const clauses = clausesFor(period, versions, zone);
    if (clauses.length === 0) continue;
    const newOnes = eventsByUnit(added);
    const touched = units.filter(({ id }) => newOnes.has(id));
    const known = await knownOf(strapi, period, touched, trx);
    for (const clause of clauses) {
      const bound = new Set(boundUnits(clause, units, zone).map(({ id }) => id));
      for (const unit of touched) {
        const cell = { clauseKey: clause.key, unitId: unit.id, period };
        const closed = known.closed.get(cell);
        if (!closed && !bound.has(unit.id)) continue;
        const own = newOnes.get(unit.id) ?? [];
        const earlier = known.events.get(unit.id) ?? [];
        const verdict = (events: LedgerEvent[]) => {
          const judged = closed ?? judge({ clause, unit, period, events, asOf: now, zone });
          return standingWaiver(known.waivers.get(cell) ?? []) ? waive(judged) : judged;
        };
        const effect = effectOf(verdict(earlier), verdict([...earlier, ...own]), own);
        effect.counting.forEach((documentId) => counting.add(documentId));
        effects.push(closed ? { ...effect.shown, reasons: [CLOSED] } : effect.shown);
      }
    }
  }
  return { effects, uncounted: lines.length - counting.size };
}

/** What decides the verdicts of these units in a period before the import. */
async function knownOf(strapi: Core.Strapi, period: PeriodKey, units: Unit[], trx: Knex.Transaction | undefined) {
  const ids = units.map(({ id }) => id);
  const { from, to } = spanOfPeriod(period, configOf(strapi).timeZone);
  const rows = await closingsOf(strapi, trx).rows([period], ids);
  const wordings = new Map<string, Clause>();
  return {
    events: eventsByUnit(await ledgerOf(strapi, trx).eventsOfSpan(from, to, ids)),
    closed: new CellMap(rows.map((row) => [cellOf(row), thaw(row, wordings).verdict])),
    waivers: await waiversOf(strapi, trx).byCell([period], ids),
  };
}

function effectOf(before: Verdict, after: Verdict, own: LedgerEvent[]): { shown: Effect; counting: string[] } {
  const newIds = new Set(own.map(({ documentId }) => documentId));
  const isNew = ({ documentId }: { documentId: string }) => newIds.has(documentId);
  const counting = after.counted.filter(isNew).map(({ documentId }) => documentId);
  const { clause, unit, period, required } = after;
  const shown = {
    clause: { key: clause.key, name: clause.name },
    unit: { slug: unit.slug, name: unit.name },
    period,
    periodName: periodInWords(period),
    articles: own.length,
    counted: counting.length,
    reasons: [...new Set(after.rejected.filter(isNew).map(({ reason }) => reason))],
    required,
    before: { counted: before.counted.length, status: before.status },
    after: { counted: after.counted.length, status: after.status },
  };
  return { shown, counting };
}

/** The new lines as events, by the periods of a kind in order. */
function byPeriod(lines: Draft[], kind: PeriodKind, zone: string): [PeriodKey, LedgerEvent[]][] {
  const periods = new Map<PeriodKey, LedgerEvent[]>();
  for (const line of lines) {
    const period = periodOf(Date.parse(line.at), kind, zone);
    const event = { ...line, seq: Number.MAX_SAFE_INTEGER };
    const known = periods.get(period);
    if (known) known.push(event);
    else periods.set(period, [event]);
  }
  return [...periods].sort(([a], [b]) => a.localeCompare(b));
}
