import { createLimiter } from '../../../src/ratings/limiter';

const limiter = (onCounted?: (reader: string) => void) => createLimiter({ each: 2, all: 3, windowMs: 1000, key: 'khóa', onCounted });

test('một người đọc được trả lời tới hạn mức của mình trong một khoảng thời gian', () => {
  const { allows } = limiter();
  expect([1, 2, 3].map((now) => allows('a', now))).toEqual([true, true, false]);
  expect(allows('b', 4)).toBe(true);
});

test('tất cả người đọc cùng nhau có một hạn mức', () => {
  const { allows } = limiter();
  expect(['a', 'b', 'c', 'd'].map((reader) => allows(reader, 1))).toEqual([true, true, true, false]);
});

test('khoảng thời gian mới bắt đầu lại từ đầu, kể cả khi đồng hồ lùi', () => {
  const { allows } = limiter();
  ['a', 'a', 'a'].forEach((reader) => allows(reader, 5000));
  expect(allows('a', 6000)).toBe(true);
  expect(allows('a', 1)).toBe(true);
});

test('hai máy chủ đếm chung, kể cả khi đồng hồ của chúng lệch nhau', () => {
  const second = limiter();
  const first = limiter((reader) => second.countedElsewhere(reader, 4001));
  second.allows('b', 1);
  first.allows('a', 1);
  first.allows('a', 2);
  expect(second.allows('a', 4002)).toBe(false);
  expect([4003, 4004].map((now) => second.allows('b', now))).toEqual([true, false]);
});

test('điều máy này báo máy khác không có địa chỉ', () => {
  const told: string[] = [];
  limiter((reader) => told.push(reader)).allows('203.113.1.9', 1);
  expect(told).toHaveLength(1);
  expect(told[0]).not.toContain('203.113');
});
