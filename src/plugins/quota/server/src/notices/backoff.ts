const MINUTE = 60_000;

/** Minutes to wait after each failed try: quickly at first, then for a mail server that is away over a weekend. */
const WAITS = [1, 5, 15, 60, 240, 720, 1440, 1440];

/** When to try again after that many failed tries; null when it is time to give up and ask a person. */
export function nextTry(failedTries: number, now: number): number | null {
  const wait = WAITS[failedTries - 1];
  return wait === undefined ? null : now + wait * MINUTE;
}
