import { canonicalJson, checksumOf, freeze, thaw } from '../../../src/plugins/quota/server/src/closings/freeze';
import { judge } from '../../../src/plugins/quota/server/src/rules/verdict';
import { CDC, CLAUSE, local, Story, ZONE } from './story';

const verdict = () => {
  const { events } = new Story().add('published', 'a', '20/01/2026 09:00').add('published', 'b', '21/01/2026 09:00', { ownWork: false });
  return judge({ clause: CLAUSE, unit: CDC, period: '2026-01', events, asOf: Date.parse(local('01/02/2026 00:00')), zone: ZONE });
};
const row = () => freeze(verdict(), new Date('2026-02-03T01:00:00Z'), ZONE);

test('kết quả đã chốt đọc lại được nguyên văn', () => {
  const { clause, unit, status, counted, rejected, required } = verdict();
  expect(thaw(row())).toMatchObject({
    verdict: { clause, unit, status, counted, rejected, required, period: '2026-01' },
    closing: { asOf: '2026-01-31T17:00:00.000Z', closedAt: '2026-02-03T01:00:00.000Z', status: 'met' },
  });
});

test('mã kiểm tra không phụ thuộc lúc chốt, và lộ mọi thay đổi', () => {
  const { checksum } = row();
  expect(freeze(verdict(), new Date('2026-03-03T01:00:00Z'), ZONE).checksum).toBe(checksum);
  expect(checksumOf({ ...row(), status: 'missed' })).not.toBe(checksum);
  expect(checksumOf({ ...row(), outcome: row().outcome.replace('Bài', 'Khác') })).not.toBe(checksum);
});

test('cùng nội dung thì cùng một cách viết', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
});
