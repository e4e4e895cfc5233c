import { fieldOf } from '../../../../src/plugins/quota/server/src/history-import/columns';

test('đầu cột đọc được có dấu hay không dấu, chữ hoa hay thường', () => {
  expect([fieldOf('Tiêu đề'), fieldOf('TIEU DE'), fieldOf('gì đó'), fieldOf(null)]).toEqual(['title', 'title', undefined, undefined]);
});

test('một dòng vài triệu dấu phẩy không phải đầu cột, và không làm hỏng máy chủ', () => {
  expect(fieldOf(','.repeat(4 * 1024 * 1024))).toBeUndefined();
});
