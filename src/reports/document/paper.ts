import { dayInWords, periodInWords } from '../../plugins/quota/server/src/rules/sentences';
import { formatDateTime } from '../../text/dates';
import { fieldBars } from '../charts/field-bars';
import { monthStrip } from '../charts/month-strip';
import { ACTIVITY_FORMS } from '../content/activity';
import { correctionName, type ReportContent } from '../content/report-content';
import type { Breakdown, Explained } from '../figures/types';
import { deadlineInWords } from '../periods/deadline';
import { pointsInWords } from '../scoring/score';
import { titled } from './names';
import { activityAnnex, articleAnnex, planAnnex, scoreAnnex } from './annexes';
import type { Block, Paper, Printing } from './model';
import { REGISTRY_ACTS, REGISTRY_KINDS, monthInWords, numberInWords } from './words';

/** The report as a paper: the sections of a result report in their customary order, then the annexes. */
export function paperOf(printing: Printing): Paper {
  const { content, frozen } = printing;
  const { letterhead, name, unit, version } = content;
  const subject = `Kết quả tuyên truyền công tác cải cách hành chính ${lowerFirst(name)}${unit ? ` của ${unit.name}` : ''}`;
  return {
    letterhead,
    year: Number(content.asOf.slice(0, 4)),
    type: 'BÁO CÁO',
    subject,
    mark: [correctionName(version), frozen ? null : 'Dự thảo, chưa chốt số liệu'].filter(Boolean).join(' – '),
    blocks: ended([
      ...opening(content),
      ...steering(content),
      ...results(content),
      ...assessed(content),
      ...(content.version > 1 ? corrected(content) : []),
    ]),
    annexes: [articleAnnex(printing), ...(content.activities.length > 0 ? [activityAnnex(content)] : []), planAnnex(content), ...(content.scores.length > 0 ? [scoreAnnex(content)] : [])].map(
      (annex, index) => ({ ...annex, label: `Phụ lục ${index + 1}` }),
    ),
    identity: { title: subject, checksum: frozen?.checksum ?? null },
  };
}

/** The sign by which an administrative document says that nothing follows. */
function ended(blocks: Block[]): Block[] {
  const last = blocks[blocks.length - 1];
  return last.kind === 'text' ? [...blocks.slice(0, -1), { ...last, text: `${last.text.replace(/\.$/, '')}./.` }] : blocks;
}

const lowerFirst = (words: string) => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const paragraphs = (text: string): Block[] => text.split(/\n+/).filter(Boolean).map((words) => ({ kind: 'text', text: words }));
const noteOf = ({ counts, asOf }: Explained): Block => ({ kind: 'note', text: `${counts} Tính đến ${dayInWords(asOf)}.` });

function opening({ asOf, span, computedAt, rules, letterhead }: ReportContent): Block[] {
  const early = asOf < span.to ? ` (kỳ báo cáo còn đến hết ngày ${dayInWords(span.to)})` : '';
  const deadline = rules.period && rules.period.deadline.kind !== 'none' ? ` Thời hạn gửi: ${deadlineInWords(rules.period.deadline, rules.lastDay)}.` : '';
  return [
    {
      kind: 'text',
      text: `${titled(letterhead.agency)} báo cáo kết quả tuyên truyền công tác cải cách hành chính từ ngày ${dayInWords(span.from)} đến ngày ${dayInWords(span.to)}. Số liệu tính đến ${dayInWords(asOf)}${early}, tổng hợp từ sổ đăng bài lúc ${formatDateTime(computedAt)}.${deadline}`,
    },
  ];
}

function steering({ assessment, clauses }: ReportContent): Block[] {
  const plans = new Map(clauses.map(({ document, name, quote }) => [`${document.title} ${quote}`, { title: document.title, name, quote }]));
  const sources = [...plans.values()].map(({ title, name, quote }): Block => ({ kind: 'text', text: `- ${name}: “${quote}” (${title}).` }));
  const said = paragraphs(assessment.steering);
  if (sources.length + said.length === 0) return [];
  return [
    heading(1, 'I. CÔNG TÁC CHỈ ĐẠO'),
    ...said,
    ...(sources.length > 0 ? [{ kind: 'text', text: 'Các chỉ tiêu tuyên truyền được giao:' } as Block, ...sources] : []),
  ];
}

