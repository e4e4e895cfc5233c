import { monthsBack } from '../../../src/publication/periods';

test('các tháng lùi qua năm trước, kể cả hai đầu', () => {
  expect(monthsBack('2026-02', '2025-11')).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  expect(monthsBack('2026-02', '2026-02')).toEqual(['2026-02']);
  expect(monthsBack('2026-02', '2026-03')).toEqual([]);
});
