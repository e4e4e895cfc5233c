import type { PeriodKey } from '../rules/periods';

/** Names one clause, one unit and one period. */
export interface Cell {
  clauseKey: string;
  unitId: string;
  period: PeriodKey;
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * Values by cell. The units of one clause and period stand together: a board asks for thousands of cells, and no key
 * is made for each.
 */
export class CellMap<T> {
  private readonly byUnit = new Map<string, Map<string, T>>();

  constructor(entries: Iterable<[Cell, T]> = []) {
    for (const [cell, value] of entries) this.set(cell, value);
  }

  get size(): number {
    return [...this.byUnit.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** The values of one clause and period, by the units' ids. */
  units({ clauseKey, period }: Omit<Cell, 'unitId'>): ReadonlyMap<string, T> {
    return this.byUnit.get(rowKey(clauseKey, period)) ?? NONE;
  }

  get(cell: Cell): T | undefined {
    return this.units(cell).get(cell.unitId);
  }

  set({ clauseKey, unitId, period }: Cell, value: T): void {
    const key = rowKey(clauseKey, period);
    const units = this.byUnit.get(key);
    if (units) units.set(unitId, value);
    else this.byUnit.set(key, new Map([[unitId, value]]));
  }
}

/** A period holds no space. */
const rowKey = (clauseKey: string, period: PeriodKey) => `${period} ${clauseKey}`;
