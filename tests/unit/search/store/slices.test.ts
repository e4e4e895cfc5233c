import fc from 'fast-check';
import type { Condition } from '../../../../src/search/store/condition';
import { NewestEntry, sliceTerms, spansFor, stepsBack, UNKNOWN_SPANS, type Step } from '../../../../src/search/store/slices';

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
      fc.property(someEntries, fc.integer({ min: 0, max: 2000 }), fc.array(fc.integer({ min: 0, max: 250_000 }), { maxLength: 3 }), (entries, unknown, spans) => {
        const newest = Math.max(...entries);
        const steps = stepsBack('x', Math.max(0, newest - unknown), spans);
        expect(steps.flatMap((step) => found(step, entries))).toEqual([...entries].sort((a, b) => b - a));
      }),
    );
  });

  it('looks at about as many entries first as are asked for', () => {
    const entries = Array.from({ length: 100_000 }, (_, index) => index + 1);
    for (const span of [1, 4096, 10_000, 16_384, 30_000, 100_000]) {
      const [first] = stepsBack('x', entries.length, [span]);
      const seen = found(first, entries);
      expect(seen.length).toBeGreaterThanOrEqual(span);
      expect(seen.length).toBeLessThanOrEqual(span + 2 * (span > 16_384 ? 16_384 : 2048));
    }
  });

  it('asks for nothing but the condition when there are no steps', () => {
    expect(stepsBack('x', 100_000, [])).toEqual([{ condition: 'x', before: null }]);
  });

  it('looks through all at once when the newest few would not be much less', () => {
    expect(spansFor(1000, 1500, 100_000)).toEqual([]);
    expect(spansFor(1000, 50_000, 100_000)).toEqual([3000]);
    expect(spansFor(200, 10_000, 100_000)).toEqual([3000]);
    expect(spansFor(1000, Infinity, 100_000)).toBe(UNKNOWN_SPANS);
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
