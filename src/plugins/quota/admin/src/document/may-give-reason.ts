import { OVERRIDE, useMay } from '../permissions';
import type { Explanation } from './use-explanation';

/**
 * Is an act with a reason worth offering? Where the document counts: to who may go against a clause, and for a period
 * that is over to everybody who may act at all.
 */
export function useMayGiveReason(explanation: Explanation | null): boolean {
  const mayOverride = useMay(OVERRIDE);
  const counted = explanation?.cells.filter(({ counts }) => counts) ?? [];
  return counted.length > 0 && (mayOverride || counted.some(({ over }) => over));
}
