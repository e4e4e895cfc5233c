import { eventTypeOf } from '../../../src/plugins/quota/server/src/rules/event';
import { facts, HEALTH_NEWS } from './story';

const quiet = { deletes: false, imports: false };

test.each([
  ['lần đầu công khai', null, facts(), quiet, 'published'],
  ['đưa vào từ trang cũ', null, facts(), { deletes: false, imports: true }, 'imported'],
  ['chưa công khai', null, null, quiet, null],
  ['gỡ', { type: 'published', facts: facts() }, null, quiet, 'withdrawn'],
  ['gỡ lần nữa', { type: 'withdrawn', facts: facts() }, null, quiet, null],
  ['xóa', { type: 'published', facts: facts() }, null, { deletes: true, imports: false }, 'deleted'],
  ['xóa sau khi gỡ', { type: 'withdrawn', facts: facts() }, null, { deletes: true, imports: false }, 'deleted'],
  ['đăng lại sau khi gỡ', { type: 'withdrawn', facts: facts() }, facts(), quiet, 'republished'],
  ['xuất bản lại, không đổi gì', { type: 'published', facts: facts() }, facts(), quiet, null],
  ['sửa chữ', { type: 'published', facts: facts() }, facts({ fingerprint: 'khác' }), quiet, 'edited'],
  ['đổi chuyên mục', { type: 'published', facts: facts() }, facts({ section: HEALTH_NEWS }), quiet, 'reclassified'],
  ['đổi đơn vị', { type: 'edited', facts: facts() }, facts({ unit: { id: 'khac', name: 'Khác' } }), quiet, 'reclassified'],
] as const)('%s', (_name, known, seen, act, expected) => {
  expect(eventTypeOf(known, seen, act)).toBe(expected);
});
