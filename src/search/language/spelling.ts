import type { Dictionary } from './dictionary';
import { pair } from './pieces';

/** Two letters could be anything. */
const SHORTEST = 3;
const LETTERS = /^[a-z]+$/;
/** A word that is known must fit its neighbours this much better to be taken for a slip. */
const LEAST_TOGETHER = 2;


/**
 * Mends a query word by word: at most one letter wrong, missing, too many or swapped with its neighbour, or a space
 * forgotten. A word that no record holds is mended if it can be; a known one only when it goes with none of its
 * neighbours and its like does ("mỹ phẩn" among records on "mỹ phẩm").
 * @param isSettled whether the word at this place is no slip for another reason: an abbreviation of the editors' list
 * @returns the folded words, of which one may have become two; null when there is nothing to mend
 */
export function correct(words: readonly string[], dictionary: Dictionary, isSettled: (at: number) => boolean): string[] | null {
  let isChanged = false;
  const mended: string[] = [];
  for (const [at, word] of words.entries()) {
    const neighbours = { before: mended[mended.length - 1], after: words[at + 1] };
    const better = mayBeSlip(word) && !isSettled(at) ? mend(word, neighbours, dictionary) : null;
    isChanged ||= better !== null;
    mended.push(...(better ?? [word]));
  }
  return isChanged ? mended : null;
}

export const mayBeSlip = (word: string): boolean => LETTERS.test(word) && word.length >= SHORTEST;

interface Neighbours {
  before?: string;
  after?: string;
}

function mend(word: string, neighbours: Neighbours, dictionary: Dictionary): string[] | null {
  const isKnown = dictionary.isKnown(word);
  const together = (candidate: string) =>
    (neighbours.before ? dictionary.frequency(pair(neighbours.before, candidate)) : 0) +
    (neighbours.after ? dictionary.frequency(pair(candidate, neighbours.after)) : 0);
  const hasNeighbours = Boolean(neighbours.before ?? neighbours.after);
  if (isKnown && (together(word) > 0 || !hasNeighbours)) return null;
  let best: string[] | null = null;
  let most = 0;
  const candidates = [-1, 0, 1].flatMap((more) => dictionary.wordsOfLength(word.length + more));
  for (const candidate of candidates) {
    if (!isOneSlip(word, candidate)) continue;
    const fits = together(candidate);
    if (isKnown ? fits < LEAST_TOGETHER : hasNeighbours && fits === 0) continue;
    const worth = Math.log1p(dictionary.frequency(candidate)) + 4 * Math.log1p(fits);
    if (worth > most) [best, most] = [[candidate], worth];
  }
  if (isKnown) return best;
  for (let cut = 1; cut < word.length; cut += 1) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    const worth = 5 * Math.log1p(dictionary.frequency(pair(first, second)));
    if (worth > most) [best, most] = [[first, second], worth];
  }
  return best;
}

/** Whether one letter changed, added, left out or swapped makes the one word of the other. Equal words: no. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [left, right] = [endA - start, endB - start];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
