import { decodeLegacy, type LegacyEncoding } from './decode';
import { isVietnameseSyllable } from './syllable';

const ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni'];
const LEAST_BROKEN_WORDS = 2;

/**
 * True when some line (or table cell) reads as TCVN3 or VNI text whose font name is lost ("C¬ quan thùc hiÖn").
 * At least two words, and most words with a non-ASCII letter, must be no Vietnamese syllable as they
 * stand and be one after decoding. It only detects: without the font, changing the text would be a guess.
 */
export function looksLikeLegacyEncoding(text: string): boolean {
  return text.split(/[\r\n\t]+/).some((line) => legacyEncodingOf(line) !== null);
}

/** As which legacy encoding one line reads; null when it reads as it stands. */
export const legacyEncodingOf = (line: string): LegacyEncoding | null =>
  ENCODINGS.find((encoding) => lineReadsBetterAs(line, encoding)) ?? null;

function lineReadsBetterAs(line: string, encoding: LegacyEncoding): boolean {
  const words = line.split(/[\s\u0021-\u002F\u003A-\u0040]+/).filter((word) => /[^\u0000-\u007F]/.test(word));
  const broken = words.filter((word) => !isVietnameseSyllable(word) && isVietnameseSyllable(decodeLegacy(word, encoding)));
  return broken.length >= LEAST_BROKEN_WORDS && broken.length * 2 > words.length;
}
