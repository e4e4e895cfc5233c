import fc from 'fast-check';
import { findCitations } from '../../../src/registry/citations/find-citations';
import { provisionsIn } from '../../../src/registry/citations/provision';
import { resolveCitations, type Candidate } from '../../../src/registry/citations/resolve-citations';
import { numberKey } from '../../../src/registry/number';
import { scoreCitations, total } from '../../eval/citations';

const candidate = (documentId: string, number: string, issuedOn: string | null, issuer: string, typeName = 'Nghị định', title = ''): Candidate => ({
  documentId, number, key: numberKey(number), typeName, issuer, issuedOn, title,
});

const REGISTRY = [
  candidate('nq76-2021', '76/NQ-CP', '2021-07-15', 'Chính phủ', 'Nghị quyết'),
  candidate('nq76-2013', '76/NQ-CP', '2013-06-13', 'Chính phủ', 'Nghị quyết'),
  candidate('qd95-bd', '95/QĐ-UBND', '2020-12-31', 'Ủy ban nhân dân tỉnh Bình Định', 'Quyết định'),
  candidate('qd95-kt', '95/QĐ-UBND', '2022-02-28', 'Ủy ban nhân dân tỉnh Kon Tum', 'Quyết định'),
  candidate('nd61', '61/2018/NĐ-CP', '2018-04-23', 'Chính phủ'),
  candidate('tt61', '61/2018/TT-BYT', '2018-12-01', 'Bộ Y tế', 'Thông tư'),
  candidate('luat-gdtp', '13/2012/QH13', '2012-06-20', 'Quốc hội', 'Luật', 'Luật Giám định tư pháp'),
];
const INDEX = {
  byKey: (key: string) => REGISTRY.filter((entry) => (key.endsWith('/') ? entry.key?.startsWith(key) : entry.key === key)),
  laws: () => REGISTRY.filter(({ typeName }) => typeName === 'Luật'),
};
const resolve = (text: string, issuer: string | null = null) =>
  resolveCitations(findCitations(text), INDEX, issuer).map(({ verdict, target }) => target?.documentId ?? verdict);

it('mười văn bản có đáp án viết tay: độ chính xác từ 0,98, độ phủ từ 0,95', () => {
  const { truth, precision, recall } = total(scoreCitations());
  expect(truth).toBeGreaterThan(90);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});

describe('tìm dẫn chiếu', () => {
  const found = (text: string) => findCitations(text).map(({ number, name, date, provision }) => [number ?? name, date, provision && Object.values(provision).filter(Boolean).join('.')]);

  it.each([
    ['theo điểm a khoản 2 Điều 10 Nghị định số 45/2020/NĐ-CP', [['45/2020/NĐ-CP', null, '10.2.a']]],
    ['Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021', [['76/NQ-CP', '2021-07-15', null]]],
    ['NĐ 61/2018/NĐ-CP và Nghị định 61/2018', [['61/2018/NĐ-CP', null, null], ['61/2018', null, null]]],
    ['Nghị quyết số\n76/NQ-CP ngày 15/7/2021. Theo Nghị quyết 76, các Sở…', [['76/NQ-CP', '2021-07-15', null], ['76/NQ-CP', '2021-07-15', null]]],
    ['Quyết định 617 thì không rõ là văn bản nào', []],
    ['Mẫu số 01/BM-SYT, hồ sơ số 12/HS-CC, 24/24, và/hoặc, tháng 10/2023', []],
    ['Số: 45/2025/TT-BYT\n\nHà Nội', []],
    ['(Kèm theo Quyết định số /QĐ-UBND ngày /11/2025)', []],
    ['Nghị định này và Luật Ngân sách nhà nước', []],
    ['Nghị định số 61/2018/NĐ-CP - Bộ phận Một cửa', [['61/2018/NĐ-CP', null, null]]],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('vị trí là đúng đoạn chữ, không chồng lên nhau, với mọi văn bản', () => {
    const piece = fc.constantFrom('Nghị định số 61/2018/NĐ-CP ', 'khoản 2 Điều 5 ', 'của ', ' ngày 15/7/2021 ', '76/NQ-CP', '\n', 'QĐ 12', ' – ', 'Luật Dược năm 2016; ', 'số');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, text: words } of findCitations(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(words);
          last = end;
        }
      }),
    );
  });

  it('một văn bản xấu ý không làm máy đứng', () => {
    // The processor's time, not the clock's: other programs of the machine do not count.
    const started = process.cpuUsage();
    findCitations('Luật Nghị định số khoản 1, '.repeat(20_000));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
  });
});

describe('dẫn chiếu là văn bản nào', () => {
  it('số không phải khóa: ngày phân biệt hai Nghị quyết 76, thiếu ngày thì không đoán', () => {
    expect(resolve('Nghị quyết số 76/NQ-CP ngày 15/7/2021')).toEqual(['nq76-2021']);
    expect(resolve('Nghị quyết số 76/NQ-CP ngày 13/6/2013')).toEqual(['nq76-2013']);
    expect(resolve('Nghị quyết số 76/NQ-CP')).toEqual(['ambiguous']);
    expect(resolve('Nghị quyết số 76/NQ-CP ngày 01/01/2020')).toEqual(['other-date']);
  });

  it('câu sau nhờ ngày của câu trước', () => {
    expect(resolve('Nghị quyết số 76/NQ-CP ngày 15/7/2021; sau đó Nghị quyết số 76/NQ-CP và Nghị quyết 76')).toEqual(['nq76-2021', 'nq76-2021', 'nq76-2021']);
  });

  it('cơ quan ban hành: “Ủy ban nhân dân tỉnh” là của tỉnh ban hành văn bản đang đọc', () => {
    const text = 'Quyết định số 95/QĐ-UBND ngày 31/12/2020 của UBND tỉnh';
    expect(resolve(text)).toEqual(['qd95-bd']);
    expect(resolve(text, 'Sở Y tế tỉnh Bình Định')).toEqual(['qd95-bd']);
    expect(resolve(text, 'Sở Y tế tỉnh Kon Tum')).toEqual(['other-issuer']);
  });

  it('số có năm của trung ương là duy nhất; dạng thiếu ký hiệu cần đúng loại', () => {
    expect(resolve('Nghị định số 61/2018/NĐ-CP')).toEqual(['nd61']);
    expect(resolve('Nghị định 61/2018')).toEqual(['nd61']);
    expect(resolve('Thông tư 61/2018')).toEqual(['tt61']);
    expect(resolve('Luật Giám định tư pháp năm 2012, Luật Giám định tư pháp năm 2020')).toEqual(['luat-gdtp', 'other-date']);
  });
});

it('phạm vi nêu nhiều điều, khoản', () => {
  expect(provisionsIn('khoản 2 và 3 Điều 5; các Điều 7, 8').map(({ article, clause }) => [article, clause])).toEqual([['5', '2'], ['5', '3'], ['7', null], ['8', null]]);
});
