import type { Core } from '@strapi/strapi';
import { configOf } from '../../../../quota/server/src/config';
import { dayOf, type Day } from '../../../../quota/server/src/rules/calendar';
import { calendarOf } from '../../../../../calendar';
import type { WorkingCalendar } from '../../../../../calendar/working-days';
import { clockOf } from '../../../../../clock';
import { correctionName } from '../../../../../reports/content/report-content';
import { deadlineInWords, lastDayOf, lateInWords } from '../../../../../reports/periods/deadline';
import { nameOf, spanOf, type PeriodRule } from '../../../../../reports/periods/report-period';
import { periodRulesOn } from '../facts/rules';
import { draftsOf, type Draft } from './drafts';
import { reportsOf, type Sending, type VersionHead } from './reports';

/** Where a report of a period stands, in the words of the trade. */
export interface PeriodState {
  code: string;
  name: string;
  year: number;
  from: Day;
  to: Day;
  lastDay: Day | null;
  deadline: string;
  state: string;
  late: boolean;
  /** Of the report or draft that there is. */
  key: string | null;
}

interface Known {
  today: Day;
  calendar: WorkingCalendar;
  drafts: Draft[];
  heads: VersionHead[];
  sendings: Sending[];
}

/** The periods of a year in order, each with where the report of all units (or of one unit) stands. */
export async function overview(strapi: Core.Strapi, year: number, unitId: string | null): Promise<PeriodState[]> {
  const { timeZone: zone } = configOf(strapi);
  const reports = reportsOf(strapi);
  const known: Known = {
    today: dayOf(clockOf(strapi).now().getTime(), zone),
    calendar: await calendarOf(strapi),
    drafts: (await draftsOf(strapi).list()).filter(({ question }) => question.unitId === unitId && question.year === year),
    heads: (await reports.heads()).filter((head) => head.unitId === unitId && head.year === year),
    sendings: await reports.sendings(),
  };
  const rules = await periodRulesOn(strapi, `${year}-12-31`);
  return rules.filter(({ monthly }) => !monthly).map((rule) => stateOf(rule, year, known));
}

function stateOf(rule: PeriodRule, year: number, { today, calendar, drafts, heads, sendings }: Known): PeriodState {
  const span = spanOf(rule, { year });
  const lastDay = lastDayOf(rule.deadline, span, { year }, calendar);
  const draft = drafts.find(({ question }) => question.period === rule.code);
  const head = heads.find(({ periodCode }) => periodCode === rule.code);
  const sending = head && sendings.find(({ key }) => key === head.key);
  const late = sending ? (sending.daysLate ?? 0) > 0 : lastDay !== null && today > lastDay;
  const said = () => {
    const correction = head && correctionName(head.version);
    if (sending) {
      const words = late ? `Gửi chậm (${lateInWords(sending.daysLate, rule.deadline)})` : 'Đã gửi';
      return [`${words}, số ${sending.number}`, correction].filter(Boolean).join('; ');
    }
    if (head) return [late ? 'Đã chốt số liệu, quá hạn gửi' : 'Đã chốt số liệu', correction].filter(Boolean).join('; ');
    if (draft) return late ? 'Đang lập, quá hạn gửi' : 'Đang lập';
    if (today <= span.to) return 'Chưa đến kỳ';
    return late ? 'Không gửi' : 'Đến kỳ, chưa lập';
  };
  return {
    code: rule.code,
    name: nameOf(rule, { year }),
    year,
    from: span.from,
    to: span.to,
    lastDay,
    deadline: deadlineInWords(rule.deadline, lastDay),
    state: said(),
    late,
    key: draft?.key ?? head?.key ?? null,
  };
}
