import { createClock } from '../../../src/clock/clock';

test('đồng hồ bắt đầu ở thời điểm được cho rồi chạy cùng máy', () => {
  let machine = 1_000;
  const clock = createClock('2026-01-31T23:59:59+07:00', () => machine);
  expect(clock.now().toISOString()).toBe('2026-01-31T16:59:59.000Z');
  machine += 2_000;
  expect(clock.now().toISOString()).toBe('2026-01-31T17:00:01.000Z');
});

test('đặt thì đứng yên, cho chạy thì theo máy', () => {
  const clock = createClock(undefined, () => 5_000);
  clock.set('2026-03-01T00:00:00+07:00');
  expect(clock.now().toISOString()).toBe('2026-02-28T17:00:00.000Z');
  clock.run();
  expect(clock.now().getTime()).toBe(5_000);
});

test('thời điểm nhập chỉ có bên trong việc nhập', async () => {
  const clock = createClock();
  const past = new Date('2020-05-05T00:00:00Z');
  await clock.importingAs(past, async () => {
    await Promise.resolve();
    expect(clock.importInstant()).toEqual(past);
  });
  expect(clock.importInstant()).toBeUndefined();
});

test('không phải thời điểm thì báo lỗi', () => {
  expect(() => createClock('hôm qua')).toThrow(RangeError);
});
