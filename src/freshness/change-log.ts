import { LRUCache } from 'lru-cache';
import type { Changed } from './changes';

/** So many keys are remembered with their last change; what was read before an older one is believed no more. */
const MOST_KEYS = 50_000;

/**
 * When each key last changed, counted in changes: whoever notes the count before a read can tell at any later time
 * whether what it read still holds.
 */
export class ChangeLog {
  private readonly last: LRUCache<string, number>;
  private changes = 0;
  /** Of changes up to this one it is not known any more what they were. */
  private forgotten = 0;

  constructor(most = MOST_KEYS) {
    this.last = new LRUCache({
      max: most,
      dispose: (change, _key, reason) => {
        if (reason === 'evict') this.forgotten = Math.max(this.forgotten, change);
      },
    });
  }

  get count(): number {
    return this.changes;
  }

  change(changed: Changed): void {
    this.changes += 1;
    if (changed === 'everything') this.forgotten = this.changes;
    else for (const key of changed) this.last.set(key, this.changes);
  }

  /** Whether none of these keys has changed since the count was this. */
  isUnchanged(keys: readonly string[], since: number): boolean {
    if (since < this.forgotten) return false;
    for (const key of keys) {
      const at = this.last.peek(key);
      if (at !== undefined && at > since) return false;
    }
    return true;
  }
}
