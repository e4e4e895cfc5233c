import { isVietnameseSyllable } from '../../text/legacy-fonts/syllable';

/** An entry of the list of abbreviations that the content administrators keep. */
export interface Abbreviation {
  short: string;
  meaning: string;
  /** Everybody knows it: it needs no explanation. */
  wellKnown: boolean;
}

export interface Unexplained {
  short: string;
  /** From the list; null for an abbreviation that is not in it. */
  meaning: string | null;
}

/** Neighbouring words in capitals; a document's number ("76/NQ-CP") and "COVID-19" are no words here. */
const CAPITALS = /(?<![\p{L}\p{N}/.\-@])\p{Lu}{2,10}(?:[  ]\p{Lu}{2,})*(?![\p{L}\p{N}/\-@])/gu;
const PLAIN = /^[A-ZĐ]+$/;
const ROMAN = /^M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/;

/** The abbreviations of a text, in the order they appear, that it explains nowhere: neither "… (CCHC)" nor "CCHC (…)". */
export function unexplainedAbbreviations(text: string, list: readonly Abbreviation[]): Unexplained[] {
  const known = new Map(list.map((entry) => [entry.short.normalize('NFC').toUpperCase(), entry]));
  return abbreviationsIn(text)
    .filter((short) => !known.get(short)?.wellKnown && !isExplained(short, text))
    .map((short) => ({ short, meaning: known.get(short)?.meaning ?? null }));
}

function abbreviationsIn(text: string): string[] {
  const found = new Set<string>();
  for (const line of text.split('\n')) {
    if (!/\p{Ll}/u.test(line)) continue; // a heading in capitals
    for (const [run] of line.matchAll(CAPITALS)) {
      const words = run.split(/\s/);
      if (isPhraseInCapitals(words)) continue;
      for (const word of words) if (PLAIN.test(word) && !ROMAN.test(word)) found.add(word);
    }
  }
  return [...found];
}

/** "SỞ Y TẾ KON TUM" in the midst of a sentence is emphasis, not three abbreviations. */
const isPhraseInCapitals = (words: string[]) =>
  words.some((word) => !PLAIN.test(word)) || (words.length > 1 && words.every((word) => isVietnameseSyllable(word)));

function isExplained(short: string, text: string): boolean {
  const word = `(?<![\\p{L}\\p{N}])${short}(?![\\p{L}\\p{N}])`;
  return new RegExp(`\\([^()\\n]{0,60}${word}[^()\\n]{0,20}\\)|${word}\\s*\\([^()\\n]*\\p{Ll}`, 'u').test(text);
}
