import { createHash } from 'node:crypto';
import type { WorkingCalendarData } from '../../calendar/working-days';
import { canonicalJson } from '../../plugins/quota/server/src/closings/freeze';
import type { Day } from '../../plugins/quota/server/src/rules/calendar';
import type { Clause, Ref } from '../../plugins/quota/server/src/rules/types';
import type { Figures, OutsideItem, RegistryItem, ReportItem, ReportVerdict, RunningVerdict } from '../figures/types';
import type { PeriodRule, ReportSpan } from '../periods/report-period';
import type { ScoreLine } from '../scoring/score';
import type { Activity } from './activity';

/** Who issues the report and how it is headed, signed and sent (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export interface Letterhead {
  /** Cơ quan chủ quản, e.g. "UBND TỈNH KON TUM"; may be empty. */
  superior: string;
  agency: string;
  /** The number's second half, e.g. "BC-SYT". The number itself is given by văn thư, never by a program. */
  symbol: string;
  place: string;
  /** "Kính gửi"; may be empty. */
  addressee: string;
  /** e.g. "TL. GIÁM ĐỐC"; empty when the head signs. */
  authority: string;
  position: string;
  signer: string;
  recipients: string[];
}

/** What people write; the first four are compulsory before freezing. */
export interface Assessment {
  achievements: string;
  shortcomings: string;
  causes: string;
  proposals: string;
  /** Công tác chỉ đạo. */
  steering: string;
  /** Nhiệm vụ kỳ tới. */
  nextTasks: string;
}

/** Everything that a report says. Frozen word for word, with the rules and wordings that made it. */
export interface ReportContent {
  key: string;
  /** 1 for the report itself; 2 is "Đính chính lần 1". */
  version: number;
  /** "Quý I năm 2026". */
  name: string;
  periodCode: string | null;
  span: ReportSpan;
  year: number;
  /** Null for all units. */
  unit: (Ref & { slug: string }) | null;
  units: Ref[];
  /** The data cut: the last day that the figures know of. */
  asOf: Day;
  /** UTC instant at which the figures were made. */
  computedAt: string;
  /** The rules as they stood: period and deadline, the days that the calendar knows, the scoring sheet. */
  rules: { period: PeriodRule | null; lastDay: Day | null; calendar: WorkingCalendarData };
  /** Every wording that a verdict of the report rests on. */
  clauses: Clause[];
  verdicts: ReportVerdict[];
  running: RunningVerdict[];
  items: ReportItem[];
  /** What verdicts count besides; no figure of the period does. */
  outside: OutsideItem[];
  registry: RegistryItem[];
  figures: Figures;
  scores: ScoreLine[];
  assessment: Assessment;
  activities: Activity[];
  letterhead: Letterhead;
  /** Of a correction: what changed and why. */
  note: string | null;
  /** Of a correction: what differs from the version before, found by the server. */
  changes: string[];
}

/** SHA-256 over all that a report says, whatever the order in which it is written down. */
export const checksumOf = (content: ReportContent): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

/** "Đính chính lần 1"; nothing for the report itself. */
export const correctionName = (version: number): string | null => (version > 1 ? `Đính chính lần ${version - 1}` : null);
