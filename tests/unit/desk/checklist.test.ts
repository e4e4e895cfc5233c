import { unexplainedAbbreviations } from '../../../src/desk/checklist/abbreviations';
import { citationsIn, outdatedCitations, type KnownDocument } from '../../../src/desk/checklist/cited-documents';
import { articleFindings, type Surroundings } from '../../../src/desk/checklist/findings';
import { LONG, longSentences } from '../../../src/desk/checklist/long-sentences';

const LIST = [
  { short: 'CCHC', meaning: 'cải cách hành chính', wellKnown: false },
  { short: 'UBND', meaning: 'Ủy ban nhân dân', wellKnown: true },
];
const shorts = (text: string) => unexplainedAbbreviations(text, LIST).map(({ short }) => short);

describe('chữ viết tắt', () => {
  test.each([
    ['Công tác CCHC của UBND tỉnh.', ['CCHC']],
    ['Cải cách hành chính (CCHC) được đẩy mạnh. CCHC là nhiệm vụ.', []],
    ['Cải cách hành chính (sau đây gọi tắt là CCHC) được đẩy mạnh.', []],
    ['CCHC (cải cách hành chính) được đẩy mạnh.', []],
    ['Quyết định số 617/QĐ-UBND và Thông tư 45/2025/TT-BYT.', []],
    ['BÁO CÁO KẾT QUẢ CCHC NĂM 2026', []],
    ['Đoàn thăm SỞ Y TẾ KON TUM sáng nay.', []],
    ['Chương II, mục III, quý IV, dịch COVID-19.', []],
    ['Tiếp nhận qua VPĐT và XYZ; XYZ là gì.', ['VPĐT', 'XYZ']],
    ['Chuyển đổi số (CĐS), gửi thư tới PHONG@SYT.VN.', []],
  ])('%s', (text, expected) => expect(shorts(text)).toEqual(expected));

  test('chữ có trong danh mục được gợi ý nghĩa, chữ lạ thì không', () => {
    expect(unexplainedAbbreviations('CCHC và XYZ được nói tới.', LIST)).toEqual([
      { short: 'CCHC', meaning: 'cải cách hành chính' },
      { short: 'XYZ', meaning: null },
    ]);
  });
});

describe('câu dài', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'tiếng').join(' ');
  test('đếm từng câu theo tiếng, dài nhất đứng đầu; dấu chấm phẩy cũng hết câu', () => {
    const text = `${words(LONG)}. ${words(LONG + 1)}. ${words(40)}; ${words(40)}.\n${words(LONG + 9)}`;
    expect(longSentences(text).map(({ syllables }) => syllables)).toEqual([LONG + 9, LONG + 1]);
  });
  test('dấu chấm của TP. và ThS. không cắt câu', () => {
    expect(longSentences(`${words(25)} tại TP. Kon Tum, ThS. Nguyễn ${words(25)}.`)).toHaveLength(1);
  });
});

