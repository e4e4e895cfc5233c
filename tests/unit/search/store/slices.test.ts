import fc from 'fast-check';
import type { Condition } from '../../../../src/search/store/condition';
import { NewestEntry, sliceTerms, stepsBack, type Step } from '../../../../src/search/store/slices';

/** What an inverted index answers: the slow, obvious way. */
const fits = (condition: Condition, terms: ReadonlySet<string>): boolean =>
  typeof condition === 'string'
    ? terms.has(condition)
    : 'all' in condition
      ? condition.all.every((part) => fits(part, terms))
      : condition.any.some((part) => fits(part, terms));

const found = ({ condition, before }: Step, entries: readonly number[]) =>
  entries.filter((id) => (before === null || id < before) && fits(condition, new Set(['x', ...sliceTerms(id)]))).sort((a, b) => b - a);

const someEntries = fc.uniqueArray(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 60 });

describe('a search step by step from the newest entry back', () => {
  it('meets every entry once, the newest first, also those that came a moment ago', () => {
    fc.assert(
      fc.property(someEntries, fc.integer({ min: 0, max: 2000 }), (entries, unknown) => {
        const newest = Math.max(...entries);
        const steps = stepsBack('x', Math.max(0, newest - unknown));
        expect(steps.flatMap((step) => found(step, entries))).toEqual([...entries].sort((a, b) => b - a));
      }),
    );
  });

  it('looks at a few thousand entries first', () => {
    const entries = Array.from({ length: 100_000 }, (_, index) => index + 1);
    const [first] = stepsBack('x', entries.length);
    const seen = found(first, entries);
    expect(seen.length).toBeGreaterThanOrEqual(2048);
    expect(seen.length).toBeLessThanOrEqual(3 * 2048);
  });
});

describe('the newest entry', () => {
  it('is asked for once by searches at the same time, and again after one that failed', async () => {
    let asked = 0;
    const newest = new NewestEntry(async () => {
      asked += 1;
      if (asked === 1) throw new Error('đứt kết nối');
      return 7;
    });
    await expect(Promise.all([newest.entry(), newest.entry()])).rejects.toThrow('đứt kết nối');
    expect(await Promise.all([newest.entry(), newest.entry()])).toEqual([7, 7]);
    expect(asked).toBe(2);
  });
});
