import { all, any, type Condition } from './condition';

/** Entries in a row that share a term: of the newest few are looked through first, then more, then all that are left. */
const SIZES = [2048, 16_384];

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
 * can be told, and of a common word that is half of everything. With the term of a slice it passes the others over.
 */
export function stepsBack(condition: Condition, newestEntry: number): Step[] {
  const steps: Step[] = [];
  let before: number | null = null;
  for (const size of SIZES) {
    const slice: number = Math.floor((before === null ? newestEntry : before - 1) / size);
    // The newest slice may have only begun; of what came since it was the newest, the next one has the rest.
    const slices: number[] = [...(before === null ? [slice + 1] : []), slice, slice - 1].filter((some) => some >= 0);
    steps.push({ condition: all(condition, any(...slices.map((some) => sliceTerm(size, some)))), before });
    before = Math.min(...slices) * size;
    if (before === 0) return steps;
  }
  return [...steps, { condition, before }];
}
