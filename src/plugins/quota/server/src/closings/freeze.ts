import { createHash } from 'node:crypto';
import { spanOfPeriod } from '../rules/periods';
import type { Clause, Closing, CountedItem, RejectedItem, Status, Unit, Verdict } from '../rules/types';

/** A frozen verdict as the table keeps it. */
export interface ClosingRow {
  clause_key: string;
  clause_version: number;
  unit_id: string;
  period: string;
  status: string;
  clause: string;
  unit: string;
  outcome: string;
  as_of: string;
  closed_at: string;
  checksum: string;
}

interface Outcome {
  required: number;
  counted: CountedItem[];
  rejected: RejectedItem[];
}

/** JSON with its keys in order, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** SHA-256 over everything that a closing says but the moment of writing it down. */
export const checksumOf = ({ closed_at: _closedAt, checksum: _checksum, ...rest }: ClosingRow): string =>
  createHash('sha256').update(canonicalJson(rest)).digest('hex');

/** Turns the verdict of a period that is over into the row that keeps it for good. */
export function freeze({ clause, unit, period, status, required, counted, rejected }: Verdict, closedAt: Date, zone: string): ClosingRow {
  const row: ClosingRow = {
    clause_key: clause.key,
    clause_version: clause.version,
    unit_id: unit.id,
    period,
    status,
    clause: canonicalJson(clause),
    unit: canonicalJson(unit),
    outcome: canonicalJson({ required, counted, rejected }),
    as_of: new Date(spanOfPeriod(period, zone).to).toISOString(),
    closed_at: closedAt.toISOString(),
    checksum: '',
  };
  return { ...row, checksum: checksumOf(row) };
}

/** The verdict that a row keeps, word for word as it was. `clauses` and `units` remember what was read already. */
export function thaw(
  row: ClosingRow,
  clauses: Map<string, Clause> = new Map(),
  units: Map<string, Unit> = new Map(),
): { verdict: Verdict; closing: Closing } {
  const wording = `${row.clause_key} ${row.clause_version}`;
  const clause = clauses.get(wording) ?? (JSON.parse(row.clause) as Clause);
  clauses.set(wording, clause);
  const unit = units.get(row.unit) ?? (JSON.parse(row.unit) as Unit);
  units.set(row.unit, unit);
  const { required, counted, rejected } = JSON.parse(row.outcome) as Outcome;
  const status = row.status as Status;
  return {
    verdict: {
      clause,
      unit,
      period: row.period,
      status,
      required,
      counted,
      rejected,
      owed: 0,
      running: false,
      upcoming: false,
      daysLeft: null,
      window: null,
    },
    closing: { asOf: row.as_of, closedAt: row.closed_at, status, checksum: row.checksum },
  };
}
