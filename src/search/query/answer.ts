import type { Filters } from '../content/material';
import { facetTerm } from '../index/entry';
import type { FacetColumn, Tally } from '../index/facet-column';
import { correct, mayBeSlip } from '../language/spelling';
import { wordsOf } from '../language/words';
import { passageFitOf } from '../ranking/passage-fit';
import { scorerOf, type Scored } from '../ranking/score';
import { entryOf } from '../store/passage-id';
import type { Frequencies, Store } from '../store/store';
import { planOf, type Knowledge, type Plan } from './plan';
import { MOST_SCORED, retrieve, type Found } from './retrieve';

/** With a page full of records that say it all in their heads, the texts of others are not read for their rank. */
const PAGE_FULL = 20;
/** Passages of no more records than these are read. */
const MOST_READ = 30;
/**
 * What a record must have of what was asked for, by weight, to be an answer: half of this for what it has, half for
 * what stands side by side in it. Words met here and there answer nothing.
 */
const LEAST_LIKENESS = 0.5;
/** Beside answers that have everything, one that has less must nearly be as good. */
const LEAST_BESIDE_WHOLE = 0.62;
const WHOLE = 0.97;

/** What the server has learnt from the index. */
export interface Learnt extends Knowledge {
  facets: FacetColumn;
  /** How common terms are in the passages of texts. */
  texts: Frequencies;
}

export interface Answered {
  plan: Plan;
  /** Best first; equal ones newest entry first. */
  ranked: Scored[];
  /** Entry id → ids of passages of its text that hold all that was asked for. */
  passages: ReadonlyMap<number, readonly number[]>;
  /** Every record that fits, those most worth ranking first. */
  fitting: readonly number[];
  /** The same counted by the readers' filters. */
  tally: Tally;
  /** More records fit than were looked at. */
  isCut: boolean;
  /** The query as it was understood, when that is not how it was typed. */
  mended: string | null;
}

export interface Asked {
  query: string;
  /** Today in Vietnam, "2026-03-15". */
  today: string;
  isTyping?: boolean;
}

/** Answers a query; one with a slip in it as it was meant, when only that finds what was asked for. */
export async function answer(store: Store, knowledge: Learnt, asked: Asked): Promise<Answered> {
  const { dictionary } = knowledge;
  const plan = planOf(asked.query, knowledge, asked.isTyping);
  const isSettled = (at: number) => plan.explained.has(at);
  // A word that nobody ever wrote: the query as it stands finds nothing whole.
  const isOdd = plan.words.some(({ folded }, at) => mayBeSlip(folded) && !dictionary.isKnown(folded) && !isSettled(at));
  const given = isOdd ? null : await answerPlan(store, knowledge, plan, asked);
  if (given?.ranked.some(isWhole)) return given;
  const words = correct(plan.words.map(({ folded }) => folded), dictionary, isSettled);
  if (words) {
    const mended = await answerPlan(store, knowledge, planOf(words.join(' '), knowledge), asked);
    if (mended.ranked.some(isWhole)) return { ...mended, mended: spelled(words, plan, knowledge) };
  }
  return given ?? answerPlan(store, knowledge, plan, asked);
}

const isWhole = ({ coverage, together }: Scored) => coverage >= WHOLE && together > 0.5;

/** A mended query as it is usually written. */
function spelled(words: readonly string[], plan: Plan, { dictionary }: Knowledge): string {
  const typed = new Map(plan.words.map(({ folded, text }) => [folded, text]));
  return words
    .map((word, at) => {
      if (plan.marked && typed.has(word)) return typed.get(word);
      const before = at > 0 && dictionary.spelling(`${words[at - 1]}_${word}`);
      const after = at < words.length - 1 && dictionary.spelling(`${word}_${words[at + 1]}`);
      if (before && dictionary.frequency(`${words[at - 1]}_${word}`) > 0) return before.split(' ')[1];
      if (after && dictionary.frequency(`${word}_${words[at + 1]}`) > 0) return after.split(' ')[0];
      return dictionary.spelling(word);
    })
    .join(' ');
}

/**
 * An answer narrowed to what readers' filters let through. As long as all that fits is known the database need not be
 * asked again, and what the filters said they would leave is what they leave.
 */
export async function narrowed(store: Store, knowledge: Learnt, answered: Answered, filters: Filters, today: string): Promise<Answered> {
  const { plan, fitting, passages, isCut, mended } = answered;
  const conditions = Object.entries(filters).map(([facet, value]) => facetTerm(facet, value));
  const found = isCut
    ? await retrieve(store, plan, conditions, knowledge)
    : { ids: await knowledge.facets.narrow(fitting, filters, store), passages, isCut };
  return { ...(await rank(store, knowledge, plan, found, today)), mended };
}

const answerPlan = async (store: Store, knowledge: Learnt, plan: Plan, { today }: Asked): Promise<Answered> =>
  rank(store, knowledge, plan, await retrieve(store, plan, [], knowledge), today);

async function rank(store: Store, knowledge: Learnt, plan: Plan, { ids, passages, isCut }: Found, today: string): Promise<Answered> {
  const entries = await store.ranked(ids.slice(0, MOST_SCORED));
  const score = scorerOf(plan, knowledge.dictionary, today);
  const byHead = entries.map((entry) => score(entry, 0));
  const isFull = byHead.filter(isWhole).length >= PAGE_FULL;
  const unsure = (isFull ? [] : byHead).filter(({ entry, coverage }) => coverage < WHOLE && passages.has(entry.id)).map(({ entry }) => entry.id);
  const fits = await textFits(store, plan, new Map(unsure.slice(0, MOST_READ).map((id) => [id, passages.get(id) ?? []])));
  const scored = byHead.map((one) => (fits.has(one.entry.id) ? score(one.entry, fits.get(one.entry.id) ?? 0) : one));

  const least = scored.some(isWhole) ? LEAST_BESIDE_WHOLE : LEAST_LIKENESS;
  const likeness = ({ entry, coverage, together }: Scored) => {
    const textFit = fits.get(entry.id) ?? 0;
    return plan.parts.length < 2 ? coverage : 0.5 * coverage + 0.5 * Math.max(together, textFit, plan.cited.length > 0 ? coverage : 0);
  };
  const ranked = scored.filter((one) => likeness(one) >= least).sort((a, b) => b.score - a.score || b.entry.id - a.entry.id);
  const kept = new Set(ranked.map(({ entry }) => entry.id));
  const looked = new Set(entries.map(({ id }) => id));
  const fitting = ids.filter((id) => kept.has(id) || !looked.has(id));
  const tally = await knowledge.facets.tally(fitting, store);
  return { plan, ranked, passages, fitting, tally, isCut, mended: null };
}

const MOST_PASSAGES_EACH = 2;

async function textFits(store: Store, plan: Plan, passages: ReadonlyMap<number, readonly number[]>): Promise<Map<number, number>> {
  const ids = [...passages.values()].flatMap((some) => some.slice(0, MOST_PASSAGES_EACH));
  const fits = new Map<number, number>();
  const passageFit = passageFitOf(plan);
  for (const { id, text } of await store.passages(ids)) {
    fits.set(entryOf(id), Math.max(fits.get(entryOf(id)) ?? 0, passageFit(wordsOf(text))));
  }
  return fits;
}
