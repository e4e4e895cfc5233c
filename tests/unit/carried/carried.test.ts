import { Carried } from '../../../src/carried';

const pause = () => new Promise((resolve) => setImmediate(resolve));

test('việc mang theo điều được giao qua mọi lần chờ; việc bên trong giao thêm thì chỉ bên trong thấy', async () => {
  const [reason, day] = [new Carried<string>(), new Carried<number>()];
  const seen: unknown[] = [];
  await reason.run('ngoài', async () => {
    await pause();
    await day.run(15, async () => {
      await pause();
      seen.push([reason.get(), day.get()]);
      await reason.run('trong', pause);
      seen.push(reason.get());
    });
    seen.push([reason.get(), day.get()]);
  });
  expect(seen).toEqual([['ngoài', 15], 'ngoài', ['ngoài', undefined]]);
  expect(reason.get()).toBeUndefined();
});

test('hai việc cùng lúc không lẫn của nhau', async () => {
  const name = new Carried<string>();
  const both = ['một', 'hai'].map((value) =>
    name.run(value, async () => {
      await pause();
      return name.get();
    }),
  );
  expect(await Promise.all(both)).toEqual(['một', 'hai']);
});
