import { dueCells } from '../../../src/plugins/quota/server/src/rules/due';
import { boundUnits } from '../../../src/plugins/quota/server/src/rules/scope';
import type { Clause } from '../../../src/plugins/quota/server/src/rules/types';
import { CDC, CLAUSE, local, ZONE } from './story';

const due = (now: string, versions: Clause[], firstPublication: string | null = '05/01/2026 09:00', historyIsIn = false) =>
  dueCells({
    versions,
    units: [CDC],
    firstPublication: firstPublication ? Date.parse(local(firstPublication)) : null,
    now: Date.parse(local(now)),
    zone: ZONE,
    historyIsIn,
  }).map(({ period }) => period);

test('kỳ hết lúc 0 giờ thì đến lượt chốt, trước đó thì chưa', () => {
  expect(due('31/01/2026 23:59:59.999', [CLAUSE])).toEqual([]);
  expect(due('01/02/2026 00:00:00.000', [CLAUSE])).toEqual(['2026-01']);
});

test('quý và năm cũng vậy', () => {
  expect(due('01/01/2027 00:00:00.000', [{ ...CLAUSE, period: 'quarter' }])).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  expect(due('01/01/2027 00:00:00.000', [{ ...CLAUSE, period: 'year' }])).toEqual(['2026']);
});

test('không chốt những kỳ ngoài thời hạn của chỉ tiêu', () => {
  expect(due('05/05/2027 08:00', [{ ...CLAUSE, inForceTo: '2026-03-31' }])).toEqual(['2026-01', '2026-02', '2026-03']);
});

describe('chỉ tiêu ghi hôm nay, có hiệu lực từ lâu', () => {
  const late = { ...CLAUSE, inForceFrom: '2024-01-01', recordedAt: local('10/06/2026 09:00') };

  test('các kỳ đã qua chờ đến 0 giờ hôm sau', () => {
    expect(due('10/06/2026 23:59', [late], '05/04/2026 09:00')).toEqual([]);
    expect(due('11/06/2026 00:00', [late], '05/04/2026 09:00')).toEqual(['2026-04', '2026-05']);
  });

  test('khi bài cũ đã nhập xong thì chốt được ngay', () => {
    expect(due('10/06/2026 23:59', [late], '05/04/2026 09:00', true)).toEqual(['2026-04', '2026-05']);
  });

  test('các kỳ hết trước bài đầu tiên mà sổ biết thì không chốt', () => {
    expect(due('11/06/2026 00:00', [late], null)).toEqual([]);
    expect(due('01/07/2026 00:00', [late], null)).toEqual(['2026-06']);
  });
});

test('đơn vị đã hết trước khi có chỉ tiêu thì không bị ràng buộc', () => {
  const former = { ...CDC, id: 'cu', validTo: '2018-01-31' };
  const clause = { ...CLAUSE, units: [], unitsUnder: { id: 'so-y-te', name: 'Sở Y tế' } };
  expect(boundUnits(clause, [CDC, former], ZONE)).toEqual([CDC]);
  expect(boundUnits({ ...clause, unitsExcept: [{ id: 'cdc', name: 'CDC' }] }, [CDC], ZONE)).toEqual([]);
});
