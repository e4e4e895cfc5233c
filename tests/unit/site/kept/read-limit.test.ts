import { ReadLimit } from '../../../../src/site/kept/read-limit';

function limitOf(perMinute: number) {
  let now = 0;
  const limit = new ReadLimit(perMinute, 'khóa', () => now);
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

describe('servers that count together', () => {
  const two = () => [new ReadLimit(60, 'khóa', () => 0), new ReadLimit(60, 'khóa', () => 0)];

  it('what was taken of one is taken of the other, once', () => {
    const [first, second] = two();
    for (let count = 0; count < 40; count += 1) first.take('10.0.0.1', '');
    first.take('10.0.0.2', 'trang=51');
    second.takenElsewhere(first.takenHere());
    second.takenElsewhere(first.takenHere());
    let left = 0;
    while (second.take('10.0.0.1', '') === 0) left += 1;
    expect(left).toBe(20);
    expect(second.take('10.0.0.2', '')).toBe(0);
  });

  it('who takes all of both at once owes no more than a minute', () => {
    const [first, second] = two();
    for (const limit of [first, second]) while (limit.take('10.0.0.1', '') === 0);
    second.takenElsewhere(first.takenHere());
    expect(second.take('10.0.0.1', '')).toBe(1);
  });

  it('no address is told, and of very many clients only so many as fit into one word', () => {
    const [first] = two();
    for (let count = 0; count < 1000; count += 1) first.take(`10.0.${count >> 8}.${count & 255}`, count === 999 ? 'trang=51' : '');
    const word = JSON.stringify(first.takenHere());
    expect(word.length).toBeLessThan(7000);
    expect(word).not.toContain('10.0.');
    expect(JSON.parse(word)[0][1]).toBe(5);
  });
});