function results(content: ReportContent): Block[] {
  const { figures, registry, activities } = content;
  const [total, own, curated, withdrawn, imported] = figures.totals.map(({ value }) => value ?? 0);
  const extras = [imported > 0 && `${numberInWords(imported)} bài nhập từ trang cũ với ngày đăng gốc`, withdrawn > 0 && `${numberInWords(withdrawn)} bài đã gỡ không tính vào tổng`].filter(Boolean);
  const breakdown = (code: string) => figures.breakdowns.find((candidate) => candidate.code === code) as Breakdown;
  const bars = fieldBars(figures.coverage);
  return [
    heading(1, 'II. KẾT QUẢ THỰC HIỆN'),
    heading(2, '1. Tin, bài trên Trang thông tin điện tử'),
    {
      kind: 'text',
      text: `Trong kỳ đã đăng ${numberInWords(total)} tin, bài về cải cách hành chính, gồm ${numberInWords(own)} tin, bài tự viết và ${numberInWords(curated)} tin, bài sưu tầm${extras.length > 0 ? ` (${extras.join('; ')})` : ''}. Danh sách tại Phụ lục 1.`,
    },
    noteOf(figures.totals[0]),
    ...(bars ? [{ kind: 'chart', caption: 'Tin, bài theo tháng và lĩnh vực', chart: bars } as Block, noteOf({ ...figures.coverage, counts: 'Bài thuộc nhiều lĩnh vực được vẽ ở từng lĩnh vực.' })] : []),
    ...duties(content),
    ...(content.unit ? [] : breakdownTable(breakdown('unit'))),
    ...['kind', 'field', 'topic', 'audience', 'channel'].flatMap((code) => breakdownTable(breakdown(code))),
    ...coverage(content),
    heading(2, '2. Công khai văn bản, thủ tục hành chính'),
    ...(registry.length === 0
      ? paragraphs('Trong kỳ không có văn bản, thủ tục hành chính công khai mới.')
      : [
          {
            kind: 'table',
            caption: 'Văn bản, thủ tục hành chính công khai trong kỳ',
            columns: [
              { title: 'Loại', width: 24 },
              { title: 'Nội dung', width: 28 },
              { title: 'Số lượng', width: 14, align: 'right' },
              { title: 'Số ngày bình quân từ khi ban hành', width: 18, align: 'right' },
              { title: 'Số ngày dài nhất', width: 16, align: 'right' },
            ],
            rows: figures.registry.rows
              .filter(({ count }) => count > 0)
              .map(({ kind, act, count, averageDays, longestDays }) => [REGISTRY_KINDS[kind], REGISTRY_ACTS[act], numberInWords(count), numberInWords(averageDays), numberInWords(longestDays)]),
          } as Block,
          noteOf(figures.registry),
        ]),
    heading(2, '3. Các hình thức tuyên truyền khác'),
    ...(activities.length === 0 ? paragraphs('Trong kỳ chưa ghi nhận hoạt động nào khác.') : activityTable(content)),
  ];
}

