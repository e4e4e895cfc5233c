import type { Core, UID } from '@strapi/strapi';
import type { Day } from '../../../../quota/server/src/rules/calendar';
import type { DeadlineRule } from '../../../../../reports/periods/deadline';
import type { PeriodRule } from '../../../../../reports/periods/report-period';
import type { Measure, ScoringRule } from '../../../../../reports/scoring/score';

interface Valid {
  documentId: string;
  validFrom: Day | null;
  validTo: Day | null;
  order: number | null;
}

interface PeriodRow extends Valid {
  code: string;
  name: string;
  monthly: boolean | null;
  fromDay: number;
  fromMonth: number | null;
  fromYear: number | null;
  toDay: number;
  toMonth: number | null;
  toYear: number | null;
  deadlineKind: DeadlineRule['kind'];
  deadlineDay: number | null;
  deadlineMonth: number | null;
  deadlineWorkingDays: number | null;
  movesToWorkingDay: boolean | null;
  lateInWorkingDays: boolean | null;
  source: string | null;
}

interface ScoringRow extends Valid {
  name: string;
  measure: Measure;
  words: string;
  maxPoints: number | string;
  steps: { from: number | string | null; item: string | null; share: boolean | null; points: number | string }[];
  source: string | null;
}

const all = async <Row>(strapi: Core.Strapi, uid: string, populate: string[] = []): Promise<Row[]> =>
  strapi.db.query(uid as UID.ContentType).findMany({ orderBy: { id: 'asc' }, populate });

const appliesOn = (day: Day) => ({ validFrom, validTo }: Valid) =>
  (!validFrom || validFrom.slice(0, 10) <= day) && (!validTo || validTo.slice(0, 10) >= day);

const inOrder = (a: Valid, b: Valid) => (a.order ?? 0) - (b.order ?? 0);

/** The report periods that apply on a day, with their deadlines. */
export async function periodRulesOn(strapi: Core.Strapi, day: Day): Promise<PeriodRule[]> {
  const rows = await all<PeriodRow>(strapi, 'api::report-period.report-period');
  return rows.filter(appliesOn(day)).sort(inOrder).map(periodOf);
}

const periodOf = (row: PeriodRow): PeriodRule => ({
  code: row.code,
  name: row.name,
  monthly: row.monthly === true,
  from: { day: row.fromDay, month: row.fromMonth ?? 1, year: row.fromYear ?? 0 },
  to: { day: row.toDay, month: row.toMonth ?? 12, year: row.toYear ?? 0 },
  deadline: {
    kind: row.deadlineKind,
    day: row.deadlineDay,
    month: row.deadlineMonth,
    workingDays: row.deadlineWorkingDays,
    movesToWorkingDay: row.movesToWorkingDay === true,
    lateInWorkingDays: row.lateInWorkingDays === true,
  },
  source: row.source,
});

/** The scoring rules that apply on a day. */
export async function scoringRulesOn(strapi: Core.Strapi, day: Day): Promise<ScoringRule[]> {
  const rows = await all<ScoringRow>(strapi, 'api::scoring-rule.scoring-rule', ['steps']);
  return rows
    .filter(appliesOn(day))
    .sort(inOrder)
    .map((row) => ({
      id: row.documentId,
      name: row.name,
      measure: row.measure,
      words: row.words,
      maxPoints: Number(row.maxPoints),
      steps: (row.steps ?? []).map(({ from, item, share, points }) => ({
        from: from === null || from === undefined ? null : Number(from),
        item: item ?? null,
        share: share === true,
        points: Number(points),
      })),
      source: row.source,
    }));
}

/** Which field each unit chose as its focus in a year. */
export async function focusOf(strapi: Core.Strapi, year: number, unitIds: string[] | null) {
  const rows: Record<'unit' | 'reformField', { documentId: string; name: string } | null>[] = await strapi.db
    .query('api::focus-choice.focus-choice' as UID.ContentType)
    .findMany({ where: { year }, populate: { unit: { select: ['documentId', 'name'] }, reformField: { select: ['documentId', 'name'] } } });
  return rows.flatMap(({ unit, reformField }) =>
    unit && reformField && (!unitIds || unitIds.includes(unit.documentId))
      ? [{ unit: { id: unit.documentId, name: unit.name }, field: { id: reformField.documentId, name: reformField.name } }]
      : [],
  );
}

/** The fields of administrative reform that apply on a day, scheme by scheme. */
export async function fieldsOn(strapi: Core.Strapi, day: Day): Promise<{ id: string; name: string; scheme: string }[]> {
  const rows = await all<Valid & { name: string; scheme: string }>(strapi, 'api::reform-field.reform-field');
  return rows
    .filter(appliesOn(day))
    .sort(inOrder)
    .map(({ documentId, name, scheme }) => ({ id: documentId, name, scheme }));
}
