import { codeTerm } from '../index/entry';
import type { Dictionary } from '../language/dictionary';
import type { Cited } from '../language/numbers';
import { all, any, type Condition } from '../store/condition';
import { entryOf } from '../store/passage-id';
import type { Frequencies, Store } from '../store/store';
import { citedTerms, citingTerms, type Plan } from './plan';
import { SHARE_WITH_NEXT, expectedOf, frequencyOf, inHead, inText, inTitle, joined, rarest, unitsOf, type Unit } from './units';

/** No more records are counted than these; the newest of those that fit. A list this long is not read to its end. */
export const MOST_HITS = 1000;
/** No more are compared with the query. */
export const MOST_SCORED = 200;
const MOST_PASSAGES = 100;
const MOST_LOOSE_HITS = 200;
/** With this many records that hold all that was asked for, those that hold most of it are not sought. */
const ENOUGH = 5;
const MOST_LOOSE = 4;
/** A long question is sought by its rarest units; whether the others are there is seen when what they find is ranked. */
const MOST_UNITS = 6;
const MOST_TEXT_UNITS = 4;
/**
 * A word of more records than these is common: lists this long are not run through for nothing. When all that was asked
 * for is common, its compound words are sought.
 */
const COMMON = 3000;
/** Of common words five pages of heads are enough: what only mentions them is found by asking for more. */
const ENOUGH_WITHOUT_TEXTS = 100;

/** A number or a code stands in few records: they are looked through at once. */
const RARE = 0;
/** Of the records that have what is asked for in their heads, about so many have it in their titles. */
const SHARE_IN_TITLES = 1 / 3;

export interface Found {
  /** Entries, those most worth ranking first, else the newest first. */
  ids: readonly number[];
  /** Entry id → passages of its text that hold what is rarest of it. */
  passages: ReadonlyMap<number, readonly number[]>;
  /** More records fit than were looked at. */
  isCut: boolean;
}

/** How common each term is among the records, and among the passages of their texts. */
export interface Counted {
  dictionary: Dictionary;
  texts: Frequencies;
}

/** The records worth ranking: those that hold everything asked for, and when these are few, those that hold most. */
export async function retrieve(store: Store, plan: Plan, filters: readonly Condition[], { dictionary, texts }: Counted): Promise<Found> {
  const ids = new Set<number>();
  const passages = new Map<number, number[]>();
  const add = (some: readonly number[]) => some.forEach((id) => ids.add(id));
  const seek = (conditions: readonly Condition[], limit: number, expected?: number) => store.hits(all(...conditions, ...filters), limit, expected);

  if (plan.code) add(await seek([any(codeTerm(plan.code), `m:c:${plan.code}`)], MOST_HITS, RARE));
  for (const cited of plan.cited) add(await seek(citedTerms(cited), MOST_HITS, RARE));
  const asked = plan.parts.filter((part) => !part.isAside);
  const numbers = plan.cited.map(numberCondition);
  if (asked.length === 0 && numbers.length === 0) return { ids: [...ids], passages, isCut: false };

  const sought = unitsOf(asked);
  const compounds = rarest(joined(sought, dictionary), dictionary);
  const isCommon = (unit: Unit) => frequencyOf(unit, dictionary) > COMMON;
  const isAllCommon = sought.every(isCommon);
  const units = numbers.length === 0 && isAllCommon ? compounds : rarest(sought, dictionary);
  const soughtInHeads = units.slice(0, MOST_UNITS);
  const soughtInTexts = asked.length > 0 && numbers.length === 0 ? compounds.slice(0, MOST_TEXT_UNITS) : [];
  const seekInTexts = async () => {
    const conditions = soughtInTexts.map((unit) => inText(unit, dictionary));
    return store.passageHits(all(...conditions, ...filters), MOST_PASSAGES, expectedOf(soughtInTexts, dictionary, texts));
  };
  const inHeads = soughtInHeads.map((unit) => inHead(unit, dictionary));
  const expected = numbers.length > 0 ? RARE : expectedOf(soughtInHeads, dictionary);
  const seekInTitles = () => {
    const conditions = compounds.slice(0, MOST_UNITS).map((unit) => inTitle(unit, dictionary));
    return seek([...numbers, ...conditions], MOST_SCORED, expected * SHARE_IN_TITLES);
  };
  // What will hardly be needed waits until it is; the rest is sought at the same time.
  const [whole, inTitles, inTextsAtOnce] = await Promise.all([
    seek([...numbers, ...inHeads], MOST_HITS, expected),
    expected > MOST_SCORED ? seekInTitles() : null,
    soughtInTexts.length > 0 && !isAllCommon ? seekInTexts() : null,
  ]);
  // The newest of many need not be the ones whose titles say it.
  if (whole.length > MOST_SCORED) add(inTitles ?? (await seekInTitles()));
  add(whole);
  const passesTextsOver = isAllCommon && whole.length >= ENOUGH_WITHOUT_TEXTS;
  let isCut = whole.length === MOST_HITS || passesTextsOver;
  if (!passesTextsOver && soughtInTexts.length > 0) {
    const inTexts = inTextsAtOnce ?? (await seekInTexts());
    isCut ||= inTexts.length === MOST_PASSAGES;
    for (const id of inTexts) {
      ids.add(entryOf(id));
      passages.set(entryOf(id), [...(passages.get(entryOf(id)) ?? []), id]);
    }
  }
  if (whole.length < ENOUGH) {
    const parts = [
      ...numbers.map((condition) => ({ condition, frequency: RARE, isTelling: true })),
      ...units.map((unit) => ({ condition: inHead(unit, dictionary), frequency: frequencyOf(unit, dictionary), isTelling: !isCommon(unit) })),
    ];
    const loose = anyTwo(parts);
    if (loose) add(await seek([loose.condition], MOST_LOOSE_HITS, loose.expected));
  }
  return { ids: [...ids], passages, isCut };
}

function numberCondition(cited: Cited): Condition {
  const citing = citingTerms(cited);
  return citing.length > 0 ? any(all(...citedTerms(cited)), all(...citing)) : all(...citedTerms(cited));
}

interface LoosePart {
  condition: Condition;
  frequency: number;
  isTelling: boolean;
}

/**
 * Any two of these, at least one of them telling; any telling one when there are but two. Common words alone answer
 * nothing, and half of all records hold them.
 * @returns the condition, and about how many records fit
 */
function anyTwo(parts: readonly LoosePart[]): { condition: Condition; expected: number } | null {
  const telling = parts.filter(({ isTelling }) => isTelling).slice(0, MOST_LOOSE);
  const common = parts.filter(({ isTelling }) => !isTelling).slice(0, MOST_LOOSE - telling.length);
  const some = [...telling, ...common];
  if (telling.length === 0 || some.length < 2) return null;
  const frequencies = (of: readonly LoosePart[]) => of.reduce((sum, { frequency }) => sum + frequency, 0);
  if (some.length === 2) return { condition: any(...telling.map(({ condition }) => condition)), expected: frequencies(telling) };
  const firsts = some.slice(0, Math.min(telling.length, some.length - 1));
  const pairs = firsts.map((first, at) => ({ first, others: some.slice(at + 1) }));
  return {
    condition: any(...pairs.map(({ first, others }) => all(first.condition, any(...others.map(({ condition }) => condition))))),
    expected: SHARE_WITH_NEXT * pairs.reduce((sum, { first, others }) => sum + Math.min(first.frequency, frequencies(others)), 0),
  };
}
