import { createHmac } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { LRUCache } from 'lru-cache';

/** So many clients are remembered, the latest ones, and each for as long as it takes to forget it. */
const MOST_CLIENTS = 20_000;
const FORGET_AFTER_MS = 10 * 60_000;
/** 96 bits tell twenty thousand clients apart, and many of them fit into one word to the other servers. */
const HASH_LENGTH = 16;
const MOST_TOLD = 200;
/** A page beyond this one makes the database count through all before it. */
const DEEP_PAGE = 50;
const DEEP_COST = 5;
const MANY_FILTERS = 3;
const FILTERED_COST = 2;

interface Bucket {
  left: number;
  at: number;
}

/** A client, by its hash, and what its questions cost. */
export type Taken = readonly [client: string, cost: number];

/**
 * How much one client may ask of the database. Only what has to be made counts: kept copies are free. A minute's worth
 * may be asked at once. Addresses are kept nowhere: a client is known by a keyed hash, in memory, for ten minutes.
 */
export class ReadLimit {
  private readonly buckets = new LRUCache<string, Bucket>({ max: MOST_CLIENTS, ttl: FORGET_AFTER_MS });
  private taken = new Map<string, number>();

  /**
   * @param perMinute how many ordinary pages one client may have made each minute
   * @param key of the hash: the same on all servers that share the limit
   */
  constructor(
    private readonly perMinute: number,
    private readonly key: string,
    private readonly milliseconds: () => number = () => performance.now(),
  ) {}

  /** Takes what this question costs. @returns 0, or the seconds to wait when the client has nothing left */
  take(address: string, query: string): number {
    const client = createHmac('sha256', this.key).update(networkOf(address)).digest('base64url').slice(0, HASH_LENGTH);
    const left = this.leftOf(client);
    const cost = costOf(query);
    if (left < cost) return Math.ceil(((cost - left) * 60) / this.perMinute);
    this.leave(client, left - cost);
    this.taken.set(client, (this.taken.get(client) ?? 0) + cost);
    return 0;
  }

  /** What was taken here since this was asked last; of very many clients those who took most. */
  takenHere(): Taken[] {
    const taken = [...this.taken].sort(([, a], [, b]) => b - a).slice(0, MOST_TOLD);
    this.taken = new Map();
    return taken;
  }

  /** The same client asked other servers, too. */
  takenElsewhere(taken: readonly Taken[]): void {
    for (const [client, cost] of taken) this.leave(client, Math.max(0, this.leftOf(client) - cost));
  }

  private leftOf(client: string): number {
    const bucket = this.buckets.get(client);
    return bucket ? Math.min(this.perMinute, bucket.left + ((this.milliseconds() - bucket.at) * this.perMinute) / 60_000) : this.perMinute;
  }

  private leave(client: string, left: number): void {
    this.buckets.set(client, { left, at: this.milliseconds() });
  }
}

/** One household or office has a whole /64 of IPv6. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return plain.includes(':') ? expand(plain).slice(0, 4).join(':') : plain;
}

function expand(address: string): string[] {
  const [head, tail = ''] = address.split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  return [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
}

/** Deep pages and narrow combinations of filters cost more. */
function costOf(query: string): number {
  if (!query) return 1;
  const given = [...new URLSearchParams(query)].filter(([, value]) => value !== '');
  const page = given.find(([name]) => name === 'trang' || name === 'page' || name === 'pagination[page]');
  if (page && Number(page[1]) > DEEP_PAGE) return DEEP_COST;
  return given.length >= MANY_FILTERS ? FILTERED_COST : 1;
}
