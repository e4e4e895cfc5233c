import { all, any, type Condition } from './condition';

/** Entries in a row that share a term: the newest few are looked through before all others. */
const SIZES = [2048, 16_384];
/** The most terms of slices in one condition: with more of them the database is no quicker than without. */
const MOST_SLICES = 8;
/** Estimates are rough: so much more is looked through at first than they say. */
const MARGIN = 1.5;
/** So many are found at once sooner than those of a few slices are told apart. */
const FEW = 3000;
/** When more than this share would have to be looked through first, all is at once. */
const MOST_SHARE = 0.4;

/** For so long the newest entry is taken for the newest. */
const KNOWN_MS = 1000;

/** A step back in time. */
export interface Step {
  condition: Condition;
  /** Only older entries than this: what is newer an earlier step has seen. */
  before: number | null;
}

/** What the index knows the neighbours of an entry by. No word and no filter looks like these. */
export const sliceTerms = (entryId: number): string[] => SIZES.map((size) => sliceTerm(size, Math.floor(entryId / size)));

const sliceTerm = (size: number, slice: number) => `s:${size}:${slice}`;

/** The id of the newest entry, or of one that was a moment ago. */
export class NewestEntry {
  private known: Promise<number> | null = null;
  private since = -Infinity;

  constructor(private readonly read: () => Promise<number>) {}

  async entry(): Promise<number> {
    if (!this.known || performance.now() - this.since > KNOWN_MS) {
      this.since = performance.now();
      this.known = this.read();
      this.known.catch(() => (this.known = null));
    }
    return this.known;
  }
}

/**
 * A condition step by step, from the newest entry back: an inverted index finds all that fit before the newest of them
 * can be told, and of a common word that is half of everything. With the terms of slices it passes the others over.
 * @param spans among how many of the newest entries each step looks; the last step has the rest
 */
export function stepsBack(condition: Condition, newestEntry: number, spans: readonly number[]): Step[] {
  const steps: Step[] = [];
  let before: number | null = null;
  for (const span of spans) {
    const newest: number = before === null ? newestEntry : before - 1;
    const size = SIZES.find((some) => some * MOST_SLICES >= span) ?? SIZES[SIZES.length - 1];
    const slice = Math.floor(newest / size);
    const oldest = Math.max(0, Math.floor((newest - span) / size), slice - MOST_SLICES);
    const slices = Array.from({ length: slice - oldest + 1 }, (_, back) => slice - back);
    // The newest slice may have only begun, and more have come since it was the newest.
    if (before === null) slices.unshift(slice + 1);
    steps.push({ condition: all(condition, any(...slices.map((some) => sliceTerm(size, some)))), before });
    before = oldest * size;
    if (before === 0) return steps;
  }
  return [...steps, { condition, before }];
}

/** Few of the newest entries first, then more: for a guess that nobody has made. */
export const UNKNOWN_SPANS = [4096, 32_768];

/**
 * Among how many of the newest entries enough are probably found; none when that is not much less than all.
 * @param expected how many of all entries probably fit; Infinity when nobody knows
 */
export function spansFor(limit: number, expected: number, newestEntry: number): readonly number[] {
  if (expected === Infinity) return UNKNOWN_SPANS;
  if (expected < FEW) return [];
  const span = Math.ceil((MARGIN * limit * newestEntry) / expected);
  return span <= MOST_SHARE * newestEntry ? [span] : [];
}
