import type { Word } from './words';

/** Two neighbouring words as one term of the index: most Vietnamese words are written as two syllables. */
export const pair = (first: string, second: string) => `${first}_${second}`;

/** The pairs of neighbouring words, in order. */
export const pairsOf = (folded: readonly string[]): string[] =>
  folded.slice(1).map((word, index) => pair(folded[index], word));

export const foldedOf = (words: readonly Word[]): string[] => words.map(({ folded }) => folded);
