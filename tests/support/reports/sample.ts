import type { ReportContent } from '../../../src/reports/content/report-content';
import type { Printing } from '../../../src/reports/document/model';
import { figuresOf } from '../../../src/reports/figures/figures';
import type { RegistryItem, ReportItem, ReportVerdict } from '../../../src/reports/figures/types';
import type { PeriodRule } from '../../../src/reports/periods/report-period';
import { monthsEndedIn, spanOf } from '../../../src/reports/periods/report-period';
import { scoresOf, type ScoringRule } from '../../../src/reports/scoring/score';
import { ARTICLE_KINDS } from '../../../src/words/enumerations';
import scoringRules from '../../../database/reference/scoring-rules.json';
import workingCalendarData from '../../../database/reference/working-calendar.json';
import type { WorkingCalendarData } from '../../../src/calendar/working-days';
import reportPeriods from '../../../database/reference/report-periods.json';

/** The periods that ship with the product, as the rules read them. */
export const PERIODS: PeriodRule[] = reportPeriods.map((row) => ({
  code: row.code,
  name: row.name,
  monthly: row.monthly,
  from: { day: row.fromDay, month: row.fromMonth ?? 1, year: row.fromYear ?? 0 },
  to: { day: row.toDay, month: row.toMonth ?? 12, year: row.toYear ?? 0 },
  deadline: {
    kind: row.deadlineKind as PeriodRule['deadline']['kind'],
    day: row.deadlineDay,
    month: row.deadlineMonth,
    workingDays: row.deadlineWorkingDays,
    movesToWorkingDay: row.movesToWorkingDay,
    lateInWorkingDays: row.lateInWorkingDays,
  },
  source: row.source,
}));

export const periodCalled = (code: string): PeriodRule => {
  const found = PERIODS.find((rule) => rule.code === code);
  if (!found) throw new Error(`No period ${code}`);
  return found;
};

export const SCORING: ScoringRule[] = scoringRules.map((rule, index) => ({ ...rule, id: `tieu-chi-${index + 1}` }) as ScoringRule);

export const FIELDS = [
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Cải cách tổ chức bộ máy hành chính nhà nước',
  'Cải cách chế độ công vụ',
  'Cải cách tài chính công',
  'Xây dựng, phát triển Chính phủ điện tử, Chính phủ số',
].map((name, index) => ({ id: `linh-vuc-${index + 1}`, name }));

const KINDS = Object.keys(ARTICLE_KINDS);

