import { Memory } from '../../../src/freshness/memory';
import { changesAt, collectReads, noteReads, timeAsked } from '../../../src/freshness/reads';

function memoryOf() {
  let now = new Date('2026-05-05T00:00:00Z');
  const memory = new Memory(() => true, () => now);
  return { memory, at: (instant: string) => (now = new Date(instant)) };
}

/** A page that shows the answer to one question. */
const page = async (memory: Memory, ask: () => Promise<unknown>) => {
  const { reads } = await collectReads(() => memory.remember('question', ask), true);
  return reads.answers ?? new Map();
};

it('what was made from an answer stands when the answer comes out alike, and not when it is another', async () => {
  const { memory } = memoryOf();
  let rows = ['a', 'b'];
  const answers = await page(memory, async () => {
    noteReads(['articles:published']);
    return [...rows];
  });
  expect(memory.stand(answers)).toBe(true);
  memory.change(['articles:published']);
  expect(memory.stand(answers)).toBeNull();
  await memory.settle(answers);
  expect(memory.stand(answers)).toBe(true);

  rows = ['c', 'b'];
  memory.change(['articles:published']);
  await memory.settle(answers);
  expect(memory.stand(answers)).toBe(false);
});

it('a change while the question is being asked again leaves no old answer behind', async () => {
  const { memory } = memoryOf();
  let stored = 'old';
  let meanwhile: (() => void) | null = null;
  const ask = async () => {
    noteReads(['units/1']);
    const read = stored;
    await Promise.resolve();
    meanwhile?.();
    return read;
  };
  const answers = await page(memory, ask);
  memory.change(['units/1']);
  meanwhile = () => {
    meanwhile = null;
    stored = 'new';
    memory.change(['units/1']);
  };
  await memory.settle(answers);
  expect(memory.stand(answers)).toBe(false);
  expect(await memory.remember('question', ask)).toBe('new');
});

it('an answer that rests on the time does not outlive a clock that is set back', async () => {
  const { memory, at } = memoryOf();
  let now = at('2026-05-05T00:00:00Z');
  const ask = async () => {
    timeAsked(now);
    return now.toISOString();
  };
  const first = await collectReads(() => memory.remember('question', ask), true);
  expect(first.reads.since).toEqual(now);
  now = at('2026-03-10T00:00:00Z');
  expect(await memory.remember('question', ask)).toBe('2026-03-10T00:00:00.000Z');
  now = at('2026-03-11T00:00:00Z');
  expect(await memory.remember('question', ask)).toBe('2026-03-10T00:00:00.000Z');
});

it('what is forgotten vouches for nothing any more', async () => {
  const { memory } = memoryOf();
  const answers = await page(memory, async () => 'a');
  const { doubts } = memory;
  memory.change('everything');
  expect(memory.doubts).toBeGreaterThan(doubts);
  expect(memory.stand(answers)).toBe(false);
});

it('an answer that turns with time is asked for anew when its time has come', async () => {
  const { memory, at } = memoryOf();
  let asked = 0;
  const ask = async () => {
    changesAt(new Date('2026-05-05T12:00:00Z'));
    return (asked += 1);
  };
  expect([await memory.remember('question', ask), await memory.remember('question', ask)]).toEqual([1, 1]);
  at('2026-05-05T12:00:00Z');
  expect(await memory.remember('question', ask)).toBe(2);
});
