import type { Core } from '@strapi/strapi';
import type { Day } from '../../../../quota/server/src/rules/calendar';
import { dayInWords } from '../../../../quota/server/src/rules/sentences';
import type { Unit } from '../../../../quota/server/src/rules/types';
import { readUnits } from '../../../../quota/server/src/units';
import { nameOf, spanOf, type PeriodRule, type ReportSpan } from '../../../../../reports/periods/report-period';
import { refused, type Fault } from '../refusal';
import { periodRulesOn } from './rules';

/** What a report is about: a period of a kind, or free dates; one unit, or all. */
export interface Question {
  /** The code of the kind; null for free dates. */
  period: string | null;
  year: number;
  /** Of a monthly kind. */
  month: number | null;
  /** Of free dates. */
  from: Day | null;
  to: Day | null;
  /** Stable id; null for all units. */
  unitId: string | null;
}

export interface Asked {
  question: Question;
  name: string;
  rule: PeriodRule | null;
  span: ReportSpan;
  unit: Unit | null;
}

const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);

/** Ten years: beyond that somebody mistyped a year. */
const LONGEST_DAYS = 3660;

/**
 * Reads what somebody asks for.
 *
 * @throws ValidationError naming each field that is wrong
 */
export async function askedOf(strapi: Core.Strapi, input: Partial<Record<keyof Question, unknown>>): Promise<Asked> {
  const faults: Fault[] = [];
  const fault = (field: string, message: string) => faults.push({ field, message });
  const unit = await unitOf(strapi, input.unitId, fault);
  const question: Question = { period: null, year: 0, month: null, from: null, to: null, unitId: unit?.id ?? null };

  if (input.period === null || input.period === undefined || input.period === '') {
    if (!isDay(input.from)) fault('from', 'Từ ngày: chưa có, hoặc không phải một ngày.');
    if (!isDay(input.to)) fault('to', 'Đến hết ngày: chưa có, hoặc không phải một ngày.');
    if (faults.length > 0) throw refused(...faults);
    const span = { from: input.from as Day, to: input.to as Day };
    if (span.to < span.from) throw refused({ field: 'to', message: `Đến hết ngày: ${dayInWords(span.to)} trước từ ngày ${dayInWords(span.from)}.` });
    if (Date.parse(span.to) - Date.parse(span.from) > LONGEST_DAYS * 86_400_000) throw refused({ field: 'to', message: 'Đến hết ngày: kỳ dài quá mười năm.' });
    const name = `Từ ngày ${dayInWords(span.from)} đến ngày ${dayInWords(span.to)}`;
    return { question: { ...question, ...span, year: Number(span.to.slice(0, 4)) }, name, rule: null, span, unit };
  }

  const year = Number(input.year);
  if (!Number.isInteger(year) || year < 2000 || year > 2199) fault('year', 'Năm: phải là bốn chữ số, ví dụ 2026.');
  if (faults.length > 0) throw refused(...faults);
  const known = (day: Day) => periodRulesOn(strapi, day).then((rules) => rules.find(({ code }) => code === input.period));
  // The wording that applies when the period ends is the one that governs it.
  const first = (await known(`${year}-12-31`)) ?? (await known(`${year}-01-01`));
  if (!first) throw refused({ field: 'period', message: `Kỳ báo cáo: không có kỳ “${String(input.period).slice(0, 40)}” áp dụng cho năm ${year}.` });
  const month = first.monthly ? Number(input.month) : null;
  if (month !== null && (!Number.isInteger(month) || month < 1 || month > 12)) throw refused({ field: 'month', message: 'Tháng: phải từ 1 đến 12.' });
  const at = { year, ...(month !== null && { month }) };
  const rule = (await known(spanOf(first, at).to)) ?? first;
  return { question: { ...question, period: rule.code, year, month }, name: nameOf(rule, at), rule, span: spanOf(rule, at), unit };
}

async function unitOf(strapi: Core.Strapi, id: unknown, fault: (field: string, message: string) => void): Promise<Unit | null> {
  if (id === null || id === undefined || id === '') return null;
  const unit = (await readUnits(strapi)).find((candidate) => candidate.id === id);
  if (!unit) fault('unitId', 'Đơn vị: không có đơn vị này.');
  return unit ?? null;
}
