import { createHmac } from 'node:crypto';

interface Limits {
  /** Answers allowed to one reader in one window, and to all readers together. */
  each: number;
  all: number;
  windowMs: number;
  /** The same on all servers that count together. */
  key: string;
  /** Hears, by the reader's hash, of each answer that was counted here. */
  onCounted?(reader: string): void;
}

export interface Limiter {
  /** Says whether one more answer may be counted, and counts it. @param now milliseconds since 1970 */
  allows(address: string, now: number): boolean;
  /** Counts an answer that another server has just taken. */
  countedElsewhere(reader: string, now: number): void;
}

/** A reader is known until the window ends, by a keyed hash in memory: no address of a machine is kept anywhere. */
export function createLimiter({ each, all, windowMs, key, onCounted }: Limits): Limiter {
  let current = Number.NaN;
  let total = 0;
  const counts = new Map<string, number>();

  const enter = (now: number) => {
    const window = Math.floor(now / windowMs);
    if (window === current) return;
    current = window;
    total = 0;
    counts.clear();
  };
  const count = (reader: string) => {
    counts.set(reader, (counts.get(reader) ?? 0) + 1);
    total += 1;
  };

  return {
    allows(address, now) {
      enter(now);
      const reader = createHmac('sha256', key).update(address).digest('base64url');
      if ((counts.get(reader) ?? 0) >= each || total >= all) return false;
      count(reader);
      onCounted?.(reader);
      return true;
    },
    countedElsewhere(reader, now) {
      enter(now);
      count(reader);
    },
  };
}
