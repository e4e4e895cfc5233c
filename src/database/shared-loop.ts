import { performance } from 'node:perf_hooks';

/** How long statement may follow statement before those who wait for something else have their turn. */
const LONGEST_HOLD_MS = 1;

let began: number | null = null;
let pause: Promise<void> | null = null;

/**
 * To be awaited before each statement of a database that answers within the call: lets the event loop go on to the
 * others when statements have held it for too long. Whoever asks meanwhile waits behind who asked before: a rollback
 * must not overtake a statement of its own transaction.
 *
 * @returns null when there is no need to wait
 */
export function turnOfLoop(): Promise<void> | null {
  const now = performance.now();
  if (began === null) {
    began = now;
    setImmediate(() => (began = null));
  } else if (!pause && now - began > LONGEST_HOLD_MS) {
    pause = new Promise((resolve) => {
      setImmediate(() => {
        pause = null;
        resolve();
      });
    });
  }
  return pause;
}
