import { keptRows } from '../../../../src/search/store/kept-rows';

describe('rows that were read lately', () => {
  it('are read once, and come in the order asked for', async () => {
    const asked: number[][] = [];
    const rows = keptRows(10, async (ids) => {
      asked.push([...ids]);
      return ids.filter((id) => id !== 3).map((id) => ({ id }));
    });
    expect(await rows([2, 1, 3])).toEqual([{ id: 2 }, { id: 1 }]);
    expect(await rows([1, 3, 4, 2])).toEqual([{ id: 1 }, { id: 4 }, { id: 2 }]);
    expect(asked).toEqual([
      [2, 1, 3],
      [3, 4],
    ]);
  });
});
