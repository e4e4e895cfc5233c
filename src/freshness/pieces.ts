import { LRUCache } from 'lru-cache';
import type { ChangeLog } from './change-log';
import { exactly, noteReads } from './reads';

/** Memory for all pieces: some twenty thousand rows of lists, or the texts of a thousand articles. */
const MOST_BYTES = 48 * 1024 * 1024;
/** What a row takes beside its texts. */
const PLAIN_BYTES = 1500;

interface Piece {
  value: unknown;
  keys: readonly string[];
  at: number;
}

/**
 * What pages are put together from and of which there is a great deal, such as the rows of lists: each piece for as long
 * as none of its keys changes. A publication changes which rows a list shows, and all but one of them are at hand.
 */
export class Pieces {
  private readonly pieces = new LRUCache<string, Piece>({ maxSize: MOST_BYTES, sizeCalculation: ({ value }) => bytesOf(value) });

  constructor(
    private readonly log: ChangeLog,
    private readonly isLive: () => boolean,
  ) {}

  /** To be noted before a piece is read. */
  get count(): number {
    return this.log.count;
  }

  get<T>(name: string): T | undefined {
    const piece = this.pieces.get(name);
    return piece && this.isLive() && this.log.isUnchanged(piece.keys, piece.at) ? (piece.value as T) : undefined;
  }

  /** @param at the count before it was read */
  put(name: string, value: unknown, keys: readonly string[], at: number): void {
    if (this.isLive()) this.pieces.set(name, { value, keys, at });
  }

  /** A piece that rests on these keys and on nothing else. */
  async one<T extends object>(name: string, keys: readonly string[], read: () => Promise<T>): Promise<T> {
    const known = this.get<T>(name);
    if (known) {
      noteReads(keys);
      return known;
    }
    const at = this.count;
    const value = await exactly(read, () => keys);
    this.put(name, value, keys, at);
    return value;
  }
}

/** About; of lists of rows the rows. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length * 2;
  if (!value || typeof value !== 'object') return 0;
  return PLAIN_BYTES + Object.values(value).reduce<number>((sum, part) => sum + (typeof part === 'string' || Array.isArray(value) ? bytesOf(part) : 0), 0);
}
