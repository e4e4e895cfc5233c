import { periodInWords } from '../rules/sentences';
import type { AfterClose, Clause, Unit, Verdict } from '../rules/types';
import type { CellVerdict } from './cell-verdict';

/**
 * Verdicts as the board shows them by the thousand; the explanation of one cell says the rest. Clauses, units and
 * periods stand once, and a cell names its own by their positions: a year of 200 units is for slow lines too.
 */
export interface Board {
  clauses: { key: string; name: string; quote: string; document: { title: string }; period: Clause['period'] }[];
  units: { slug: string; name: string }[];
  /** "2026-01", "2026-Q1" or "2026", and the same in words. */
  periods: { key: string; name: string }[];
  cells: BoardCell[];
}

interface BoardCell {
  clause: number;
  unit: number;
  period: number;
  required: number;
  counted: number;
  status: Verdict['status'];
  running: boolean;
  upcoming: boolean;
  withdrawnAfterClose: AfterClose[];
  /** How many of the counted items share most of their text with an earlier one. */
  resembling: number;
}

const clauseOf = ({ key, name, quote, document, period }: Clause) => ({ key, name, quote, document: { title: document.title }, period });

const unitOf = ({ slug, name }: Unit) => ({ slug, name });

const periodOf = (key: string) => ({ key, name: periodInWords(key) });

/** What was made of each thing that came by, in order, and where it stands. */
function positions<K, V>(make: (thing: K) => V) {
  const made: V[] = [];
  const known = new Map<K, number>();
  const positionOf = (thing: K): number => {
    let position = known.get(thing);
    if (position === undefined) known.set(thing, (position = made.push(make(thing)) - 1));
    return position;
  };
  return { made, positionOf };
}

export function boardView(verdicts: CellVerdict[]): Board {
  const [clauses, units, periods] = [positions(clauseOf), positions(unitOf), positions(periodOf)];
  const cells = verdicts.map((verdict) => ({
    clause: clauses.positionOf(verdict.clause),
    unit: units.positionOf(verdict.unit),
    period: periods.positionOf(verdict.period),
    required: verdict.required,
    counted: verdict.counted.length,
    status: verdict.status,
    running: verdict.running,
    upcoming: verdict.upcoming,
    withdrawnAfterClose: verdict.afterClose,
    resembling: resembling(verdict),
  }));
  return { clauses: clauses.made, units: units.made, periods: periods.made, cells };
}

function resembling({ counted }: CellVerdict): number {
  let found = 0;
  for (const { resembles } of counted) if (resembles) found += 1;
  return found;
}