function duties(content: ReportContent): Block[] {
  const { verdicts, running, figures, asOf } = content;
  if (verdicts.length + running.length === 0) return [];
  const strip = monthStrip(verdicts);
  const { met, missed, waived, share } = figures.verdicts;
  const lines = new Map<string, { name: string; unit: string; verdicts: typeof verdicts }>();
  for (const verdict of verdicts) {
    const key = `${verdict.clause.key} ${verdict.unit.id}`;
    const row = lines.get(key) ?? { name: verdict.clause.name, unit: verdict.unit.name, verdicts: [] };
    lines.set(key, row);
    row.verdicts.push(verdict);
  }
  const due = met + missed;
  const periodsOf = (list: typeof verdicts, status: string) => list.filter((verdict) => verdict.status === status);
  return [
    {
      kind: 'text',
      text:
        due === 0
          ? 'Trong kỳ chưa có chỉ tiêu nào đến hạn đánh giá.'
          : `Thực hiện chỉ tiêu được giao: đạt ${numberInWords(met)}/${numberInWords(due)} kết quả đến hạn (${numberInWords(share)} %)${missed > 0 ? `, chưa đạt ${numberInWords(missed)}` : ''}${waived > 0 ? `; ${numberInWords(waived)} được miễn` : ''}. Kết quả từng tháng tại phụ lục về mức độ thực hiện kế hoạch.`,
    },
    ...(strip ? [{ kind: 'chart', caption: 'Dải tháng: kết quả của từng tháng kết thúc trong kỳ', chart: strip } as Block] : []),
    ...(lines.size > 0
      ? [
          {
            kind: 'table',
            caption: 'Thực hiện chỉ tiêu theo đơn vị',
            columns: [
              { title: 'Đơn vị', width: 26 },
              { title: 'Chỉ tiêu', width: 27 },
              { title: 'Đạt', width: 8, align: 'center' },
              { title: 'Chưa đạt', width: 9, align: 'center' },
              { title: 'Miễn', width: 8, align: 'center' },
              { title: 'Kỳ chưa đạt', width: 22 },
            ],
            rows: [...lines.values()].map(({ name, unit, verdicts: list }) => [
              unit,
              name,
              String(periodsOf(list, 'met').length),
              String(periodsOf(list, 'missed').length),
              String(periodsOf(list, 'waived').length),
              periodsOf(list, 'missed').map(({ period }) => periodInWords(period).replace(/^tháng /, '')).join(', ') || 'Không có',
            ]),
          } as Block,
        ]
      : []),
    noteOf(figures.verdicts),
    ...running.slice(0, MOST_RUNNING).map(
      ({ clause, unit, period, counted }): Block => ({
        kind: 'text',
        text: `Đang trong ${periodInWords(period)}, đến hết ngày ${dayInWords(asOf)}: ${unit.name} đã có ${counted} bài theo chỉ tiêu “${clause.name}” (tối thiểu ${clause.minimum}).`,
      }),
    ),
    ...(running.length > MOST_RUNNING ? paragraphs(`Các đơn vị khác xem tại phụ lục về mức độ thực hiện kế hoạch.`) : []),
  ];
}

const MOST_RUNNING = 6;

function breakdownTable(breakdown: Breakdown): Block[] {
  if (breakdown.rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: breakdown.title,
      columns: [
        { title: breakdown.title.replace(/^Theo /, '').replace(/^./, (first) => first.toLocaleUpperCase('vi')), width: 55 },
        { title: 'Tự viết', width: 15, align: 'right' },
        { title: 'Sưu tầm', width: 15, align: 'right' },
        { title: 'Cộng', width: 15, align: 'right' },
      ],
      rows: breakdown.rows.map(({ name, own, curated, items }) => [name, numberInWords(own), numberInWords(curated), numberInWords(items.length)]),
    },
    noteOf(breakdown),
  ];
}

