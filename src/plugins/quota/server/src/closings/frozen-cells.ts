import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { cellVerdict, type CellVerdict } from '../board/cell-verdict';
import type { PeriodKey } from '../rules/periods';
import type { Clause, Unit } from '../rules/types';
import { CellMap } from './cell-map';
import { closingsOf } from './closings';
import { thaw, type ClosingRow } from './freeze';

/** The closed cells of a period, before waivers and notes. Answers share them: nobody may change one. */
type FrozenPeriod = CellMap<CellVerdict>;

/** Five years of months, quarters and years, with some to spare. */
const PERIODS_KEPT = 120;

const kept = new WeakMap<Core.Strapi, Map<PeriodKey, FrozenPeriod>>();

/**
 * The closed cells of these periods. Closings are append-only, so a period of all units is read and parsed once and
 * kept in memory for as long as the database has as many rows of it: a board then costs a count.
 */
export async function frozenCells(
  strapi: Core.Strapi,
  { periods, only, trx }: { periods: PeriodKey[]; only?: string[]; trx?: Knex.Transaction },
): Promise<Map<PeriodKey, FrozenPeriod>> {
  const closings = closingsOf(strapi, trx);
  if (only || trx) return thawed(await closings.rows(periods, only));
  const memory = kept.get(strapi) ?? new Map<PeriodKey, FrozenPeriod>();
  kept.set(strapi, memory);
  const counts = await closings.countByPeriod(periods);
  const stale = [...counts.keys()].filter((period) => memory.get(period)?.size !== counts.get(period));
  const read = stale.length > 0 ? await closings.rows(stale) : [];
  for (const [period, cells] of thawed(read)) {
    memory.delete(period);
    memory.set(period, cells);
  }
  const answer = new Map([...memory].filter(([period]) => counts.has(period)));
  for (const oldest of [...memory.keys()].slice(0, -PERIODS_KEPT)) memory.delete(oldest);
  return answer;
}

function thawed(rows: ClosingRow[]): Map<PeriodKey, FrozenPeriod> {
  const wordings = new Map<string, Clause>();
  const units = new Map<string, Unit>();
  const periods = new Map<PeriodKey, FrozenPeriod>();
  for (const row of rows) {
    const { verdict, closing } = thaw(row, wordings, units);
    const { clause, unit, period } = verdict;
    const cells: FrozenPeriod = periods.get(period) ?? new CellMap();
    periods.set(period, cells);
    const cell = cellVerdict(verdict, { closing, waiver: null, waiverLines: [], afterClose: [] });
    cells.set({ clauseKey: clause.key, unitId: unit.id, period }, cell);
  }
  return periods;
}
