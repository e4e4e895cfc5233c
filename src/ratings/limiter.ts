import { createHash, randomBytes } from 'node:crypto';

interface Limits {
  /** Answers allowed to one reader in one window, and to all readers together. */
  each: number;
  all: number;
  windowMs: number;
}

/**
 * Says whether one more answer may be counted. A reader is known for one window only, by a hash with a salt that is
 * drawn anew for each window and never leaves memory, so no address of a machine is kept anywhere.
 */
export function createLimiter({ each, all, windowMs }: Limits) {
  let windowStart = Number.NEGATIVE_INFINITY;
  let salt = '';
  let total = 0;
  const counts = new Map<string, number>();

  return function allows(reader: string, now: number): boolean {
    if (now - windowStart >= windowMs || now < windowStart) {
      windowStart = now;
      salt = randomBytes(16).toString('hex');
      total = 0;
      counts.clear();
    }
    const key = createHash('sha256').update(salt).update(reader).digest('base64');
    const count = (counts.get(key) ?? 0) + 1;
    if (count > each || total >= all) return false;
    counts.set(key, count);
    total += 1;
    return true;
  };
}
