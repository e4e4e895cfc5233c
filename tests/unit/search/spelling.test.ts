import { Dictionary } from '../../../src/search/language/dictionary';
import { correct, isOneSlip } from '../../../src/search/language/spelling';

function learnt(...titles: string[]): Dictionary {
  const dictionary = new Dictionary();
  for (const title of titles) dictionary.learn({ title, summary: title, number: null, numberTerms: '' });
  return dictionary;
}

const dictionary = learnt(
  'Cấp giấy xác nhận nội dung quảng cáo mỹ phẩm',
  'Điều kiện sản xuất mỹ phẩm',
  'Kiểm soát thủ tục hành chính',
  'Cải cách thủ tục hành chính',
  'Phân cấp trong lĩnh vực y tế',
  'Phần thưởng',
);
const mend = (query: string, settled: (at: number) => boolean = () => false) => correct(query.split(' '), dictionary, settled)?.join(' ') ?? null;

describe('a slip', () => {
  it.each([
    ['one letter left out', 'thu tuc hanh chnh', 'thu tuc hanh chinh'],
    ['one letter too many', 'thu tucc hanh chinh', 'thu tuc hanh chinh'],
    ['one letter changed', 'kiem soat thu tuv', 'kiem soat thu tuc'],
    ['two letters swapped', 'thu tcu hanh chinh', 'thu tuc hanh chinh'],
    ['a space forgotten', 'thutuc hanh chinh', 'thu tuc hanh chinh'],
    ['another word of the language that goes with no neighbour', 'quang cao mi phan', 'quang cao mi pham'],
    ['one in each of two words', 'thuu tuc hannh chinh', 'thu tuc hanh chinh'],
  ])('%s is mended', (_what, typed, meant) => expect(mend(typed)).toBe(meant));

  it.each([
    ['nothing is wrong', 'thu tuc hanh chinh'],
    ['nothing like it goes with its neighbours', 'gia vang sjc'],
    ['two letters are wrong in one word', 'thu txx hanh'],
    ['it is a number', '76 nq'],
  ])('none when %s', (_why, typed) => expect(mend(typed)).toBeNull());

  it('none in what the list of abbreviations explains', () => expect(mend('mii pham', () => true)).toBeNull());
});

it('tells one slip from none and from two', () => {
  expect(isOneSlip('phan', 'pham')).toBe(true);
  expect(isOneSlip('phan', 'phan')).toBe(false);
  expect(isOneSlip('phan', 'phma')).toBe(false);
  expect(isOneSlip('ab', 'ba')).toBe(true);
  expect(isOneSlip('abc', 'a')).toBe(false);
});

it('writes words as records usually write them', () => {
  expect(dictionary.spelling('mi_pham')).toBe('mỹ phẩm');
  expect(dictionary.spelling('thu_tuc')).toBe('thủ tục');
});
