import fc from 'fast-check';
import { changesBetween } from '../../../src/reports/content/changes';
import { checksumOf } from '../../../src/reports/content/report-content';
import { figuresOf, type FigureFacts } from '../../../src/reports/figures/figures';
import type { ReportItem } from '../../../src/reports/figures/types';
import { pointsInWords, scoresOf } from '../../../src/reports/scoring/score';
import { FIELDS, SCORING, sampleReport } from '../../support/reports/sample';

const KINDS = { news: 'Tin', feature: 'Bài' };
const UNITS = [
  { id: 'a', name: 'Trung tâm A' },
  { id: 'b', name: 'Trung tâm B' },
];

const item = (changes: Partial<ReportItem>): ReportItem => ({
  documentId: 'bai',
  title: 'Bài',
  url: '/tin-bai/bai',
  publishedAt: '2026-01-05T02:00:00.000Z',
  day: '2026-01-05',
  unit: UNITS[0],
  kind: 'news',
  own: true,
  fields: [FIELDS[0]],
  topics: [],
  audiences: [],
  author: null,
  channel: 'Trang Sở',
  imported: false,
  withdrawn: false,
  ...changes,
});

const facts = (items: ReportItem[], changes: Partial<FigureFacts> = {}): FigureFacts => ({
  span: { from: '2025-12-15', to: '2026-03-14' },
  asOf: '2026-03-14',
  items,
  registry: [],
  verdicts: [],
  fields: FIELDS.slice(0, 2),
  focus: [],
  kindWords: KINDS,
  ...changes,
});

test('bài đã gỡ trước khi chốt số liệu chỉ đếm ở dòng “đã gỡ”', () => {
  const { totals, breakdowns } = figuresOf(facts([item({}), item({ documentId: 'go', withdrawn: true }), item({ documentId: 'st', own: false })]));
  expect(Object.fromEntries(totals.map(({ code, value }) => [code, value]))).toEqual({ total: 2, own: 1, curated: 1, withdrawn: 1, imported: 0 });
  expect(breakdowns.find(({ code }) => code === 'kind')?.rows).toEqual([{ name: 'Tin', own: 1, curated: 1, items: [0, 2] }]);
});

test('mọi số nói đếm gì và tính đến ngày nào', () => {
  const { totals, breakdowns, coverage, gap, focus, registry, verdicts } = figuresOf(facts([item({})]));
  for (const figure of [...totals, ...breakdowns, coverage, gap, focus, registry, verdicts]) {
    expect(figure.asOf).toBe('2026-03-14');
    expect(figure.counts).toMatch(/\.$/);
  }
});

test('độ phủ nêu tên lĩnh vực trống cả kỳ và tháng trống của lĩnh vực khác', () => {
  const { coverage } = figuresOf(facts([item({}), item({ documentId: '2', day: '2026-03-01' })]));
  expect(coverage.months).toEqual(['2025-12', '2026-01', '2026-02', '2026-03']);
  expect(coverage.rows[0]).toEqual({ field: 'Cải cách thể chế', byMonth: [0, 1, 0, 1], total: 2 });
  expect(coverage.gaps).toEqual([
    { field: 'Cải cách thể chế', months: ['2025-12', '2026-02'], whole: false },
    { field: 'Cải cách thủ tục hành chính', months: coverage.months, whole: true },
  ]);
});

test('khoảng cách dài nhất và trọng tâm của đơn vị', () => {
  const items = ['2025-12-20', '2026-01-05', '2026-01-06', '2026-02-10'].map((day, index) => item({ documentId: String(index), day, fields: [FIELDS[index % 2]] }));
  const { gap, focus } = figuresOf(facts(items, { focus: [{ unit: UNITS[0], field: FIELDS[1] }, { unit: UNITS[1], field: FIELDS[0] }] }));
  expect(gap).toMatchObject({ days: 35, from: '2026-01-06', to: '2026-02-10', items: [2, 3] });
  expect(focus.rows).toMatchObject([{ items: [1, 3], total: 4, share: 50 }, { items: [], total: 0, share: null }]);
});

