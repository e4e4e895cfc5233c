const LENGTH = 5;
const SPACE = 32;
const FNV_PRIME = 0x01000193;

/** Every text with no more shingles than this is indexed by all of them. */
const SMALL = 128;
/** Of a longer text one shingle in so many is indexed: the same ones in every text, as the hash decides. */
const SAMPLING = 16;
/** How many shingles of a new text are looked up. */
const LOOKED_UP = 24;

/** From this share on a text is put before the supervisor (rule 7). */
export const SAME_ENOUGH = 0.9;

/** The distinct five-word shingles of a text as 32-bit numbers, in ascending order; none for a shorter text. */
export function shinglesOf(words: string[]): Int32Array {
  const hashes = new Set<number>();
  for (let first = 0; first + LENGTH <= words.length; first += 1) hashes.add(hashOf(words, first));
  return Int32Array.from(hashes).sort();
}

/** FNV-1a of five words with a space between them, and a last stir, so that the low bits decide fairly. */
function hashOf(words: string[], first: number): number {
  let hash = 0x811c9dc5;
  for (let at = first; at < first + LENGTH; at += 1) {
    if (at > first) hash = Math.imul(hash ^ SPACE, FNV_PRIME);
    const word = words[at];
    for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

const isSampled = (shingle: number) => (shingle & (SAMPLING - 1)) === 0;

/** The shingles under which a text is found again. */
export const indexedOf = (shingles: Int32Array): number[] => {
  const all = [...shingles];
  return all.length <= SMALL ? all : all.filter(isSampled);
};

/** The shingles to look up for a new text: first those under which every text is indexed. */
export const lookedUpOf = (shingles: Int32Array): number[] => {
  const all = [...shingles];
  return [...all.filter(isSampled), ...all.filter((shingle) => !isSampled(shingle))].slice(0, LOOKED_UP);
};

/** Which part of the shingles of `text` stands in `earlier` too, from 0 to 1. Both ascending. */
export function shareOf(text: Int32Array, earlier: Int32Array): number {
  if (text.length === 0) return 0;
  let shared = 0;
  let j = 0;
  for (const shingle of text) {
    while (j < earlier.length && earlier[j] < shingle) j += 1;
    if (earlier[j] === shingle) shared += 1;
  }
  return shared / text.length;
}
