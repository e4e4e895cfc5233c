import { createHash } from 'node:crypto';

/** Digest of a text's words, white space aside too; null when there are none. Equal texts have equal digests. */
export const fingerprint = (words: string[]): string | null =>
  words.length === 0 ? null : createHash('sha256').update(words.join('')).digest('hex');
