import fc from 'fast-check';
import { fold, wordsOf, wordsOfDirty } from '../../../src/search/language/words';

const toned = (text: string) => wordsOfDirty(text).map((word) => word.toned);

describe('folding', () => {
  it.each([
    ['Đẩy mạnh cải cách', 'day manh cai cach'],
    ['hoà giải', 'hoa giai'],
    ['kỹ thuật', 'ki thuat'],
    ['lý lịch', 'li lich'],
    ['quý', 'qui'],
    ['y tế', 'y te'],
    ['thuỷ', 'thuy'],
    ['76∕NQ–CP', '76 nq cp'],
    ['nq76/2021', 'nq 76 2021'],
    ['“mỹ phẩm”…', 'mi pham'],
    ['ｔｔｈｃ', 'tthc'],
    ['chất l\u00adượng', 'chat luong'],
    ['pha\u200bchuyển đổi', 'phachuyen doi'],
  ])('%s is looked up as “%s”', (text, folded) => expect(fold(text)).toBe(folded));

  it('makes no difference between composed and decomposed letters', () => {
    fc.assert(
      fc.property(fc.constantFrom('Thủ tục hành chính', 'ỨNG DỤNG', 'đường', 'Nghệ Ngữ ợ ẫ'), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(toned(text.normalize('NFD'))).toEqual(toned(text.normalize('NFC')));
      }),
    );
  });

  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['mĩ', 'mỹ'],
    ['HOÀ', 'hòa'],
  ])('%s and %s are one word under one tone', (old, young) => expect(toned(old)).toEqual(toned(young)));

  it('keeps words of other marks apart: cửa, của', () => expect(toned('cửa')).not.toEqual(toned('của')));

  it('says where each word stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end, text: written } of wordsOf(text)) expect(text.slice(start, end)).toBe(written);
      }),
    );
  });

  it('is the same of what has been folded', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => expect(fold(fold(text))).toBe(fold(text))));
  });
});
