import { couldComeFrom } from '../../chaos/stories';

const done = (deed: 'publish' | 'edit' | 'withdraw' | 'schedule') => ({ deed, state: 'done' as const });
const unknown = (deed: 'publish' | 'edit' | 'withdraw') => ({ deed, state: 'unknown' as const });

test.each([
  ['mỗi việc đã xong để lại đúng một dòng', [done('publish'), done('edit'), done('withdraw'), done('publish')], ['published', 'edited', 'withdrawn', 'republished'], true],
  ['mất một dòng', [done('publish'), done('edit')], ['published'], false],
  ['thừa một dòng', [done('publish')], ['published', 'edited'], false],
  ['hai lần đăng lần đầu', [done('publish'), done('edit')], ['published', 'published'], false],
  ['việc không có trả lời: có hoặc không đều được', [done('publish'), unknown('edit')], ['published'], true],
  ['việc không có trả lời mà đã làm', [done('publish'), unknown('withdraw'), done('publish')], ['published', 'withdrawn', 'republished'], true],
  ['việc bị từ chối mà vẫn ghi sổ', [{ deed: 'publish' as const, state: 'refused' as const }], ['published'], false],
  ['hẹn giờ: chưa tới hoặc đã đăng', [done('schedule')], [], true],
])('so việc với sổ: %s', (_name, deeds, events, isRight) => {
  expect(couldComeFrom(deeds, events)).toBe(isRight);
});
