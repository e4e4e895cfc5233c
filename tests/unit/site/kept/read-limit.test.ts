import { ReadLimit } from '../../../../src/site/kept/read-limit';

function limitOf(perMinute: number) {
  let now = 0;
  const limit = new ReadLimit(perMinute, () => now);
  const taken = (address: string, query: string) => {
    for (let count = 0; count < 10_000; count += 1) if (limit.take(address, query) > 0) return count;
    return Number.POSITIVE_INFINITY;
  };
  return { limit, taken, pass: (milliseconds: number) => (now += milliseconds) };
}

it('a minute’s worth may be asked at once, and comes back with time', () => {
  const { limit, taken, pass } = limitOf(60);
  expect(taken('10.0.0.1', '')).toBe(60);
  expect(limit.take('10.0.0.1', '')).toBe(1);
  pass(10_000);
  expect(taken('10.0.0.1', '')).toBe(10);
  pass(3_600_000);
  expect(taken('10.0.0.1', '')).toBe(60);
});

it('clients do not pay for each other, but a whole /64 is one client', () => {
  const { taken } = limitOf(60);
  expect(taken('10.0.0.1', '')).toBe(60);
  expect(taken('::ffff:10.0.0.1', '')).toBe(0);
  expect(taken('10.0.0.2', '')).toBe(60);
  expect(taken('2001:db8:1:2::1', '')).toBe(60);
  expect(taken('2001:db8:1:2:ffff:ffff:ffff:ffff', '')).toBe(0);
  expect(taken('2001:db8:1:3::1', '')).toBe(60);
});

it('deep pages and many filters at once cost more', () => {
  expect(limitOf(60).taken('a', 'trang=51')).toBe(12);
  expect(limitOf(60).taken('a', 'trang=50')).toBe(60);
  expect(limitOf(60).taken('a', 'page=999&pageSize=100')).toBe(12);
  expect(limitOf(60).taken('a', 'unit=x&kind=news&field=y')).toBe(30);
  expect(limitOf(60).taken('a', 'unit=x&kind=&field=')).toBe(60);
});