function coverage({ figures }: ReportContent): Block[] {
  const { coverage: matrix, gap, focus } = figures;
  const wide = 76 / Math.max(1, matrix.months.length + 1);
  const whole = matrix.gaps.filter((one) => one.whole).map(({ field }) => field);
  const partly = matrix.gaps.filter((one) => !one.whole);
  const longest = gap.days === null ? 'Trong kỳ có chưa đến hai tin, bài nên không tính khoảng cách.' : `Khoảng cách dài nhất giữa hai tin, bài: ${numberInWords(gap.days)} ngày (từ ngày ${dayInWords(gap.from ?? '')} đến ngày ${dayInWords(gap.to ?? '')}).`;
  return [
    ...(matrix.rows.length > 0
      ? [
          {
            kind: 'table',
            caption: matrix.title,
            columns: [
              { title: 'Lĩnh vực', width: 24 },
              ...matrix.months.map((month) => ({ title: `${month.slice(5)}/${month.slice(2, 4)}`, width: wide, align: 'center' as const })),
              { title: 'Cộng', width: wide, align: 'center' as const },
            ],
            rows: matrix.rows.map(({ field, byMonth, total }) => [field, ...byMonth.map((count) => (count === 0 ? '–' : String(count))), String(total)]),
          } as Block,
          noteOf(matrix),
        ]
      : []),
    ...(whole.length > 0 ? paragraphs(`Lĩnh vực chưa có bài nào trong kỳ: ${whole.join('; ')}.`) : []),
    ...partly.map(({ field, months }): Block => ({ kind: 'text', text: `${field}: không có bài trong tháng ${months.map(monthInWords).join(', ')}.` })),
    ...paragraphs(longest),
    ...focus.rows.map(
      ({ unit, field, items, total, share }): Block => ({
        kind: 'text',
        text: `Lĩnh vực trọng tâm của ${unit}: ${field}, ${items.length}/${total} bài${share === null ? '' : ` (${numberInWords(share)} %)`}${items.length === 0 ? '; chưa có bài nào về lĩnh vực trọng tâm' : ''}.`,
      }),
    ),
  ];
}

function activityTable({ activities }: ReportContent): Block[] {
  const forms = Object.entries(ACTIVITY_FORMS).flatMap(([form, word]) => {
    const own = activities.filter((activity) => activity.form === form);
    if (own.length === 0) return [];
    return [[word, String(own.length), numberInWords(own.reduce<number | null>((sum, { people }) => (people === null ? sum : (sum ?? 0) + people), null))]];
  });
  return [
    {
      kind: 'table',
      caption: 'Hoạt động tuyên truyền theo hình thức',
      columns: [
        { title: 'Hình thức', width: 60 },
        { title: 'Số hoạt động', width: 20, align: 'right' },
        { title: 'Số người', width: 20, align: 'right' },
      ],
      rows: forms,
    },
    { kind: 'note', text: 'Đếm theo danh sách hoạt động do người lập báo cáo ghi, xem phụ lục.' },
  ];
}

function assessed({ assessment, scores }: ReportContent): Block[] {
  return [
    heading(1, 'III. ĐÁNH GIÁ'),
    heading(2, '1. Kết quả đạt được'),
    ...paragraphs(assessment.achievements),
    heading(2, '2. Tồn tại, hạn chế'),
    ...paragraphs(assessment.shortcomings),
    heading(2, '3. Nguyên nhân'),
    ...paragraphs(assessment.causes),
    ...(scores.length > 0 ? [heading(2, '4. Tự chấm điểm'), ...paragraphs(`Tự chấm điểm theo quy tắc hiện hành: ${scores.map(({ rule, points }) => `${rule.name} ${pointsInWords(points)}/${pointsInWords(rule.maxPoints)} điểm`).join('; ')}. Cách tính tại phụ lục chấm điểm.`)] : []),
    heading(1, 'IV. KIẾN NGHỊ, ĐỀ XUẤT'),
    ...paragraphs(assessment.proposals),
    ...(assessment.nextTasks ? [heading(1, 'V. NHIỆM VỤ KỲ TỚI'), ...paragraphs(assessment.nextTasks)] : []),
  ];
}

function corrected({ note, changes, version }: ReportContent): Block[] {
  return [
    heading(1, `NỘI DUNG ĐÍNH CHÍNH LẦN ${version - 1}`),
    ...paragraphs(note ?? ''),
    ...(changes.length > 0 ? [{ kind: 'text', text: 'So với lần trước:' } as Block, ...changes.map((words): Block => ({ kind: 'text', text: `- ${words}` }))] : []),
  ];
}

