import { inTitle as titleTerm } from '../index/entry';
import type { Dictionary } from '../language/dictionary';
import { pair, pairsOf } from '../language/pieces';
import { all, any, type Condition } from '../store/condition';
import type { Frequencies } from '../store/store';
import { citedTerms, type Part, type Way } from './plan';

/** A word of the query and the ways of saying it, or two that are one: "sức khỏe". */
interface Sought {
  at: number;
  ways: Way[];
}

/** What is sought together: a word, or the words of a phrase that has other ways of being said. */
export interface Unit {
  words: Sought[];
  /** Other ways of saying it all. */
  phrases: Way[];
}

/** A long phrase is sought by its rarest pairs; whether it stands there as a phrase is seen when what they find is ranked. */
const MOST_TERMS = 4;

export function unitsOf(parts: readonly Part[]): Unit[] {
  const units: Unit[] = [];
  let last: Part | undefined;
  for (const part of parts) {
    const word = { at: part.at, ways: part.ways.filter(({ isListed }) => !isListed) };
    if (last && part.phrase !== null && part.phrase === last.phrase) units[units.length - 1].words.push(word);
    else units.push({ words: [word], phrases: part.ways.filter(({ isListed }) => isListed) });
    last = part;
  }
  return units;
}

/** The same with the compound words of the query as one: fewer records hold them than either half. */
export const joined = (units: readonly Unit[], dictionary: Dictionary): Unit[] => [
  ...compounds(units.filter(({ phrases }) => phrases.length === 0).flatMap(({ words }) => words), dictionary).map((word) => ({ words: [word], phrases: [] })),
  ...units.filter(({ phrases }) => phrases.length > 0).map(({ words, phrases }) => ({ words: compounds(words, dictionary), phrases })),
];

/** Of neighbours that records have side by side the most usual are taken together, none twice: "sức khỏe", not "khỏe lái". */
function compounds(words: readonly Sought[], dictionary: Dictionary): Sought[] {
  const usual = words
    .slice(1)
    .map((second, index) => ({ first: words[index], second }))
    .filter(({ first, second }) => first.at + 1 === second.at && first.ways.length === 1 && second.ways.length === 1)
    .map((two) => ({ ...two, folded: [two.first.ways[0].folded[0], two.second.ways[0].folded[0]] }))
    .map((two) => ({ ...two, frequency: dictionary.frequency(pair(two.folded[0], two.folded[1])) }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => b.frequency - a.frequency || a.first.at - b.first.at);
  const taken = new Set<Sought>();
  const together: Sought[] = [];
  for (const { first, second, folded } of usual) {
    if (taken.has(first) || taken.has(second)) continue;
    taken.add(first).add(second);
    together.push({ at: first.at, ways: [{ ...first.ways[0], folded }] });
  }
  return [...words.filter((word) => !taken.has(word)), ...together].sort((a, b) => a.at - b.at);
}

/** In how many of them it is at most. */
export function frequencyOf({ words, phrases }: Unit, known: Frequencies): number {
  const ofWay = ({ folded }: Way) => Math.min(...termsOf(folded).map((term) => known.frequency(term)));
  const ofWays = (ways: readonly Way[]) => ways.reduce((sum, way) => sum + ofWay(way), 0);
  return Math.min(...words.map(({ ways }) => ofWays(ways))) + ofWays(phrases);
}

/** A second thing asked for is in about every third record that has the first: what is asked for together belongs together. */
export const SHARE_WITH_NEXT = 1 / 3;

/** In about how many of them all of these are. */
export function expectedOf(units: readonly Unit[], dictionary: Dictionary, known: Frequencies = dictionary): number {
  // Readers repeat themselves.
  const different = new Set(units.map((unit) => JSON.stringify(inHead(unit, dictionary)))).size;
  return Math.min(...units.map((unit) => frequencyOf(unit, known))) * SHARE_WITH_NEXT ** (different - 1);
}

/** Rarest first; equally rare ones in the order of the query. */
export const rarest = (units: readonly Unit[], dictionary: Dictionary): Unit[] =>
  units
    .map((unit) => ({ unit, frequency: frequencyOf(unit, dictionary) }))
    .sort((a, b) => a.frequency - b.frequency)
    .map(({ unit }) => unit);

/** Syllables of a phrase stand side by side. */
const termsOf = (folded: readonly string[]) => (folded.length > 1 ? pairsOf(folded) : folded);

export const inHead = (unit: Unit, dictionary: Dictionary): Condition =>
  conditionOf(unit, ({ folded, cited }) => all(...(cited ? citedTerms(cited) : telling(folded, dictionary))));

export const inText = (unit: Unit, dictionary: Dictionary): Condition => conditionOf(unit, ({ folded }) => all(...telling(folded, dictionary)));

export const inTitle = (unit: Unit, dictionary: Dictionary): Condition =>
  conditionOf(unit, ({ folded }) => all(...telling(folded, dictionary).map(titleTerm)));

const telling = (folded: readonly string[], dictionary: Dictionary): string[] =>
  [...termsOf(folded)].sort((a, b) => dictionary.frequency(a) - dictionary.frequency(b)).slice(0, MOST_TERMS);

const conditionOf = ({ words, phrases }: Unit, ofWay: (way: Way) => Condition): Condition =>
  any(all(...words.map(({ ways }) => any(...ways.map(ofWay)))), ...phrases.map(ofWay));
