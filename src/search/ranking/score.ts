import { codeTerm } from '../index/entry';
import type { Dictionary } from '../language/dictionary';
import { pair } from '../language/pieces';
import type { Cited } from '../language/numbers';
import { citedTerms, citingTerms, type Part, type Plan, type Way } from '../query/plan';
import type { RankedEntry } from '../store/store';

/**
 * What a match is worth by the place where it stands. An exact number is worth more than all words together; then
 * come titles, abstracts and names, and last the running text.
 */
const WORTH = {
  title: 1,
  rest: 0.75,
  text: 0.4,
  /** Another word for what was asked. */
  synonym: 0.9,
  /** The same letters under other marks, when the reader typed marks. */
  otherMarks: 0.55,
  ownNumber: 1.6,
  citedNumber: 0.6,
  /** A bare figure that is the number of the document. */
  figure: 1.3,
  sideBySide: 0.45,
  density: 0.15,
  fresh: 0.06,
  ended: -0.15,
} as const;

/** What the law says and what can be filed comes before news about it that says it as well. */
const TYPE_WORTH: Readonly<Record<string, number>> = { procedure: 0.16, document: 0.12, guide: 0.1, article: 0 };

/** Weight of a number beside words: it names one document. */
const NUMBER_WEIGHT = 1.2;
/** An aside is no reason to be found, but of two records the one that has it is nearer. */
const ASIDE_SHARE = 0.1;
/** News of this age are half as fresh as today's. */
const HALF_LIFE_DAYS = 540;

export interface Scored {
  entry: RankedEntry;
  score: number;
  /** Share of what was asked for that the record has, by weight: 1 when it has all. */
  coverage: number;
  /** Share of the pairs of words that stand side by side in it, as in the query. */
  together: number;
}

/**
 * Ranks one record after the other for one query.
 * @param textFit how well the best passage of its text fits, 0 (none) to 1, see `passageFitOf`
 */
export type Scorer = (entry: RankedEntry, textFit: number) => Scored;

/**
 * How well records answer a query: a pure function of both, so that every database gives one order. What does not
 * depend on the record is worked out once.
 */
export function scorerOf(plan: Plan, dictionary: Dictionary, today: string): Scorer {
  const numbers = plan.cited.map(soughtNumber);
  const parts = plan.parts.map((part) => ({ ways: part.ways.map(soughtWay), weight: part.isAside ? part.weight * ASIDE_SHARE : part.weight }));
  const pairs = plan.parts.slice(1).map((part, at) => soughtPair(plan.parts[at], part, dictionary));
  const total = sum(parts) + NUMBER_WEIGHT * numbers.length || 1;
  const totalOfPairs = sum(pairs);
  const code = plan.code === null ? null : spaced(codeTerm(plan.code));

  return (entry, textFit) => {
    let got = 0;
    let covered = 0;
    for (const number of numbers) {
      const worth = numberWorth(entry.numberTerms, number, plan.meansCiting);
      got += NUMBER_WEIGHT * worth;
      if (worth > 0) covered += NUMBER_WEIGHT;
    }
    const titleHits = new Set<string>();
    for (const { ways, weight } of parts) {
      const { worth, fit } = headWorth(entry, ways, titleHits);
      got += weight * Math.max(worth, textFit * WORTH.text);
      covered += weight * Math.max(fit, textFit);
    }
    let side = 0;
    for (const pair of pairs) side += pair.weight * pairWorth(entry, pair);
    const together = totalOfPairs === 0 ? 0 : side / totalOfPairs;
    const isCode = code !== null && entry.numberTerms.includes(code);
    const score =
      got / total +
      WORTH.sideBySide * together +
      WORTH.density * Math.min(1, titleHits.size / Math.max(1, wordsIn(entry.titleWords))) +
      WORTH.fresh * freshness(entry.date, today) +
      (TYPE_WORTH[entry.type] ?? 0) +
      (entry.isEnded ? WORTH.ended : 0) +
      (isCode ? 2 : 0);
    return { entry, score, coverage: isCode ? 1 : covered / total, together };
  };
}

/** As phrases stand in the texts of an entry: with a space at either end, so that no part of a word is met. */
const spaced = (phrase: string) => ` ${phrase} `;

const sum = (things: readonly { weight: number }[]) => things.reduce((total, { weight }) => total + weight, 0);

function wordsIn(titleWords: string): number {
  let spaces = 0;
  for (let at = titleWords.indexOf(' '); at >= 0; at = titleWords.indexOf(' ', at + 1)) spaces += 1;
  return spaces - 1;
}

