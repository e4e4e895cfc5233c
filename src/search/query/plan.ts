import { asidesIn } from '../language/asides';
import type { Dictionary } from '../language/dictionary';
import { citedIn, codeOf, codesIn, mentionTokens, numberTokens, partedNumber, type Cited, type NumberWords } from '../language/numbers';
import { pair } from '../language/pieces';
import { synonymsIn, type Synonyms } from '../language/synonyms';
import { isMarked, wordsOfDirty, type Word } from '../language/words';
import { stripInvisible } from '../../text/unicode';

/** What a reader types beyond this is not read: nobody looks for so much, and the answer must not take longer. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 24;
/** A group of figures outside a number tells more than its frequency says. */
const NUMBER_WEIGHT = 1.2;

/** One thing asked for. A record has it when it has any one of the ways. */
export interface Part {
  /** Its place among the words of the query. */
  at: number;
  ways: Way[];
  /** How much it tells, see `Dictionary.weight`. */
  weight: number;
  /** Asked in passing: need not be there. */
  isAside: boolean;
  /** Where the phrase begins that the editors' list explains and this word is part of. */
  phrase: number | null;
}

/** Words that stand next to each other. */
export interface Way {
  folded: string[];
  /** With marks, when the reader typed marks. */
  toned: string | null;
  /** Another word for it: from the editors' list, or the end of a word still being typed. */
  isSynonym: boolean;
  /** From the editors' list: it says what the whole phrase says. */
  isListed: boolean;
  /** What it names is a document's number: "đề án 06" by the list is "06/QĐ-TTg". */
  cited?: Cited;
}

export interface Plan {
  text: string;
  words: Word[];
  marked: boolean;
  parts: Part[];
  /** Numbers of documents. */
  cited: Cited[];
  /** Not the document of that number is meant, but what amends, guides or ends it. */
  meansCiting: boolean;
  /** Places of the words that the editors' list explains. */
  explained: ReadonlySet<number>;
  /** Digits of a procedure's code. */
  code: string | null;
}

export interface Knowledge {
  dictionary: Dictionary;
  numbers: NumberWords;
  synonyms: Synonyms;
}

const MOST_COMPLETIONS = 8;
/** "Sửa đổi Nghị định 118" asks for what amends it. */
const CITING = /(?:^| )(?:sua doi|bo sung|thay the|bai bo|huong dan|thi hanh|chi tiet|trien khai)(?: \S+){0,3} $/;

/**
 * What a query asks for. Its length does not matter: the rest is passed over.
 * @param isTyping the last word may be a beginning only
 */
export function planOf(query: string, knowledge: Knowledge, isTyping = false): Plan {
  const text = stripInvisible(query.slice(0, 4 * LONGEST_QUERY)).normalize('NFC').slice(0, LONGEST_QUERY);
  const words = wordsOfDirty(text).slice(0, MOST_WORDS);
  const marked = isMarked(words);
  const folded = words.map(({ folded: word }) => word);
  const synonyms = synonymsIn(folded, knowledge.synonyms);
  const taken = (at: number) => synonyms.find(({ from, to }) => at >= from && at < to);
  const cited = citedIn(text, words, knowledge.numbers).filter(({ from, to }) => !synonyms.some((match) => match.from < to && from < match.to && match.to - match.from >= to - from));
  const parted = cited.length === 0 ? partedNumber(words, knowledge.numbers, (number, type) => knowledge.dictionary.hasNumber(`n:${number}:t:${type}`)) : null;
  if (parted) cited.push(parted);
  const inNumber = (at: number) => cited.some(({ from, to }) => at >= from && at < to);

  const asides = asidesIn(words, marked);
  const parts: Part[] = [];
  for (const [at, word] of words.entries()) {
    if (inNumber(at)) continue;
    const match = taken(at);
    const isWritten = marked && word.toned !== word.folded;
    const own: Way = { folded: [word.folded], toned: isWritten ? word.toned : null, isSynonym: false, isListed: false };
    const others = (match?.phrases ?? []).map((phrase) => synonymWay(phrase, knowledge.numbers));
    if (at === words.length - 1) others.push(...completionsOf(folded, knowledge.dictionary, isTyping));
    parts.push({
      at,
      ways: [own, ...others],
      weight: weightOf(word, others, match ? match.to - match.from : 1, knowledge.dictionary),
      isAside: !match && asides.has(at),
      phrase: match ? match.from : null,
    });
  }
  if (parts.every((part) => part.isAside)) for (const part of parts) part.isAside = false;
  return {
    text,
    words,
    marked,
    parts,
    cited,
    meansCiting: cited.some(({ from }) => CITING.test(`${folded.slice(0, from).join(' ')} `)),
    explained: new Set(synonyms.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))),
    code: codeOf(text) ?? codesIn(text)[0] ?? null,
  };
}

function synonymWay(phrase: string, numbers: NumberWords): Way {
  const [cited] = citedIn(phrase, wordsOfDirty(phrase), numbers);
  const folded = phrase.split(' ');
  return { folded, toned: null, isSynonym: true, isListed: true, cited: cited && cited.to - cited.from === folded.length ? cited : undefined };
}

/** Ends for the last word: when it is only a beginning, or may be one while the reader types. */
function completionsOf(folded: readonly string[], dictionary: Dictionary, isTyping: boolean): Way[] {
  const last = folded[folded.length - 1];
  if (!/^[a-z]+$/.test(last) || (!isTyping && last.length > 1 && dictionary.isKnown(last))) return [];
  const before = folded[folded.length - 2];
  if (!before && last.length < 2) return [];
  const worth = (word: string) => (before ? dictionary.frequency(pair(before, word)) : dictionary.frequency(word));
  return dictionary
    .wordsBeginning(last)
    .filter((word) => word !== last && worth(word) > 0)
    .sort((a, b) => worth(b) - worth(a) || (a < b ? -1 : 1))
    .slice(0, MOST_COMPLETIONS)
    .map((word) => ({ folded: [word], toned: null, isSynonym: true, isListed: false }));
}

/** An abbreviation tells as much as what it stands for, a word of a phrase only its share. */
function weightOf(word: Word, synonyms: readonly Way[], length: number, dictionary: Dictionary): number {
  const own = dictionary.weight(word.folded) * (/^\d/.test(word.folded) ? NUMBER_WEIGHT : 1);
  if (synonyms.length === 0 || length > 1) return own;
  const told = synonyms.map(({ folded }) => folded.reduce((sum, part) => sum + dictionary.weight(part), 0));
  return Math.max(Math.min(own, 1), Math.min(2, Math.max(...told)));
}

/** The terms by which the index knows a document that a query names. */
export const citedTerms = (cited: Cited): string[] => {
  const terms = numberTokens(cited, cited.year ? [cited.year] : []);
  return terms.length > 1 ? terms.slice(1) : terms;
};

/** The terms of records that speak of such a document. */
export const citingTerms = (cited: Cited): string[] => mentionTokens(cited);
