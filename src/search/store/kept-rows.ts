import { LRUCache } from 'lru-cache';

/**
 * Rows that were read lately, in memory: readers ask for the same things again and again. Of one id they never change: a
 * record written again is a new entry with an id that was never used.
 * @param most rows that are kept
 */
export function keptRows<Row extends { id: number }>(most: number, read: (ids: readonly number[]) => Promise<Row[]>): (ids: readonly number[]) => Promise<Row[]> {
  const kept = new LRUCache<number, Row>({ max: most });
  return async (ids) => {
    const known = new Map<number, Row>();
    const unknown: number[] = [];
    for (const id of ids) {
      const row = kept.get(id);
      if (row) known.set(id, row);
      else unknown.push(id);
    }
    for (const row of await read(unknown)) {
      kept.set(row.id, row);
      known.set(row.id, row);
    }
    return ids.flatMap((id) => known.get(id) ?? []);
  };
}
