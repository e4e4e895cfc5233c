import { fingerprint } from '../../../src/plugins/quota/server/src/publications/fingerprint';
import { wordsOf } from '../../../src/plugins/quota/server/src/publications/words';
import { indexedOf, lookedUpOf, shareOf, shinglesOf } from '../../../src/plugins/quota/server/src/rules/shingles';

const words = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `từ${from + index}`);

test('hai bản chỉ khác chữ hoa, dấu câu, khoảng trắng và dạng Unicode là một', () => {
  const text = '<p>Cải cách hành chính, năm 2026!</p>';
  const other = `<div>CẢI  CÁCH<br>hành chính – năm 2026</div>`.normalize('NFD');
  expect(fingerprint(wordsOf(other))).toBe(fingerprint(wordsOf(text)));
  expect(fingerprint(wordsOf('<p> &nbsp; …</p>'))).toBeNull();
});

test('phần chung tính trên bài mới', () => {
  const long = shinglesOf(words(0, 400));
  const excerpt = shinglesOf(words(100, 200));
  expect(shareOf(excerpt, long)).toBe(1);
  expect(shareOf(long, excerpt)).toBeCloseTo(96 / 396);
  expect(shareOf(shinglesOf(words(0, 104)), shinglesOf(words(4, 104)))).toBeCloseTo(0.96);
});

test('số của năm từ là số của câu nối chúng bằng dấu cách: sổ đã ghi vẫn tra được', () => {
  const plain = (text: string) => {
    let hash = 0x811c9dc5;
    for (const unit of Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))) hash = Math.imul(hash ^ unit, 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return hash ^ (hash >>> 13);
  };
  const text = wordsOf('Mỗi tháng có ít nhất 01 tin, bài tuyên truyền về cải cách hành chính');
  const expected = text.slice(4).map((_, at) => plain(text.slice(at, at + 5).join(' ')));
  expect([...shinglesOf(text)]).toEqual(expected.sort((a, b) => a - b));
  expect([...shinglesOf(['a', 'b', 'c', 'd', 'e'])]).toEqual([plain('a b c d e')]);
});

test('bài quá ngắn không có gì để so', () => {
  expect(shinglesOf(words(0, 4))).toHaveLength(0);
  expect(shareOf(shinglesOf(words(0, 4)), shinglesOf(words(0, 100)))).toBe(0);
});

test('số dòng chỉ mục và số lần tra không tăng theo độ dài như bài', () => {
  const shingles = shinglesOf(words(0, 8004));
  expect(shingles).toHaveLength(8000);
  expect(indexedOf(shingles).length).toBeGreaterThan(400);
  expect(indexedOf(shingles).length).toBeLessThan(600);
  expect(lookedUpOf(shingles)).toHaveLength(24);
  expect(indexedOf(shinglesOf(words(0, 100)))).toHaveLength(96);
});
