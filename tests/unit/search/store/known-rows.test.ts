import { withKnownRows } from '../../../../src/search/store/known-rows';
import type { Store, StoredPassage } from '../../../../src/search/store/store';

const PASSAGES: StoredPassage[] = Array.from({ length: 50 }, (_, id) => ({ id, anchor: null, text: `Đoạn ${id}` }));

/** A store whose passages of odd numbers are gone, and that tells what it was asked for. */
function storeThatTells() {
  const asked: number[][] = [];
  const passages = async (ids: readonly number[]) => {
    asked.push([...ids]);
    return PASSAGES.filter(({ id }) => ids.includes(id) && id % 2 === 0);
  };
  return { asked, store: withKnownRows({ passages, ranked: async () => [] } as unknown as Store) };
}

test('dòng đã đọc thì không đọc lại, thứ tự là thứ tự được hỏi, dòng không có thì lần sau hỏi lại', async () => {
  const { asked, store } = storeThatTells();
  expect((await store.passages([8, 2, 3])).map(({ id }) => id)).toEqual([8, 2]);
  expect((await store.passages([4, 3, 2, 8])).map(({ id }) => id)).toEqual([4, 2, 8]);
  expect((await store.passages([2, 4])).map(({ text }) => text)).toEqual(['Đoạn 2', 'Đoạn 4']);
  expect(asked).toEqual([[8, 2, 3], [4, 3]]);
  expect(await store.passages([])).toEqual([]);
});
