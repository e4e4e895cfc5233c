import fc from 'fast-check';
import { ChangeLog } from '../../../src/freshness/change-log';
import type { Changed } from '../../../src/freshness/changes';

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const change: fc.Arbitrary<Changed> = fc.oneof({ weight: 5, arbitrary: fc.array(key, { maxLength: 3 }) }, { weight: 1, arbitrary: fc.constant('everything' as const) });
const changes = fc.array(change, { maxLength: 12 });

const concerns = (changed: Changed, keys: readonly string[]) => changed === 'everything' || changed.some((each) => keys.includes(each));

test('điều đã đọc còn đúng khi và chỉ khi từ đó không có thay đổi nào chạm tới nó', () => {
  fc.assert(
    fc.property(changes, changes, fc.array(key, { maxLength: 3 }), (before, after, keys) => {
      const log = new ChangeLog();
      before.forEach((each) => log.change(each));
      const at = log.count;
      after.forEach((each) => log.change(each));
      expect(log.isUnchanged(keys, at)).toBe(!after.some((each) => concerns(each, keys)));
    }),
  );
});

test('nhớ được ít hơn số khóa thì có thể đọc lại thừa, không bao giờ tin điều đã cũ', () => {
  fc.assert(
    fc.property(changes, changes, fc.array(key, { maxLength: 3 }), (before, after, keys) => {
      const log = new ChangeLog(2);
      before.forEach((each) => log.change(each));
      const at = log.count;
      after.forEach((each) => log.change(each));
      if (after.some((each) => concerns(each, keys))) expect(log.isUnchanged(keys, at)).toBe(false);
    }),
  );
});
