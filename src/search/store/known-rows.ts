import { LRUCache } from 'lru-cache';
import type { Store } from './store';

/** Of the rows by which records are ranked, and of passages: what readers ask for again and again fits in twice. */
const MOST_CHARACTERS = 8_000_000;
const CHARACTERS_BESIDE = 100;

interface Numbered {
  id: number;
}

/** Rows of the index in memory, those asked for last. A row of one id never changes: what is written again is a new one. */
class KnownRows<T extends Numbered> {
  private readonly rows = new LRUCache<number, T>({ maxSize: MOST_CHARACTERS, sizeCalculation: charactersOf });

  constructor(private readonly read: (ids: readonly number[]) => Promise<T[]>) {}

  /** The rows of these ids that there are, in the order of the ids. */
  async of(ids: readonly number[]): Promise<T[]> {
    const found = new Map<number, T>();
    const unknown: number[] = [];
    for (const id of ids) {
      const row = this.rows.get(id);
      if (row) found.set(id, row);
      else unknown.push(id);
    }
    if (unknown.length > 0) {
      for (const row of await this.read(unknown)) {
        found.set(row.id, row);
        this.rows.set(row.id, row);
      }
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  }
}

const charactersOf = (row: object): number =>
  Object.values(row).reduce((sum: number, value) => sum + (typeof value === 'string' ? value.length : 0), CHARACTERS_BESIDE);

/** The store, which reads what a search ranks from the database once: hundreds of rows for each answer. */
export function withKnownRows(store: Store): Store {
  const ranked = new KnownRows(store.ranked);
  const passages = new KnownRows(store.passages);
  return { ...store, ranked: (ids) => ranked.of(ids), passages: (ids) => passages.of(ids) };
}
