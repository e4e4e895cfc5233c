import { canonicalJson } from '../../plugins/quota/server/src/closings/freeze';
import { periodInWords } from '../../plugins/quota/server/src/rules/sentences';
import type { ReportContent } from './report-content';

const STATUS: Record<string, string> = { met: 'Đạt', missed: 'Chưa đạt', waived: 'Miễn', 'not-applicable': 'Không áp dụng', open: 'Đang trong kỳ' };
const ASSESSMENT = {
  steering: 'Công tác chỉ đạo',
  achievements: 'Kết quả đạt được',
  shortcomings: 'Tồn tại, hạn chế',
  causes: 'Nguyên nhân',
  proposals: 'Kiến nghị, đề xuất',
  nextTasks: 'Nhiệm vụ kỳ tới',
} as const;

type Compared = Omit<ReportContent, 'note' | 'changes'>;

/** What differs between two versions of a report, one Vietnamese sentence for each thing. */
export function changesBetween(before: Compared, after: Compared): string[] {
  const totals = after.figures.totals.flatMap(({ code, title, value }) => {
    const old = before.figures.totals.find((figure) => figure.code === code)?.value ?? null;
    return old === value ? [] : [`${title}: ${old ?? '–'} thành ${value ?? '–'}.`];
  });
  const verdictName = ({ clause, unit, period }: ReportContent['verdicts'][number]) => `${unit.name}, ${periodInWords(period)}, chỉ tiêu “${clause.name}”`;
  const known = new Map(before.verdicts.map((verdict) => [verdictName(verdict), verdict]));
  const verdicts = after.verdicts.flatMap((verdict) => {
    const old = known.get(verdictName(verdict));
    if (old && old.status === verdict.status && old.counted === verdict.counted) return [];
    const was = old ? `${STATUS[old.status]} (${old.counted} bài)` : 'chưa có trong báo cáo';
    return [`${verdictName(verdict)}: ${was} thành ${STATUS[verdict.status]} (${verdict.counted} bài).`];
  });
  const words = (Object.keys(ASSESSMENT) as (keyof typeof ASSESSMENT)[]).flatMap((part) =>
    before.assessment[part] === after.assessment[part] ? [] : [`Sửa phần “${ASSESSMENT[part]}”.`],
  );
  const scores = after.scores.flatMap(({ rule, points }) => {
    const old = before.scores.find((line) => line.rule.id === rule.id);
    return old && old.points === points ? [] : [`Điểm “${rule.name}”: ${old?.points ?? '–'} thành ${points}.`];
  });
  const others = [
    canonicalJson(before.activities) !== canonicalJson(after.activities) && 'Sửa danh sách hoạt động.',
    canonicalJson(before.letterhead) !== canonicalJson(after.letterhead) && 'Sửa thể thức (cơ quan, người ký, nơi nhận).',
    before.asOf !== after.asOf && 'Số liệu lấy đến ngày muộn hơn.',
  ].filter((sentence): sentence is string => Boolean(sentence));
  return [...totals, ...verdicts, ...scores, ...words, ...others];
}
