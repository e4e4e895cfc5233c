import fc from 'fast-check';
import { lockAfter, lockedUntil, oneMore, type LockRule } from '../../../src/sign-in/lock-out';

const RULE: LockRule = { free: 5, first: 60, longest: 3600, forgetAfter: 24 * 3600 };
const NOW = Date.parse('2026-03-02T01:00:00Z');

test.each([
  [0, 0],
  [4, 0],
  [5, 60],
  [6, 120],
  [7, 240],
  [10, 1920],
  [11, 3600],
  [1000, 3600],
])('sau %i lần sai liền nhau: khóa %i giây', (failures, seconds) => {
  expect(lockAfter(failures, RULE)).toBe(seconds);
});

test('đúng lúc hết hạn thì mở, một mili giây trước thì chưa', () => {
  const tries = { failures: 5, lastAt: NOW - 60_000 };
  expect(lockedUntil(tries, NOW, RULE)).toBeNull();
  expect(lockedUntil(tries, NOW - 1, RULE)).toBe(NOW);
});

test('lâu không sai thì đếm lại từ đầu', () => {
  const tries = { failures: 9, lastAt: NOW - RULE.forgetAfter * 1000 };
  expect(oneMore(tries, NOW, RULE)).toBe(10);
  expect(oneMore(tries, NOW + 1, RULE)).toBe(1);
});

test('sai thêm không bao giờ làm khóa ngắn đi, và không khóa nào dài hơn hạn dài nhất', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(40), fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 90_000 }), (failures, free, first, longest) => {
      const rule = { ...RULE, free, first, longest };
      expect(lockAfter(failures + 1, rule)).toBeGreaterThanOrEqual(lockAfter(failures, rule));
      expect(lockAfter(failures, rule)).toBeLessThanOrEqual(longest);
    }),
  );
});

test('đồng hồ bị vặn lùi thì không ai bị giữ ngoài cửa cho đến khi nó đuổi kịp', () => {
  const months = 90 * 86_400_000;
  expect(lockedUntil({ failures: RULE.free - 1, lastAt: NOW }, NOW - 1, RULE)).toBeNull();
  expect(lockedUntil({ failures: RULE.free + 3, lastAt: NOW }, NOW - months, RULE)).toBeNull();
});
