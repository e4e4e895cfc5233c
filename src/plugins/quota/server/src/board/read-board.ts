import type { Board } from './board-view';

/** A cell with its clause, unit and period beside it; what many cells share is one object. */
export type CellOfBoard = Omit<Board['cells'][number], 'clause' | 'unit' | 'period'> & {
  clause: Board['clauses'][number];
  unit: Board['units'][number];
  period: string;
  periodName: string;
};

/** The cells of a board as they are read: for the panel's screens and for pages of the host. */
export const cellsOf = ({ clauses, units, periods, cells }: Board): CellOfBoard[] =>
  cells.map((cell) => ({
    ...cell,
    clause: clauses[cell.clause],
    unit: units[cell.unit],
    period: periods[cell.period].key,
    periodName: periods[cell.period].name,
  }));