test('số nào cũng bằng độ dài danh sách của nó; phân tích không chồng thì cộng lại bằng tổng', () => {
  const arbitrary = fc.record({
    day: fc.integer({ min: 0, max: 89 }).map((days) => new Date(Date.UTC(2025, 11, 15) + days * 86_400_000).toISOString().slice(0, 10)),
    unit: fc.constantFrom(...UNITS, null),
    kind: fc.constantFrom('news', 'feature'),
    own: fc.boolean(),
    withdrawn: fc.boolean(),
    fields: fc.subarray(FIELDS.slice(0, 2)),
  });
  fc.assert(
    fc.property(fc.array(arbitrary, { maxLength: 40 }), (drawn) => {
      const items = drawn.map((changes, index) => item({ documentId: String(index), ...changes })).sort((a, b) => (a.day < b.day ? -1 : 1));
      const { totals, breakdowns, byMonth } = figuresOf(facts(items));
      for (const { value, items: places } of totals) expect(value).toBe(places.length);
      const [{ value: total }] = totals;
      for (const { rows, overlapping } of breakdowns) {
        for (const row of rows) expect(row.own + row.curated).toBe(row.items.length);
        const sum = rows.reduce((all, row) => all + row.items.length, 0);
        if (overlapping) expect(new Set(rows.flatMap((row) => row.items)).size).toBe(total);
        else expect(sum).toBe(total);
      }
      expect(byMonth.reduce((all, month) => all + month.items.length, 0)).toBe(total);
    }),
  );
});

describe('chấm điểm', () => {
  const score = (changes: object) => scoresOf(SCORING, { met: 12, missed: 0, reports: [], activities: [], articles: 1, ...changes });

  test.each([
    [12, 0, 1],
    [19, 1, 0.95],
    [9, 1, 0.9],
    [4, 1, 0],
    [0, 0, 0],
  ])('%i đạt, %i chưa đạt: %d điểm', (met, missed, points) => expect(score({ met, missed })[0].points).toBe(points));

  test('lời của quy tắc và cách tính đứng cạnh điểm', () => {
    const [line] = score({ met: 19, missed: 1 });
    expect(line.basis).toBe('Đạt 19/20 kết quả đến hạn = 95 %; áp dụng mức từ 90 % đến dưới 100 %: tỷ lệ thực hiện × 1 = 0,95 điểm.');
    expect(line.rule.words).toContain('Từ 90 % đến dưới 100 %');
  });

  test('báo cáo gửi chậm trừ 0,25; không gửi báo cáo quý trừ 0,5, báo cáo năm trừ 1', () => {
    const reports = [
      { name: 'Quý I', yearly: false, state: 'late' as const },
      { name: '6 tháng', yearly: false, state: 'missing' as const },
      { name: 'Năm', yearly: true, state: 'missing' as const },
    ];
    expect(score({ reports })[2]).toMatchObject({ points: 0.25, basis: expect.stringContaining('gửi chậm: Quý I') });
    expect(pointsInWords(score({ reports: reports.slice(0, 1) })[2].points)).toBe('1,75');
  });

  test('hình thức: web 0,25, bảng điện tử 0,25, truyền thống 0,5', () => {
    const activity = (form: string) => ({ day: '2026-01-05', name: 'x', form, place: '', people: null, proof: '' });
    expect(score({})[1].points).toBe(0.25);
    expect(score({ activities: [activity('board')] })[1].points).toBe(0.5);
    expect(score({ activities: [activity('board'), activity('meeting')] })[1].points).toBe(1);
  });
});

test('mã kiểm đổi khi một chữ đổi, không đổi khi thứ tự khóa đổi', () => {
  const report = sampleReport();
  expect(checksumOf(JSON.parse(JSON.stringify(report)))).toBe(checksumOf(report));
  expect(checksumOf({ ...report, assessment: { ...report.assessment, causes: 'Khác.' } })).not.toBe(checksumOf(report));
});

test('đính chính nói đúng những gì đã đổi', () => {
  const before = sampleReport();
  const after = structuredClone(before);
  after.verdicts[0] = { ...after.verdicts[0], status: 'waived' };
  after.figures.totals[0].value = 99;
  expect(changesBetween(before, before)).toEqual([]);
  expect(changesBetween(before, after)).toEqual([
    `Tổng số tin, bài: ${before.figures.totals[0].value} thành 99.`,
    expect.stringMatching(/^Trung tâm Kiểm soát bệnh tật tỉnh Kon Tum, tháng 12\/2024, chỉ tiêu .+: Chưa đạt \(\d+ bài\) thành Miễn \(\d+ bài\)\.$/),
  ]);
});
