import { numberKey, parseNumber } from '../../../src/registry/number';
import { checkNumber, probableDoubles } from '../../../src/registry/number-checks';
import { readReference, type NumberRule } from '../../../src/registry/reference';
import sample from '../../../database/sample/legal-documents.json';

const RULES = readReference<NumberRule>(process.cwd(), 'number-rules');
const DECREE = { name: 'Nghị định', abbreviation: 'NĐ' };

describe('số, ký hiệu', () => {
  it.each([
    ['76/NQ-CP', { serial: '76', year: null, abbreviation: 'NQ', issuerSign: 'CP' }],
    ['63/2010/NĐ-CP', { serial: '63', year: 2010, abbreviation: 'NĐ', issuerSign: 'CP' }],
    ['104/2016/QH13', { serial: '104', year: 2016, abbreviation: null, issuerSign: 'QH13' }],
    ['5948/BYT-VP1', { serial: '5948', year: null, abbreviation: null, issuerSign: 'BYT-VP1' }],
    ['Số: /KH-SYT', { serial: null, year: null, abbreviation: 'KH', issuerSign: 'SYT' }],
    ['02/CT-UBND', { serial: '2', year: null, abbreviation: 'CT', issuerSign: 'UBND' }],
    ['30c/NQ-CP', { serial: '30c', year: null, abbreviation: 'NQ', issuerSign: 'CP' }],
    ['133/1999/TTLT/BTC-BTM-BCN', { serial: '133', year: 1999, abbreviation: 'TTLT', issuerSign: 'BTC-BTM-BCN' }],
    ['27-NQ/TW', { serial: '27', year: null, abbreviation: 'NQ', issuerSign: 'TW' }],
  ])('%s', (text, parts) => expect(parseNumber(text)).toMatchObject(parts));

  it('mọi số trong kho mẫu đọc được', () => {
    const numbers = sample.flatMap(({ number }) => number ?? []);
    expect(numbers.filter((number) => !parseNumber(number))).toEqual([]);
  });

  it('khoảng trắng, gạch nối lạ, dạng NFD, gạch nối bị mất: cùng một số; Đ khác D', () => {
    const key = numberKey('31/2015/TT-BYT');
    expect(['31/2015/TT- BYT', ' số 31 / 2015 / TT–BYT', '31/2015/TTBYT'].map(numberKey)).toEqual([key, key, key]);
    expect(numberKey('61/2018/NĐ-CP'.normalize('NFD'))).toBe(numberKey('61/2018/NĐ-CP'));
    expect(numberKey('61/2018/ND-CP')).not.toBe(numberKey('61/2018/NĐ-CP'));
  });

  it.each(['', 'không số', '12', '61/2018', 'NĐ-CP', '12/kh-syt'])('“%s” không phải số, ký hiệu', (text) => expect(parseNumber(text)).toBeNull());
});

describe('kiểm tra số', () => {
  const codes = (number: string | null, issuedOn: string | null, type: { name: string; abbreviation: string | null } = DECREE) =>
    checkNumber({ number, type, issuedOn }, RULES).map(({ code }) => code);

  it('Nghị định từ 1997 phải có năm, và câu báo nói rõ lý do', () => {
    const [fault] = checkNumber({ number: '108/NĐ-CP', type: DECREE, issuedOn: '2020-09-14' }, RULES);
    expect(fault).toMatchObject({ code: 'missing-year', isCertain: true });
    expect(fault.message).toContain('Nghị định từ 1997 phải có năm');
    expect(codes('64/NĐ-CP', '1993-01-01')).toEqual([]);
  });

  it('số trống chỉ là nhắc, vì bản thảo chưa có số', () => {
    expect(codes('/KH-SYT', null, { name: 'Kế hoạch', abbreviation: 'KH' })).toEqual(['blank-serial']);
    expect(codes(null, null)).toEqual(['blank']);
  });

  it('khác năm, khác loại, viết D thay Đ', () => {
    expect(codes('61/2018/NĐ-CP', '2019-01-01')).toEqual(['other-year']);
    expect(codes('95/KH-UBND', '2020-12-31', { name: 'Quyết định', abbreviation: 'QĐ' })).toEqual(['other-type']);
    expect(codes('61/2018/ND-CP', '2018-04-23')).toEqual(['d-for-đ']);
  });

  it('QĐ 95 và KH 95 cùng cơ quan, cùng ngày: nhắc là có thể cùng một văn bản; hai 95/QĐ-UBND của hai tỉnh thì không', () => {
    const act = (documentId: string, number: string, issuerId: string, issuedOn: string) => ({ documentId, number, typeName: null, issuerId, issuedOn });
    const decision = act('a', '95/QĐ-UBND', 'binh-dinh', '2020-12-31');
    const plan = act('b', '95/KH-UBND', 'binh-dinh', '2020-12-31');
    const elsewhere = act('c', '95/QĐ-UBND', 'kon-tum', '2022-02-28');
    expect(probableDoubles(decision, [decision, plan, elsewhere])).toEqual([{ other: plan, sameType: false }]);
  });
});
