import { CellMap } from '../../../src/plugins/quota/server/src/closings/cell-map';

const cell = (clauseKey: string, unitId: string, period: string) => ({ clauseKey, unitId, period });

test('mỗi ô có một giá trị; ô ghi lại thì giá trị mới thay giá trị cũ', () => {
  const cells = new CellMap([[cell('tin-bai', 'a', '2026-01'), 1]]);
  cells.set(cell('tin-bai', 'a', '2026-02'), 2);
  cells.set(cell('tin-bai', 'b', '2026-01'), 3);
  cells.set(cell('video', 'a', '2026-01'), 4);
  cells.set(cell('tin-bai', 'a', '2026-01'), 5);
  expect(cells.get(cell('tin-bai', 'a', '2026-01'))).toBe(5);
  expect(cells.get(cell('video', 'a', '2026-02'))).toBeUndefined();
  expect(cells.size).toBe(4);
  expect([...cells.units({ clauseKey: 'tin-bai', period: '2026-01' })]).toEqual([['a', 5], ['b', 3]]);
  expect([...cells.units({ clauseKey: 'video', period: '2026-03' })]).toEqual([]);
});
