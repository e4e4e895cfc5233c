import type { Day } from '../rules/calendar';

/**
 * Where a unit stands under one clause in one period, as notices and the calendar feed need it: copied values
 * only, so that a notice can be read when clause and unit are long gone. Instants are UTC milliseconds.
 */
export interface Standing {
  clause: { key: string; name: string; quote: string; source: string; sourceUrl: string | null; endsOn: Day | null };
  unit: { id: string; name: string };
  /** The tracker's own key of the period, e.g. "2026-11"; unique among all periods of a clause. */
  period: string;
  /** The period as it is written inside a Vietnamese sentence, e.g. "tháng 11/2026". */
  periodInWords: string;
  state: 'owed' | 'met' | 'missed' | 'waived';
  required: number;
  counted: number;
  /** How many are missing; 0 when met or waived. */
  missing: number;
  /** Where the clause binds the unit inside the period: articles count from the one to before the other. */
  opensAt: number;
  dueBefore: number;
  /** The period ends here, and its verdict is final. */
  closesAt: number;
}
