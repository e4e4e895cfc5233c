import type { Freshness } from '../../freshness';
import type { ReadLimit, Taken } from './read-limit';

const TOPIC = 'reads';
const TELL_EVERY_MS = 500;

/**
 * Equal servers count their readers together: twice a second each tells the others what was taken of it. While they
 * cannot be told, each counts for itself.
 * @returns the timer that tells
 */
export function shareLimit(limit: ReadLimit, { others }: Freshness): NodeJS.Timeout {
  others.onTold(TOPIC, (word) => limit.takenElsewhere(takenIn(word)));
  return setInterval(() => {
    const taken = limit.takenHere();
    if (taken.length > 0) others.tell(TOPIC, JSON.stringify(taken));
  }, TELL_EVERY_MS).unref();
}

/** A server of another version may say it otherwise: then it is not understood. */
function takenIn(word: string): Taken[] {
  try {
    const taken: unknown = JSON.parse(word);
    return Array.isArray(taken) ? taken.filter((one): one is Taken => Array.isArray(one) && typeof one[0] === 'string' && one[1] > 0) : [];
  } catch {
    return [];
  }
}
