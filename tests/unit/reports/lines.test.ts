import fc from 'fast-check';
import { linesOf } from '../../../src/reports/outputs/pdf/lines';

/** Every letter is one point wide. */
const widthOf = (words: string) => words.length;
const lines = (text: string, room: number) => linesOf(text, room, widthOf);

test('ngắt dòng ở khoảng trắng, ở dấu gạch của địa chỉ; ngày tháng không bị ngắt', () => {
  expect(lines('Cải cách thủ tục hành chính', 12)).toEqual(['Cải cách thủ', 'tục hành', 'chính']);
  expect(lines('https://so.vn/tin-bai/mot-cua', 14)).toEqual(['https://so.vn/', 'tin-bai/mot-', 'cua']);
  expect(lines('đến 14/03/2026', 11)).toEqual(['đến', '14/03/2026']);
});

test('chữ dài hơn cả dòng thì ngắt giữa chữ, không rơi chữ nào, không tách dấu khỏi chữ', () => {
  expect(lines('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  expect(lines('e\u0302\u0301e\u0302\u0301', 3)).toEqual(['e\u0302\u0301', 'e\u0302\u0301']);
});

test('xuống dòng của người viết được giữ; chữ trống là một dòng trống', () => {
  expect(lines('một\nhai', 10)).toEqual(['một', 'hai']);
  expect(lines('', 10)).toEqual(['']);
});

test('chữ nào cũng còn đủ, dòng nào cũng vừa', () => {
  const text = fc.array(fc.constantFrom('một', 'thủtụchànhchính', ' ', '  ', '/', '-', '12', '\n'), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (words, room) => {
      const broken = lines(words, room);
      expect(broken.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      for (const line of broken) expect(line.length).toBeLessThanOrEqual(room);
    }),
  );
});