describe('văn bản được dẫn', () => {
  const known = (changes: Partial<KnownDocument>): KnownDocument => ({
    documentId: 'a',
    number: '63/2010/NĐ-CP',
    issuedOn: '2010-06-08',
    expiresOn: null,
    validity: 'expired',
    replacedBy: null,
    ...changes,
  });
  const outdated = (text: string, ...documents: KnownDocument[]) =>
    outdatedCitations(citationsIn(text), documents, '2026-11-18').map(({ number, state }) => `${number}: ${state}`);

  test('nhận ra số ký hiệu và ngày ban hành', () => {
    expect(citationsIn('Nghị định số 63/2010/NĐ-CP ngày 08/6/2010, 76/NQ-CP ngày 15 tháng 7 năm 2021 và ngày 12/5/2026.')).toEqual([
      { number: '63/2010/NĐ-CP', issuedOn: '2010-06-08' },
      { number: '76/NQ-CP', issuedOn: '2021-07-15' },
    ]);
  });
  test('hết hiệu lực theo kho, hoặc đã quá ngày hết hiệu lực', () => {
    expect(outdated('Theo 63/2010/NĐ-CP.', known({}))).toEqual(['63/2010/NĐ-CP: Hết hiệu lực toàn bộ']);
    expect(outdated('Theo 63/2010/NĐ-CP.', known({ validity: 'in-force', expiresOn: '2026-11-17' }))).toHaveLength(1);
    expect(outdated('Theo 63/2010/NĐ-CP.', known({ validity: 'in-force', expiresOn: '2026-11-18' }))).toEqual([]);
    expect(outdated('Theo 63/2010/NĐ-CP.')).toEqual([]);
  });
  test('số trùng giữa hai văn bản: chỉ nhắc khi ngày chỉ đúng bản đã hết hiệu lực, hoặc mọi bản đều đã hết', () => {
    const old = known({ number: '76/NQ-CP', issuedOn: '2013-06-13' });
    const living = known({ number: '76/NQ-CP', issuedOn: '2021-07-15', validity: 'in-force' });
    expect(outdated('Theo 76/NQ-CP.', old, living)).toEqual([]);
    expect(outdated('Theo 76/NQ-CP ngày 13/6/2013.', old, living)).toHaveLength(1);
    expect(outdated('Theo 76/NQ-CP ngày 15/7/2021.', old, living)).toEqual([]);
  });
  test('số 0 đứng đầu không làm thành văn bản khác', () => {
    expect(outdated('Theo 2/2017/TT-VPCP.', known({ number: '02/2017/TT-VPCP' }))).toHaveLength(1);
  });
});

describe('bảng kiểm của một bài', () => {
  const ARTICLE = {
    title: 'Một cửa nhận hồ sơ ngày thứ bảy',
    summary: 'Người dân nộp hồ sơ vào ngày thứ bảy.',
    body: '<p>Nội dung.</p>',
    kind: 'news',
    section: { adminReform: false },
    unit: {},
    reformFields: [],
    cover: null,
    coverAlt: null,
    origin: 'own',
    sourceName: null,
    sourceUrl: null,
    sourceDate: null,
    sourcePermission: null,
  };
  const AROUND: Surroundings = {
    today: '2026-11-18',
    abbreviations: LIST,
    documents: [],
    relatedNumbers: [],
    deadLinks: [],
    resembles: null,
    placeholders: [],
  };
  const codes = (changes: object, around: Partial<Surroundings> = {}) => {
    const { errors, warnings } = articleFindings({ ...ARTICLE, ...changes }, { ...AROUND, ...around });
    return { errors: errors.map(({ code, field }) => `${field} ${code}`), warnings: warnings.map(({ code }) => code) };
  };

  test('bài đủ thì không có gì', () => expect(codes({})).toEqual({ errors: [], warnings: [] }));
  test('thiếu thì dừng: ô trống, hình không mô tả, phần mẫu chưa thay', () => {
    const body = '<p>[họ tên]<img src="/uploads/a.png" alt="" /></p>';
    expect(codes({ summary: '', body }, { placeholders: ['[họ tên]'] }).errors).toEqual([
      'summary missing',
      'body image-alt',
      'body placeholder',
    ]);
  });
  test('chưa hay thì nhắc: tin sưu tầm không căn cứ, chữ tắt, văn bản hết hiệu lực, liên kết hỏng, trùng bài', () => {
    const documents = [{ documentId: 'a', number: '1/QĐ-SYT', issuedOn: null, expiresOn: null, validity: 'expired', replacedBy: '2/QĐ-SYT' } as const];
    const around = { documents, relatedNumbers: ['1/QĐ-SYT'], deadLinks: [{ address: 'https://a.vn', reason: 'máy chủ trả lời 404' }], resembles: { title: 'Bài cũ', share: 1 } };
    const curated = { origin: 'curated', sourceName: 'Báo', sourceUrl: 'https://bao.vn', sourceDate: '2026-01-01' };
    expect(codes({ ...curated, body: '<p>Công tác CCHC.</p>' }, around)).toEqual({
      errors: [],
      warnings: ['permission', 'abbreviations', 'outdated-document', 'dead-link', 'resembles'],
    });
  });
});