interface SoughtNumber {
  own: string[];
  citing: string[];
}

const soughtNumber = (cited: Cited): SoughtNumber => ({ own: citedTerms(cited).map(spaced), citing: citingTerms(cited).map(spaced) });

function numberWorth(numberTerms: string, { own, citing }: SoughtNumber, meansCiting = false): number {
  const hasAll = (terms: readonly string[]) => terms.every((term) => numberTerms.includes(term));
  if (hasAll(own)) return meansCiting ? WORTH.citedNumber : WORTH.ownNumber;
  if (citing.length === 0 || !hasAll(citing)) return 0;
  return meansCiting ? WORTH.ownNumber : WORTH.citedNumber;
}

interface SoughtWay {
  words: readonly string[];
  phrase: string;
  toned: string | null;
  /** As the bare number of a document. */
  figure: string | null;
  number: SoughtNumber | null;
  factor: number;
}

function soughtWay({ folded, toned, isSynonym, cited }: Way): SoughtWay {
  const phrase = folded.join(' ');
  return {
    words: folded,
    phrase: spaced(phrase),
    toned: toned === null ? null : spaced(toned),
    figure: /^\d+$/.test(phrase) ? spaced(`n:${phrase.replace(/^0+(?=\d)/, '')}`) : null,
    number: cited ? soughtNumber(cited) : null,
    factor: isSynonym ? WORTH.synonym : 1,
  };
}

/** The best place in which a part stands: what it is worth, and how truly it is the part (1, or less under other marks). */
function headWorth(entry: RankedEntry, ways: readonly SoughtWay[], titleHits: Set<string>): { worth: number; fit: number } {
  let best = { worth: 0, fit: 0 };
  for (const way of ways) {
    const found = wayWorth(entry, way, titleHits);
    if (found.worth > best.worth) best = found;
  }
  return best;
}

function wayWorth(entry: RankedEntry, way: SoughtWay, titleHits: Set<string>): { worth: number; fit: number } {
  if (way.number) {
    const worth = numberWorth(entry.numberTerms, way.number);
    return { worth, fit: worth > 0 ? 1 : 0 };
  }
  if (way.figure && entry.numberTerms.includes(way.figure)) return { worth: WORTH.figure, fit: 1 };
  if (entry.titleWords.includes(way.phrase)) {
    for (const word of way.words) titleHits.add(word);
    const marks = way.toned === null || entry.titleToned.includes(way.toned) ? 1 : WORTH.otherMarks;
    return { worth: WORTH.title * way.factor * marks, fit: marks };
  }
  if (entry.restWords.includes(way.phrase)) {
    const marks = way.toned === null || entry.restToned.includes(way.toned) ? 1 : WORTH.otherMarks;
    return { worth: WORTH.rest * way.factor * marks, fit: marks };
  }
  return { worth: 0, fit: 0 };
}

/** Two neighbouring words of the query, and the other ways of saying either that are phrases themselves. */
interface SoughtPair {
  phrase: string;
  others: string[];
  weight: number;
}

function soughtPair(first: Part, second: Part, dictionary: Dictionary): SoughtPair {
  const [before, after] = [first.ways[0].folded[0], second.ways[0].folded[0]];
  const weight = dictionary.weight(pair(before, after));
  return {
    phrase: spaced(`${before} ${after}`),
    others: [...first.ways, ...second.ways].flatMap(({ folded, isSynonym, cited }) =>
      isSynonym && folded.length > 1 && !cited ? spaced(folded.join(' ')) : [],
    ),
    weight: first.isAside || second.isAside ? weight * ASIDE_SHARE : weight,
  };
}

/** How truly the two stand side by side in the record, or another way of saying them. */
function pairWorth(entry: RankedEntry, { phrase, others }: SoughtPair): number {
  if (entry.titleWords.includes(phrase)) return 1;
  let worth = entry.restWords.includes(phrase) ? 0.6 : 0;
  for (const other of others) {
    if (entry.titleWords.includes(other)) worth = Math.max(worth, 0.8);
    else if (entry.restWords.includes(other)) worth = Math.max(worth, 0.5);
  }
  return worth;
}

function freshness(date: string | null, today: string): number {
  if (!date) return 0;
  const days = Math.max(0, (Date.parse(today) - Date.parse(date)) / 86_400_000);
  return 0.5 ** (days / HALF_LIFE_DAYS);
}
