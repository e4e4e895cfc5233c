import { LRUCache } from 'lru-cache';
import type { RememberedAnswers } from '../../freshness';
import type { Changed } from '../../freshness/changes';
import type { Copy } from './copy';

/** The share of memory for addresses with a question mark, of which there is no end. */
const SHARE_OF_QUERIES = 0.25;

/** One making of an answer, from before its first read to after its last. */
export interface Making {
  /** What has changed meanwhile. */
  changed: Set<string> | 'everything';
}

/**
 * The copies, by address, in bounded memory. Addresses with a query live apart: combinations of filters, however many
 * are asked for, push out each other and never a page.
 */
export class CopyStore {
  private readonly pages: LRUCache<string, Copy>;
  private readonly queries: LRUCache<string, Copy>;
  /** Which fresh copies rest on a key. */
  private readonly resting = new Map<string, Set<Copy>>();
  private readonly makings = new Set<Making>();

  /**
   * @param bytes of memory for all copies
   * @param now the clock that decides whether an instant has come
   * @param answers what copies rest on beside keys
   */
  constructor(
    bytes: number,
    private readonly now: () => number,
    private readonly answers: RememberedAnswers,
  ) {
    const cacheOf = (maxSize: number) =>
      new LRUCache<string, Copy>({ maxSize: Math.max(1, Math.floor(maxSize)), sizeCalculation: (copy) => copy.size, dispose: (copy) => this.retire(copy) });
    this.pages = cacheOf(bytes * (1 - SHARE_OF_QUERIES));
    this.queries = cacheOf(bytes * SHARE_OF_QUERIES);
  }

  /** The copy that may be served as the page itself. */
  fresh(address: string): Copy | undefined {
    const copy = this.cacheFor(address).get(address);
    if (!copy?.fresh) return undefined;
    if (!this.isTimely(copy)) {
      this.retire(copy);
      return undefined;
    }
    return this.holds(copy) ? copy : undefined;
  }

  /** As `fresh`; answers in doubt are asked for again first. */
  async settled(address: string): Promise<Copy | undefined> {
    const copy = this.cacheFor(address).get(address);
    if (!copy?.fresh) return undefined;
    await this.answers.settle(copy.answers);
    return this.fresh(address);
  }

  /** A clock that is set back must not leave readers with the pages of a day that has not come. */
  private isTimely({ since, until }: Copy): boolean {
    if (since === null && until === null) return true;
    const now = this.now();
    return (since === null || since <= now) && (until === null || now < until);
  }

  private holds(copy: Copy): boolean {
    const { doubts } = this.answers;
    if (copy.heldAt === doubts) return true;
    const stand = this.answers.stand(copy.answers);
    if (stand) copy.heldAt = doubts;
    else if (stand === false) this.retire(copy);
    return stand === true;
  }

  /** The newest copy there is, fresh or not. */
  lastGood(address: string): Copy | undefined {
    return this.cacheFor(address).get(address);
  }

  begin(): Making {
    const making: Making = { changed: new Set() };
    this.makings.add(making);
    return making;
  }

  end(making: Making): void {
    this.makings.delete(making);
  }

  /** Keeps a copy, unless something it rests on has changed while it was being made. */
  keep(address: string, copy: Copy, making: Making): boolean {
    if (making.changed === 'everything' || [...copy.keys].some((key) => (making.changed as Set<string>).has(key))) return false;
    if (!this.isTimely(copy)) return false;
    this.put(address, copy);
    for (const key of copy.keys) {
      const copies = this.resting.get(key);
      if (copies) copies.add(copy);
      else this.resting.set(key, new Set([copy]));
    }
    return true;
  }

  /** Brings back a copy of an earlier run: good only for when nothing better can be had. */
  restore(address: string, copy: Copy): void {
    copy.fresh = false;
    this.put(address, copy);
  }

  /** There is no such page any more. */
  forget(address: string): void {
    this.cacheFor(address).delete(address);
  }

  /** Nothing that rests on these keys is fresh any more. */
  change(changed: Changed): void {
    for (const making of this.makings) {
      if (changed === 'everything') making.changed = changed;
      else if (making.changed !== 'everything') for (const key of changed) making.changed.add(key);
    }
    if (changed === 'everything') for (const copy of [...this.pages.values(), ...this.queries.values()]) this.retire(copy);
    else for (const key of changed) for (const copy of [...(this.resting.get(key) ?? [])]) this.retire(copy);
  }

  /** Addresses and copies, the most recently used first. */
  *entries(): Generator<[string, Copy]> {
    yield* this.pages.entries();
    yield* this.queries.entries();
  }

  private put(address: string, copy: Copy): void {
    this.cacheFor(address).set(address, copy);
  }

  private cacheFor(address: string): LRUCache<string, Copy> {
    return address.includes('?') ? this.queries : this.pages;
  }

  private retire(copy: Copy): void {
    copy.fresh = false;
    for (const key of copy.keys) {
      const copies = this.resting.get(key);
      if (copies?.delete(copy) && copies.size === 0) this.resting.delete(key);
    }
  }
}
