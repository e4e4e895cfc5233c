import { createLimiter } from '../../../src/ratings/limiter';

const limiter = () => createLimiter({ each: 2, all: 3, windowMs: 1000 });

test('một người đọc được trả lời tới hạn mức của mình trong một khoảng thời gian', () => {
  const allows = limiter();
  expect([1, 2, 3].map((now) => allows('a', now))).toEqual([true, true, false]);
  expect(allows('b', 4)).toBe(true);
});

test('tất cả người đọc cùng nhau có một hạn mức', () => {
  const allows = limiter();
  expect(['a', 'b', 'c', 'd'].map((reader) => allows(reader, 1))).toEqual([true, true, true, false]);
});

test('khoảng thời gian mới bắt đầu lại từ đầu, kể cả khi đồng hồ lùi', () => {
  const allows = limiter();
  ['a', 'a', 'a'].forEach((reader) => allows(reader, 5000));
  expect(allows('a', 6000)).toBe(true);
  expect(allows('a', 1)).toBe(true);
});
