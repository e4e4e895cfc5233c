import { createHmac, randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { LRUCache } from 'lru-cache';

/** So many clients are remembered, the latest ones, and each for as long as it takes to forget it. */
const MOST_CLIENTS = 20_000;
const FORGET_AFTER_MS = 10 * 60_000;
/** A page beyond this one makes the database count through all before it. */
const DEEP_PAGE = 50;
const DEEP_COST = 5;
const MANY_FILTERS = 3;
const FILTERED_COST = 2;

interface Bucket {
  left: number;
  at: number;
}

/**
 * How much one client may ask of the database. Only what has to be made counts: kept copies are free. A minute's worth
 * may be asked at once. Addresses are kept nowhere: a client is known by a keyed hash, in memory, for ten minutes.
 */
export class ReadLimit {
  private readonly buckets = new LRUCache<string, Bucket>({ max: MOST_CLIENTS, ttl: FORGET_AFTER_MS });
  private readonly key = randomBytes(32);

  /** @param perMinute how many ordinary pages one client may have made each minute */
  constructor(
    private readonly perMinute: number,
    private readonly milliseconds: () => number = () => performance.now(),
  ) {}

  /** Takes what this question costs. @returns 0, or the seconds to wait when the client has nothing left */
  take(address: string, query: string): number {
    const client = createHmac('sha256', this.key).update(networkOf(address)).digest('base64');
    const now = this.milliseconds();
    const bucket = this.buckets.get(client) ?? { left: this.perMinute, at: now };
    const left = Math.min(this.perMinute, bucket.left + ((now - bucket.at) * this.perMinute) / 60_000);
    const cost = costOf(query);
    const enough = left >= cost;
    this.buckets.set(client, { left: enough ? left - cost : left, at: now });
    return enough ? 0 : Math.ceil(((cost - left) * 60) / this.perMinute);
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
