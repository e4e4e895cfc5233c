import type { Activity } from '../content/activity';
import { isTraditional } from '../content/activity';

/** What a scoring rule looks at. */
export type Measure = 'plan-completion' | 'report-discipline' | 'form-diversity';

/**
 * One step of a rule. With `from` it applies from that percentage on (included), up to the next higher step; with
 * `item` to each thing of that name. `share` gives the percentage of `points` instead of all of them.
 */
export interface ScoringStep {
  from: number | null;
  item: string | null;
  share: boolean;
  points: number;
}

/** A criterion of a scoring sheet as data. */
export interface ScoringRule {
  id: string;
  name: string;
  measure: Measure;
  /** The rule in the words of the document that sets it. */
  words: string;
  maxPoints: number;
  steps: ScoringStep[];
  source: string | null;
}

/** What the rules may look at. */
export interface ScoringFacts {
  met: number;
  missed: number;
  /** The reports that were due in the year up to now. */
  reports: { name: string; yearly: boolean; state: 'in-time' | 'late' | 'missing' }[];
  activities: Activity[];
  /** Articles counted on the site: they are the online form "trang thông tin điện tử". */
  articles: number;
}

export interface ScoreLine {
  rule: ScoringRule;
  points: number;
  /** How the points came about, in a Vietnamese sentence. */
  basis: string;
}

/** The score of each rule with the reason for it. Rules decide; nothing is rounded but to hundredths. */
export const scoresOf = (rules: ScoringRule[], facts: ScoringFacts): ScoreLine[] => rules.map((rule) => MEASURES[rule.measure](rule, facts));

const MEASURES: Record<Measure, (rule: ScoringRule, facts: ScoringFacts) => ScoreLine> = {
  'plan-completion': planCompletion,
  'report-discipline': reportDiscipline,
  'form-diversity': formDiversity,
};

const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
export const pointsInWords = (points: number): string => decimal.format(points);

const rounded = (points: number) => Math.round(points * 100) / 100;

function planCompletion(rule: ScoringRule, { met, missed }: ScoringFacts): ScoreLine {
  const due = met + missed;
  if (due === 0) return { rule, points: 0, basis: 'Trong kỳ không có chỉ tiêu nào đến hạn nên chưa chấm.' };
  const share = (met / due) * 100;
  const ladder = rule.steps.filter((step): step is ScoringStep & { from: number } => step.from !== null).sort((a, b) => b.from - a.from);
  const index = ladder.findIndex(({ from }) => share >= from);
  const step = ladder[index];
  const done = `Đạt ${met}/${due} kết quả đến hạn = ${decimal.format(share)} %`;
  if (!step) return { rule, points: 0, basis: `${done}; dưới mọi mức của quy tắc: 0 điểm.` };
  const range = index === 0 ? `mức từ ${decimal.format(step.from)} %` : `mức từ ${decimal.format(step.from)} % đến dưới ${decimal.format(ladder[index - 1].from)} %`;
  const points = rounded(step.share ? (step.points * met) / due : step.points);
  const how = step.share ? `tỷ lệ thực hiện × ${decimal.format(step.points)}` : `${decimal.format(step.points)} điểm`;
  return { rule, points, basis: `${done}; áp dụng ${range}: ${how} = ${decimal.format(points)} điểm.` };
}

function reportDiscipline(rule: ScoringRule, { reports }: ScoringFacts): ScoreLine {
  const pointsOf = (item: string) => rule.steps.find((step) => step.item === item)?.points ?? 0;
  const late = reports.filter(({ state }) => state === 'late');
  const missing = reports.filter(({ state }) => state === 'missing');
  const deductions = late.length * pointsOf('late') + missing.reduce((sum, { yearly }) => sum + pointsOf(yearly ? 'missing-year' : 'missing-period'), 0);
  const points = rounded(rule.maxPoints + deductions);
  const parts = [
    `${reports.length} báo cáo đến hạn`,
    late.length > 0 && `gửi chậm: ${late.map(({ name }) => name).join(', ')} (${decimal.format(pointsOf('late'))} điểm mỗi báo cáo)`,
    missing.length > 0 && `không gửi: ${missing.map(({ name }) => name).join(', ')}`,
    late.length + missing.length === 0 && 'đủ và đúng hạn',
  ].filter(Boolean);
  return { rule, points, basis: `${parts.join('; ')}: ${decimal.format(points)} điểm.` };
}

function formDiversity(rule: ScoringRule, { activities, articles }: ScoringFacts): ScoreLine {
  const used = {
    web: articles > 0 || activities.some(({ form }) => form === 'web'),
    board: activities.some(({ form }) => form === 'board'),
    traditional: activities.some(({ form }) => isTraditional(form)),
  };
  const names = { web: 'trang thông tin điện tử, mạng xã hội', board: 'bảng, màn hình điện tử', traditional: 'hình thức truyền thống' };
  const keys = Object.keys(used) as (keyof typeof used)[];
  const points = rounded(Math.min(rule.maxPoints, keys.reduce((sum, key) => sum + (used[key] ? (rule.steps.find(({ item }) => item === key)?.points ?? 0) : 0), 0)));
  const list = (yes: boolean) => keys.filter((key) => used[key] === yes).map((key) => names[key]).join('; ');
  const basis = [list(true) && `Đã dùng: ${list(true)}`, list(false) && `chưa có: ${list(false)}`].filter(Boolean).join('. ');
  return { rule, points, basis: `${basis}: ${decimal.format(points)} điểm.` };
}
