import type { Numbering } from './blocks';

/** What stands before a paragraph that Word draws as a list item. */
export type ListMarker =
  | { readonly kind: 'bullet' }
  | { readonly kind: 'number'; readonly numbering: Numbering; readonly value: number }
  /** A number that HTML lists cannot show ("Điều 1.", "1.2."): it must stay as text. */
  | { readonly kind: 'literal'; readonly text: string };

/** The item before, at the same level: it settles whether "i." after "h." is a letter or a numeral. */
export type PreviousNumber = { readonly numbering: Numbering; readonly value: number } | null;

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** Reads "·", "o", "-", "1.", "(2)", "a)", "IV."; a lone letter without "." or ")" is a bullet of a symbol font. */
export function readListMarker(raw: string, previous: PreviousNumber): ListMarker {
  const text = raw.replace(/[\s\u00A0]+/g, ' ').trim();
  if ([...text].length <= 1 && !/\d/.test(text)) return { kind: 'bullet' };
  const match = /^\(?(?:(\d{1,4})[.)]?|([a-z]|[ivxlc]{2,7})[.)])\)?$/i.exec(text);
  if (!match) return { kind: 'literal', text };
  if (match[1] !== undefined) return { kind: 'number', numbering: '1', value: Number(match[1]) };
  return letterMarker(match[2] ?? '', previous) ?? { kind: 'literal', text };
}

function letterMarker(letters: string, previous: PreviousNumber): ListMarker | null {
  const upper = letters === letters.toUpperCase();
  const lower = letters.toLowerCase();
  const asRoman = { kind: 'number', numbering: upper ? 'I' : 'i', value: romanValue(lower) } as const;
  const asLetter = { kind: 'number', numbering: upper ? 'A' : 'a', value: lower.charCodeAt(0) - 96 } as const;
  if (lower.length > 1) return asRoman.value > 0 ? asRoman : null;
  if (continues(asLetter, previous)) return asLetter;
  if (continues(asRoman, previous) || lower === 'i') return asRoman;
  return asLetter;
}

function continues(marker: { numbering: Numbering; value: number }, previous: PreviousNumber): boolean {
  return previous !== null && marker.numbering === previous.numbering && marker.value === previous.value + 1;
}

function romanValue(letters: string): number {
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0);
  if (values.includes(0)) return 0;
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
