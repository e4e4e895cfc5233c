import type { PeriodKind, TableCell } from '../answers/verdict';

export interface Column {
  period: string;
  /** Short: "01", "IV", "2026". */
  label: string;
}

export interface ColumnGroup {
  kind: PeriodKind;
  year: string;
  columns: Column[];
}

const ROMAN: Record<string, string> = { Q1: 'I', Q2: 'II', Q3: 'III', Q4: 'IV' };

export function kindOf(period: string): PeriodKind {
  if (!period.includes('-')) return 'year';
  return period.includes('Q') ? 'quarter' : 'month';
}

/** The periods of a table in order, under the year they belong to; years stand side by side under one heading. */
export function columnGroups(cells: TableCell[]): ColumnGroup[] {
  const groups = new Map<string, ColumnGroup>();
  for (const period of [...new Set(cells.map((cell) => cell.period))].sort()) {
    const [year, part] = period.split('-');
    const kind = kindOf(period);
    const key = kind === 'year' ? kind : `${kind} ${year}`;
    const group = groups.get(key) ?? { kind, year, columns: [] };
    group.columns.push({ period, label: part ? (ROMAN[part] ?? part) : year });
    groups.set(key, group);
  }
  return [...groups.values()];
}
