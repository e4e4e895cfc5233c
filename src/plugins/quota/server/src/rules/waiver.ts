import type { Verdict, WaiverLine } from './types';

/** The grant that stands at the end of the lines of one cell (in the order they were written); null when none does. */
export function standingWaiver(lines: WaiverLine[], asOf = Infinity): WaiverLine | null {
  const last = lines.filter(({ at }) => Date.parse(at) <= asOf).pop();
  return last?.type === 'granted' ? last : null;
}

/** A waived cell owes nothing and is neither met nor missed; where the clause does not apply there is nothing to waive. */
export const waive = <V extends Verdict>(verdict: V): V =>
  verdict.status === 'not-applicable' ? verdict : { ...verdict, status: 'waived', owed: 0 };
