import { changesOf, isContained, toLayOver } from '../../../src/plugins/desk/admin/src/editing/changes';

const STORED = { id: 4, documentId: 'a', title: 'Tên', body: null, steps: [{ id: 9, __temp_key__: 'a0', title: 'Một' }], unit: { connect: [], disconnect: [] } };

test('chỉ những ô đã sửa là thay đổi; ô rỗng là rỗng, ghi cách nào cũng vậy', () => {
  expect(changesOf({ ...STORED, body: undefined, title: 'Tên mới', updatedAt: 'x' }, STORED)).toEqual({ title: 'Tên mới' });
});

test('bản viết dở đã được lưu thì không hỏi lại: chữ như nhau, dòng của bảng như nhau dù mang số khác', () => {
  expect(isContained({ title: 'Tên' }, STORED)).toBe(true);
  expect(isContained({ title: 'Khác' }, STORED)).toBe(false);
  expect(isContained({ steps: [{ __temp_key__: 'b1', title: 'Một' }] }, STORED)).toBe(true);
  expect(isContained({ steps: [{ __temp_key__: 'b1', title: 'Hai' }] }, STORED)).toBe(false);
});

test('bản viết dở chỉ có liên kết thì không bao giờ coi là đã lưu', () => {
  expect(isContained({ unit: { connect: [{ documentId: 'x' }], disconnect: [] } }, STORED)).toBe(false);
});

test('đặt lên bản người khác đã lưu: dòng là dòng mới, không mang số của dòng có thể không còn', () => {
  expect(toLayOver({ title: 'Tên mới', steps: STORED.steps })).toEqual({ title: 'Tên mới', steps: [{ __temp_key__: 'a0', title: 'Một' }] });
});
