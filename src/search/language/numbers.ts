import type { Word } from './words';

/**
 * A document's number as people cite it: "63/2010/NĐ-CP", "76 nq cp", "nghị định 63", "nq76/2021". Everything folded;
 * leading zeros do not count ("06" and "6" are one number).
 */
export interface Cited {
  number: string;
  year?: string;
  /** Abbreviation of the type: "nd". */
  type?: string;
  /** The parts of the symbol after the type: ["cp"]. */
  bodies: string[];
  /** The words that were read as the number, `from` up to but without `to`. */
  from: number;
  to: number;
}

/** What the documents at hand teach about numbers. */
export interface NumberWords {
  /** Folded name or abbreviation of a document type → its folded abbreviation: "nghi dinh" → "nd". */
  types: ReadonlyMap<string, string>;
  /** Folded parts of symbols: "cp", "ubnd", "byt". Only these are taken from a symbol written with spaces. */
  bodies: ReadonlySet<string>;
}

const YEAR = /^(?:19|20)\d{2}$/;
const NUMBER = /^\d{1,5}$/;
const LETTERS = /^[a-z]{1,10}$/;
const LONGEST_TYPE_NAME = 4;
const MOST_BODIES = 5;

const plain = (number: string) => number.replace(/^0+(?=\d)/, '');

/** The numbers of documents in a text; a bare figure ("25 dịch vụ công") is none. */
export function citedIn(text: string, words: readonly Word[], known: NumberWords): Cited[] {
  const cited: Cited[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = NUMBER.test(words[at].folded) ? citedAt(text, words, at, known) : null;
    if (!found) continue;
    cited.push(found);
    at = found.to - 1;
  }
  return cited;
}

function citedAt(text: string, words: readonly Word[], at: number, known: NumberWords): Cited | null {
  const between = (index: number) => text.slice(words[index - 1].end, words[index].start);
  const isNear = (index: number) => index < words.length && between(index).length <= 2;
  const before = typeBefore(words, at, known);
  let number = plain(words[at].folded);
  let to = at + 1;
  // "30c/NQ-CP"
  if (to < words.length && between(to) === '' && /^[a-z]$/.test(words[to].folded)) number += words[to++].folded;
  let year: string | undefined;
  const isYear = (index: number) => YEAR.test(words[index]?.folded ?? '');
  const hasStroke = to < words.length && isTied(between(to));
  if (isNear(to) && isYear(to)) year = words[to++].folded;
  else if (before && words[to]?.folded === 'nam' && isYear(to + 1)) [year, to] = [words[to + 1].folded, to + 2];

  let type = before?.type;
  const bodies: string[] = [];
  if (isNear(to) && known.types.get(words[to].folded) === words[to].folded) type = words[to++].folded;
  // "15/2023/QH15": the National Assembly numbers without a type.
  const mayName = (index: number) => LETTERS.test(words[index].folded) && (known.bodies.has(words[index].folded) || isTied(between(index)));
  while (bodies.length < MOST_BODIES && isNear(to) && mayName(to)) bodies.push(words[to++].folded);
  // Still being typed: "06/2011/TT-B".
  if (to === words.length && type && bodies.length > 0 && known.bodies.size > 0 && !known.bodies.has(bodies[bodies.length - 1])) bodies.pop();
  if (!type && bodies.length === 0 && !(year && hasStroke)) return null;
  // "Nghị quyết năm 2021" and "Kế hoạch 2024" name a year.
  if (YEAR.test(words[at].folded) && !year && bodies.length === 0) return null;
  return { number, year, type, bodies, from: before?.from ?? at, to };
}

/**
 * "Nghị định dược mới 163": the type and the number of a document with other words between them.
 * @param exists whether there is such a document
 */
export function partedNumber(words: readonly Word[], { types }: NumberWords, exists: (number: string, type: string) => boolean): Cited | null {
  for (let at = 0; at < words.length; at += 1) {
    if (!NUMBER.test(words[at].folded) || YEAR.test(words[at].folded)) continue;
    const number = plain(words[at].folded);
    for (let end = 1; end <= words.length; end += 1) {
      const before = typeBefore(words, end, { types, bodies: new Set() });
      if (before && exists(number, before.type)) return { number, type: before.type, bodies: [], from: at, to: at + 1 };
    }
  }
  return null;
}

/** The parts of a symbol are tied by a stroke of any kind, not by a space. */
const isTied = (between: string) => /^\S{1,2}$/.test(between) && !/^[,.;:()"']/.test(between);

function typeBefore(words: readonly Word[], at: number, { types }: NumberWords): { type: string; from: number } | null {
  const end = words[at - 1]?.folded === 'so' ? at - 1 : at;
  for (let length = Math.min(LONGEST_TYPE_NAME, end); length >= 1; length -= 1) {
    const name = words.slice(end - length, end).map(({ folded }) => folded);
    const type = types.get(name.join(' '));
    if (type) return { type, from: end - length };
  }
  return null;
}

/** What the index holds of a document's own number. `years`: the one in it, else that of its issue. */
export function numberTokens({ number, type, bodies }: Pick<Cited, 'number' | 'type' | 'bodies'>, years: readonly string[]): string[] {
  const parts = [...(type ? [`t:${type}`] : []), ...bodies.map((body) => `b:${body}`), ...years.map((year) => `y:${year}`)];
  return [`n:${number}`, ...parts.map((part) => `n:${number}:${part}`)];
}

/** What the index holds of a number that a text cites; all that a query says of it must be there. */
export const mentionTokens = ({ number, type, year }: Pick<Cited, 'number' | 'type' | 'year'>): string[] => [
  ...(type ? [`m:${number}:t:${type}`] : []),
  ...(year ? [`m:${number}:y:${year}`] : []),
];

/** "1.003006" and "1003006" in a query, or the code of a procedure: its digits; null for anything else. */
export function codeOf(text: string): string | null {
  const digits = /^\s*(\d)\s*[.,]?\s*(\d{6})\s*$/.exec(text);
  return digits ? digits[1] + digits[2] : null;
}

const CODE = /(?<![\d./-])(\d)[.,]?(\d{6})(?![\d./-])/g;

/** The codes of procedures in a text, as digits. */
export const codesIn = (text: string): string[] => [...text.matchAll(CODE)].map(([, first, rest]) => first + rest);
