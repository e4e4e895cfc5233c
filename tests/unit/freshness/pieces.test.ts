import { ChangeLog } from '../../../src/freshness/change-log';
import { Pieces } from '../../../src/freshness/pieces';
import { collectReads } from '../../../src/freshness/reads';

function made() {
  const log = new ChangeLog();
  let isLive = true;
  return { log, pieces: new Pieces(log, () => isLive), lose: () => (isLive = false) };
}

test('một mảnh còn dùng cho đến khi có khóa của nó đổi', async () => {
  const { log, pieces } = made();
  let reads = 0;
  const ask = () => pieces.one('dòng 1', ['articles/1'], async () => ({ number: (reads += 1) }));
  const first = await ask();
  log.change(['articles/2']);
  expect(await ask()).toBe(first);
  log.change(['articles/1']);
  expect(await ask()).toEqual({ number: 2 });
});

test('đổi trong lúc đang đọc thì điều vừa đọc không được giữ', async () => {
  const { log, pieces } = made();
  await pieces.one('dòng 1', ['articles/1'], async () => {
    log.change(['articles/1']);
    return { text: 'cũ' };
  });
  expect(await pieces.one('dòng 1', ['articles/1'], async () => ({ text: 'mới' }))).toEqual({ text: 'mới' });
});

test('không nghe được thay đổi thì không tin mảnh nào', async () => {
  const { pieces, lose } = made();
  await pieces.one('dòng 1', ['articles/1'], async () => ({ text: 'cũ' }));
  lose();
  expect(await pieces.one('dòng 1', ['articles/1'], async () => ({ text: 'mới' }))).toEqual({ text: 'mới' });
});

test('việc lấy được mảnh có sẵn vẫn dựa trên khóa của nó', async () => {
  const { pieces } = made();
  const ask = () => pieces.one('dòng 1', ['articles/1'], async () => ({ text: 'một' }));
  await ask();
  const { reads } = await collectReads(ask);
  expect([...reads.keys]).toEqual(['articles/1']);
});