/** A report of the year 2025 (15/12/2024 to 14/12/2025) of some units over some articles; the same for the same numbers. */
export function sampleReport({ units: unitCount = 3, articles = 40 } = {}): ReportContent {
  const period = periodCalled('nam');
  const span = spanOf(period, { year: 2025 });
  const units = Array.from({ length: unitCount }, (_, index) => ({ id: `don-vi-${index + 1}`, name: index === 0 ? 'Trung tâm Kiểm soát bệnh tật tỉnh Kon Tum' : `Trung tâm Y tế huyện số ${index}` }));
  const items = Array.from({ length: articles }, (_, index): ReportItem => {
    const at = new Date(Date.parse('2024-12-15T02:00:00Z') + (index / articles) * 363 * 86_400_000);
    return {
      documentId: `bai-${index + 1}`,
      title: `Bài mẫu số ${index + 1}: đẩy mạnh tuyên truyền cải cách thủ tục hành chính, dịch vụ công trực tuyến`,
      url: `/tin-bai/bai-mau-so-${index + 1}`,
      publishedAt: at.toISOString(),
      day: at.toISOString().slice(0, 10),
      unit: units[index % unitCount],
      kind: KINDS[index % KINDS.length],
      own: index % 3 !== 0,
      fields: [FIELDS[index % 5 === 0 ? 0 : 1], ...(index % 4 === 0 ? [FIELDS[5]] : [])],
      topics: [['Dịch vụ công trực tuyến', 'Một cửa', 'Kỷ luật, kỷ cương'][index % 3]],
      audiences: index % 2 === 0 ? ['Người dân', 'Doanh nghiệp'] : ['Cán bộ, công chức, viên chức'],
      author: 'Bài mẫu',
      channel: 'Trang thông tin điện tử Sở Y tế',
      imported: index % 20 === 0,
      withdrawn: index % 19 === 18,
    };
  });
  const clause = {
    key: 'hang-thang',
    version: 1,
    name: 'Tin/bài tuyên truyền CCHC hằng tháng',
    quote: 'mỗi tháng có ít nhất 01 tin/bài tuyên truyền về cải cách hành chính',
    minimum: 1,
    period: 'month' as const,
    document: 'Kế hoạch tuyên truyền công tác cải cách hành chính năm 2024',
  };
  const verdicts = units.flatMap((unit) =>
    monthsEndedIn(span).map((month): ReportVerdict => {
      const counted = items.filter((item) => item.unit?.id === unit.id && item.own && !item.withdrawn && item.day.startsWith(month));
      return { clause, unit, period: month, status: counted.length > 0 ? 'met' : 'missed', required: 1, counted: counted.length, items: counted.map(({ documentId }) => documentId), afterClose: [], checksum: null };
    }),
  );
  const registry: RegistryItem[] = [
    { kind: 'document', title: 'Kế hoạch tuyên truyền cải cách hành chính', number: '4801/KH-SYT', url: '/van-ban/ke-hoach', unit: units[0], act: 'published', issuedOn: '2025-01-10', publishedOn: '2025-01-13', days: 3 },
    { kind: 'procedure', title: 'Cấp Chứng chỉ hành nghề dược', number: '1.004616', url: '/thu-tuc-hanh-chinh/cap', unit: units[0], act: 'amended', issuedOn: '2025-03-01', publishedOn: '2025-03-08', days: 7 },
  ];
  const figures = figuresOf({
    span,
    asOf: span.to,
    items,
    registry,
    verdicts,
    fields: FIELDS,
    focus: [{ unit: units[0], field: FIELDS[4] }],
    kindWords: ARTICLE_KINDS,
  });
  const activities = [
    { day: '2025-03-20', name: 'Hội nghị tập huấn nghiệp vụ cải cách hành chính', form: 'meeting' as const, place: 'Hội trường Sở Y tế', people: 120, proof: 'Giấy mời số 12/GM-SYT; biên bản' },
    { day: '2025-06-02', name: 'Chạy chữ trên bảng điện tử tại bộ phận một cửa', form: 'board' as const, place: 'Trung tâm Phục vụ hành chính công', people: null, proof: 'Ảnh chụp' },
  ];
  return {
    key: '00000000-0000-4000-8000-000000000001',
    version: 1,
    name: 'Năm 2025',
    periodCode: 'nam',
    span,
    year: 2025,
    unit: null,
    units,
    asOf: span.to,
    computedAt: '2025-12-15T01:00:00.000Z',
    rules: { period, lastDay: '2025-12-16', calendar: workingCalendarData as WorkingCalendarData },
    clauses: [],
    verdicts,
    running: units.map((unit) => ({ clause: { key: clause.key, name: clause.name, minimum: 1 }, unit, period: '2025-12', counted: 1, items: [] })),
    items,
    outside: [],
    registry,
    figures,
    scores: scoresOf(SCORING, { met: figures.verdicts.met, missed: figures.verdicts.missed, reports: [], activities, articles }),
    assessment: {
      steering: 'Sở Y tế đã ban hành Kế hoạch tuyên truyền công tác cải cách hành chính và văn bản đôn đốc các đơn vị trực thuộc.',
      achievements: 'Các đơn vị duy trì đăng tin, bài hằng tháng.\nNội dung bám sát nhiệm vụ trọng tâm của ngành.',
      shortcomings: 'Một số đơn vị chưa có bài trong vài tháng.',
      causes: 'Cán bộ làm công tác truyền thông kiêm nhiệm.',
      proposals: 'Đề nghị Sở Nội vụ tổ chức tập huấn về viết tin, bài cải cách hành chính.',
      nextTasks: 'Tiếp tục duy trì tin, bài hằng tháng.',
    },
    activities,
    letterhead: {
      superior: 'UBND TỈNH KON TUM',
      agency: 'SỞ Y TẾ',
      symbol: 'BC-SYT',
      place: 'Kon Tum',
      addressee: '',
      authority: 'TL. GIÁM ĐỐC',
      position: 'CHÁNH VĂN PHÒNG',
      signer: 'Nguyễn Văn Mẫu',
      recipients: ['Sở Nội vụ (b/c)', 'Lãnh đạo Sở Y tế', 'Các đơn vị trực thuộc', 'Trang thông tin điện tử Sở Y tế'],
    },
    note: null,
    changes: [],
  };
}

export const samplePrinting = (content: ReportContent = sampleReport()): Printing => ({
  content,
  frozen: { at: '2025-12-15T02:00:00.000Z', checksum: 'a'.repeat(64) },
  publicUrl: 'https://cchc.example.gov.vn',
  kindWords: ARTICLE_KINDS,
});
