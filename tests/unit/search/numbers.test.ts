import { citedIn, codeOf, codesIn, partedNumber, type NumberWords } from '../../../src/search/language/numbers';
import { wordsOf } from '../../../src/search/language/words';

const KNOWN: NumberWords = {
  types: new Map([
    ['nghi dinh', 'nd'],
    ['nd', 'nd'],
    ['nghi quyet', 'nq'],
    ['nq', 'nq'],
    ['ke hoach', 'kh'],
    ['kh', 'kh'],
    ['thong tu', 'tt'],
    ['tt', 'tt'],
    ['luat', 'luat'],
  ]),
  bodies: new Set(['cp', 'ubnd', 'syt', 'byt', 'qh']),
};

const read = (text: string) => citedIn(text, wordsOf(text), KNOWN).map(({ number, year, type, bodies }) => ({ number, year, type, bodies }));

describe('a number as people write it', () => {
  it.each([
    ['76/NQ-CP', { number: '76', type: 'nq', bodies: ['cp'] }],
    ['76 nq cp', { number: '76', type: 'nq', bodies: ['cp'] }],
    ['76∕NQ–CP', { number: '76', type: 'nq', bodies: ['cp'] }],
    ['nghị quyết 76', { number: '76', type: 'nq', bodies: [] }],
    ['nghị quyết số 76', { number: '76', type: 'nq', bodies: [] }],
    ['nq76/2021', { number: '76', year: '2021', type: 'nq', bodies: [] }],
    ['nđ 63', { number: '63', type: 'nd', bodies: [] }],
    ['63/2010/NĐ-CP', { number: '63', year: '2010', type: 'nd', bodies: ['cp'] }],
    ['thông tư 06', { number: '6', type: 'tt', bodies: [] }],
    ['4801 kh syt', { number: '4801', type: 'kh', bodies: ['syt'] }],
    ['30c/NQ-CP', { number: '30c', type: 'nq', bodies: ['cp'] }],
    ['55/2010/QH12', { number: '55', year: '2010', bodies: ['qh'] }],
    ['5948/BYT-VP1', { number: '5948', bodies: ['byt', 'vp'] }],
    ['118/2025', { number: '118', year: '2025', bodies: [] }],
    ['nghị định 61 năm 2018', { number: '61', year: '2018', type: 'nd', bodies: [] }],
    ['06/2011/tt-b', { number: '6', year: '2011', type: 'tt', bodies: [] }],
  ])('%s', (text, expected) => expect(read(text)).toEqual([{ year: undefined, type: undefined, ...expected }]));

  it.each(['25 dịch vụ công', 'kế hoạch 2024', 'nghị quyết năm 2021', 'năm 2026', 'loại a b'])('%s is none', (text) =>
    expect(read(text)).toEqual([]),
  );

  it('takes of a symbol with spaces only what symbols are made of', () =>
    expect(read('76 nq cp cải cách hành chính')[0].bodies).toEqual(['cp']));

  it('may have its type elsewhere, if there is such a document', () => {
    const words = wordsOf('nghi dinh duoc moi 163');
    expect(partedNumber(words, KNOWN, (number, type) => number === '163' && type === 'nd')).toMatchObject({ number: '163', type: 'nd' });
    expect(partedNumber(words, KNOWN, () => false)).toBeNull();
  });
});

describe('the code of a procedure', () => {
  it.each([
    ['1.003006', '1003006'],
    ['1003006', '1003006'],
    ['1,003006', '1003006'],
  ])('%s', (text, code) => expect(codeOf(text)).toBe(code));

  it('is none with a figure more or less', () => {
    expect(codeOf('1.03006')).toBeNull();
    expect(codeOf('76/NQ-CP')).toBeNull();
    expect(codesIn('số 0912345678, ngày 01.003006.01')).toEqual([]);
    expect(codesIn('nộp thủ tục 1.003039 tại')).toEqual(['1003039']);
  });
});
