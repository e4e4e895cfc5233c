/**
 * Which terms a record must hold. Terms are made by this room and never hold quotes or spaces; one that ends in "*"
 * stands for all terms that begin so.
 */
export type Condition = string | { all: readonly Condition[] } | { any: readonly Condition[] };

export const all = (...conditions: Condition[]): Condition => (conditions.length === 1 ? conditions[0] : { all: conditions });
export const any = (...conditions: Condition[]): Condition => (conditions.length === 1 ? conditions[0] : { any: conditions });

/** A condition in the query language of a database. */
export function written(condition: Condition, quote: (term: string, isBeginning: boolean) => string, and: string, or: string): string {
  if (typeof condition === 'string') return condition.endsWith('*') ? quote(condition.slice(0, -1), true) : quote(condition, false);
  const isAll = 'all' in condition;
  // Readers repeat themselves; the database would do the work each time.
  const parts = [...new Set((isAll ? condition.all : condition.any).map((part) => written(part, quote, and, or)))];
  return parts.length === 1 ? parts[0] : `(${parts.join(isAll ? and : or)})`;
}
