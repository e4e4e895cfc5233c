import { Copy, encodingOf } from '../../../../src/site/kept/copy';
import { CopyStore } from '../../../../src/site/kept/store';

function copyOf(text: string, keys: string[] = [], until: number | null = null, since: number | null = null): Copy {
  const copy = new Copy({ headers: [], body: Buffer.from(text) });
  copy.keys = new Set(keys);
  copy.until = until;
  copy.since = since;
  return copy;
}

function storeOf(bytes = 1_000_000) {
  let now = 0;
  const store = new CopyStore(bytes, () => now, { doubts: 0, stand: () => true, settle: () => Promise.resolve() });
  const keep = (address: string, copy: Copy) => {
    const making = store.begin();
    const kept = store.keep(address, copy, making);
    store.end(making);
    return kept;
  };
  return { store, keep, at: (instant: number) => (now = instant) };
}

it('a change takes what rests on it and nothing else; what is taken stays as the last good copy', () => {
  const { store, keep } = storeOf();
  keep('/a', copyOf('a', ['articles/1', 'units/9']));
  keep('/b', copyOf('b', ['articles/2', 'units/9']));
  store.change(['articles/1']);
  expect([store.fresh('/a'), store.fresh('/b')?.answer.body.toString()]).toEqual([undefined, 'b']);
  expect(store.lastGood('/a')?.answer.body.toString()).toBe('a');
  store.change(['units/9']);
  expect(store.fresh('/b')).toBeUndefined();
  store.forget('/a');
  expect(store.lastGood('/a')).toBeUndefined();
});

it('what changed while a copy was being made is not kept', () => {
  const { store } = storeOf();
  const making = store.begin();
  store.change(['articles/1']);
  expect(store.keep('/a', copyOf('a', ['articles/1']), making)).toBe(false);
  expect(store.keep('/b', copyOf('b', ['articles/2']), making)).toBe(true);
  store.change('everything');
  expect(store.keep('/c', copyOf('c'), making)).toBe(false);
});

it('an instant that has come takes the copy', () => {
  const { store, keep, at } = storeOf();
  keep('/a', copyOf('a', [], 100));
  at(99);
  expect(store.fresh('/a')).toBeDefined();
  at(100);
  expect(store.fresh('/a')).toBeUndefined();
});

it('a clock that is set back takes the copy that was made later', () => {
  const { store, keep, at } = storeOf();
  at(90);
  keep('/a', copyOf('a', [], 100, 90));
  keep('/b', copyOf('b'));
  expect(store.fresh('/a')).toBeDefined();
  at(50);
  expect([store.fresh('/a'), store.fresh('/b')?.answer.body.toString()]).toEqual([undefined, 'b']);
});

it('addresses with a query, however many, push out each other and no page, and memory stays bounded', () => {
  const { store, keep } = storeOf(400_000);
  for (let page = 0; page < 20; page += 1) keep(`/bai-${page}`, copyOf('x'.repeat(5000)));
  for (let page = 0; page < 5000; page += 1) keep(`/tin-bai?trang=${page}`, copyOf('x'.repeat(5000)));
  for (let page = 0; page < 20; page += 1) expect(store.fresh(`/bai-${page}`)).toBeDefined();
  expect([...store.entries()].length).toBeLessThan(40);
});

it.each([
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['*;q=0.5', 'br'],
  ['identity', 'identity'],
  ['br;q=0, gzip;q=0, *;q=0', 'identity'],
  [undefined, 'identity'],
])('of “%s” a reader gets %s', (accepted, encoding) => {
  expect(encodingOf(accepted)).toBe(encoding);
});
