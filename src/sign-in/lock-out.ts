/** When wrong tries shut the door, and for how long. Times in seconds. */
export interface LockRule {
  /** Wrong tries in a row that have no consequence. */
  free: number;
  /** The first lock; each further wrong try doubles it. */
  first: number;
  longest: number;
  /** After so long without a wrong try the earlier ones are forgotten. */
  forgetAfter: number;
}

export interface Tries {
  failures: number;
  /** When the last of them was, as an instant in milliseconds. */
  lastAt: number;
}

/** The instant (milliseconds) until which nobody may try; null when the door is open at `now`. Pure. */
export function lockedUntil({ failures, lastAt }: Tries, now: number, rule: LockRule): number | null {
  const length = lockAfter(failures, rule) * 1000;
  // A clock that was set back must not shut anybody out until it has caught up.
  if (length === 0 || lastAt - now > length) return null;
  const until = lastAt + length;
  return until > now ? until : null;
}

/** How long the try that makes the count reach `failures` locks, in seconds. */
export function lockAfter(failures: number, { free, first, longest }: LockRule): number {
  if (failures < free) return 0;
  return Math.min(longest, first * 2 ** Math.min(failures - free, 30));
}

/** The count after one more try at `now`. */
export function oneMore({ failures, lastAt }: Tries, now: number, { forgetAfter }: LockRule): number {
  return now - lastAt > forgetAfter * 1000 ? 1 : failures + 1;
}
