import { stripInvisible } from '../../text/unicode';

/** A syllable, number or foreign word of a text. */
export interface Word {
  /** Without diacritics, lower case: what the index holds. "hoà", "hòa", "HOA" → "hoa". */
  folded: string;
  /** With its letters and its tone, wherever the tone mark was set: "hoà" and "hòa" → "hoa2". */
  toned: string;
  /** As it stands in the text, and where. */
  text: string;
  start: number;
  end: number;
}

/** Longer runs of letters are no words, and PostgreSQL would not take the longest of them. */
const LONGEST_WORD = 40;

/** What each UTF-16 unit is: 0 parts words, 1 is a letter or a mark, 2 a digit. Looked up, because whole texts are read. */
const KINDS = new Uint8Array(0x10000);
for (let unit = 0; unit < KINDS.length; unit += 1) {
  const character = String.fromCharCode(unit);
  if (/[\p{L}\p{M}]/u.test(character)) KINDS[unit] = 1;
  else if (/\p{N}/u.test(character)) KINDS[unit] = 2;
}

const MARKS = /\p{M}+/gu;
/** The tones of Vietnamese as combining marks, in the order of the schoolbook: ngang, huyền, sắc, hỏi, ngã, nặng. */
const TONES = '\u0300\u0301\u0309\u0303\u0323';
const TONE = new RegExp(`[${TONES}]`, 'gu');

/** After these a single y is only another spelling of i: kỹ/kĩ, lý/lí, mỹ/mĩ, tỷ/tỉ, quý/quí. */
const Y_AS_I = /^((?:[bdđhklmnrstvx]|qu|ng|th|tr|kh|ch|ph|nh))y$/u;

/**
 * The words of a text. Composed and decomposed letters, capitals, punctuation of any script and the place of the
 * tone mark make no difference; invisible characters stand inside words without parting them.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = KINDS[text.charCodeAt(at)];
    const start = at;
    at += 1;
    if (kind === 0) continue;
    // Letters or digits, not both: "NQ76" is two words, so that "nq76" finds "76/NQ".
    while (at < text.length && KINDS[text.charCodeAt(at)] === kind) at += 1;
    const word = wordAt(text.slice(start, at), start);
    if (word) words.push(word);
  }
  return words;
}

/** As `wordsOf`, of a text in which invisible characters may part a word. Places are those of the cleaned text. */
export const wordsOfDirty = (text: string): Word[] => wordsOf(stripInvisible(text).normalize('NFC'));

const known = new Map<string, { folded: string; toned: string }>();
/** Vietnamese has some seven thousand syllables; what lies beyond is numbers and foreign words. */
const MOST_KNOWN = 20_000;

function wordAt(text: string, start: number): Word | null {
  let form = known.get(text);
  if (!form) {
    form = formOf(text.slice(0, LONGEST_WORD));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, form);
  }
  const { folded, toned } = form;
  return folded === '' ? null : { folded, toned, text, start, end: start + text.length };
}

function formOf(text: string): { folded: string; toned: string } {
  const letters = text.normalize('NFKD').toLowerCase().normalize('NFD');
  const tone = letters.match(TONE);
  const untoned = letters.replace(TONE, '').normalize('NFC').replace(Y_AS_I, '$1i');
  const folded = untoned.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd');
  return { folded, toned: tone ? untoned + (TONES.indexOf(tone[0]) + 1) : untoned };
}

/** The folded words of a text, parted by one space: equal for everything a reader would call the same. */
export const fold = (text: string): string =>
  wordsOfDirty(text)
    .map(({ folded }) => folded)
    .join(' ');

/** Whether any of these words carries a mark: then its writer meant the marks. */
export const isMarked = (words: readonly Word[]): boolean => words.some(({ folded, toned }) => folded !== toned);
