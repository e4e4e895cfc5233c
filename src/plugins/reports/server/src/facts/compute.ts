import type { Core } from '@strapi/strapi';
import { ensureClosed } from '../../../../quota/server/src/closings/close-due';
import { configOf } from '../../../../quota/server/src/config';
import { ledgerOf } from '../../../../quota/server/src/ledger/ledger';
import { dayOf, nextDay, startOfDay } from '../../../../quota/server/src/rules/calendar';
import { calendarDataOf } from '../../../../../calendar';
import { workingCalendar } from '../../../../../calendar/working-days';
import type { CountedItem } from '../../../../quota/server/src/rules/types';
import { clockOf } from '../../../../../clock';
import { figuresOf } from '../../../../../reports/figures/figures';
import { lastDayOf } from '../../../../../reports/periods/deadline';
import { monthsEndedIn, runningMonth } from '../../../../../reports/periods/report-period';
import { scoresOf } from '../../../../../reports/scoring/score';
import type { Activity } from '../../../../../reports/content/activity';
import type { ReportContent } from '../../../../../reports/content/report-content';
import { ARTICLE_KINDS } from '../../../../../words/enumerations';
import { refused } from '../refusal';
import { articlesOf } from './articles';
import { disciplineOf } from './discipline';
import type { Asked } from './question';
import { registryOf } from './registry';
import { fieldsOn, focusOf, scoringRulesOn } from './rules';
import { endedVerdicts, runningVerdicts } from './verdicts';

/** What the server can say of a report by itself; the rest people write. */
export type Computed = Omit<ReportContent, 'key' | 'version' | 'assessment' | 'activities' | 'letterhead' | 'note' | 'changes'>;

/**
 * Counts everything that a report says, as of its data cut: the end of its period, or now while that is still to
 * come. Verdicts of months that ended are read as they were closed.
 *
 * @throws ValidationError when the period has not begun
 */
export async function compute(strapi: Core.Strapi, { question, name, rule, span, unit }: Asked, activities: Activity[]): Promise<Computed> {
  const { timeZone: zone } = configOf(strapi);
  const now = clockOf(strapi).now();
  const today = dayOf(now.getTime(), zone);
  if (span.from > today) throw refused({ field: 'period', message: 'Kỳ báo cáo: kỳ này chưa bắt đầu.' });
  await ensureClosed(strapi);

  const asOf = span.to < today ? span.to : today;
  const from = startOfDay(span.from, zone);
  const end = Math.min(startOfDay(nextDay(asOf), zone), now.getTime() + 1);
  const month = runningMonth({ from: span.from, to: asOf });
  const first = month ? Math.min(from, startOfDay(`${month}-01`, zone)) : from;
  const events = await ledgerOf(strapi).eventsOfSpan(first, end, unit ? [unit.id] : undefined);
  const unitId = unit?.id ?? null;

  const items = await articlesOf(strapi, events, { span: { from, to: end }, cut: end, unitId });
  const registry = await registryOf(strapi, { span: { from, to: end }, unitId, zone });
  const ended = await endedVerdicts(strapi, monthsEndedIn({ from: span.from, to: asOf }), unitId);
  // A month that ends with the cut's own day is over only when that day is.
  const verdicts = ended.verdicts.filter(({ status }) => status !== 'open');
  const running = month ? await runningVerdicts(strapi, { month, events, asOf: end - 1, unitId }) : [];
  const figures = figuresOf({
    span,
    asOf,
    items,
    registry,
    verdicts,
    fields: await fieldsOfScheme(strapi, asOf, items),
    focus: await focusOf(strapi, question.year, unitId ? [unitId] : null),
    kindWords: ARTICLE_KINDS,
  });
  const calendar = await calendarDataOf(strapi);
  return {
    name,
    periodCode: question.period,
    span,
    year: question.year,
    unit: unit && { id: unit.id, name: unit.name, slug: unit.slug },
    units: unitsOf(items, verdicts),
    asOf,
    computedAt: now.toISOString(),
    rules: { period: rule, lastDay: rule && lastDayOf(rule.deadline, span, { year: question.year }, workingCalendar(calendar)), calendar },
    clauses: ended.clauses,
    verdicts,
    running,
    items,
    outside: outsideOf(ended.counted, items, zone),
    registry,
    figures,
    scores: scoresOf(await scoringRulesOn(strapi, asOf), {
      met: figures.verdicts.met,
      missed: figures.verdicts.missed,
      reports: await disciplineOf(strapi, { year: question.year, unitId, today: asOf }),
      activities,
      articles: figures.totals[0].value ?? 0,
    }),
  };
}

/** The fields of the scheme that most of the articles are filed under: two schemes side by side would be half empty. */
async function fieldsOfScheme(strapi: Core.Strapi, day: string, items: ReportContent['items']) {
  const fields = await fieldsOn(strapi, day);
  const schemeOf = new Map(fields.map(({ id, scheme }) => [id, scheme]));
  const used = new Map<string, number>();
  for (const { fields: own } of items) {
    for (const { id } of own) {
      const scheme = schemeOf.get(id);
      if (scheme) used.set(scheme, (used.get(scheme) ?? 0) + 1);
    }
  }
  const [most] = [...used].sort((a, b) => b[1] - a[1]).map(([scheme]) => scheme);
  const scheme = most ?? fields[0]?.scheme;
  return fields.filter((field) => field.scheme === scheme).map(({ id, name }) => ({ id, name }));
}

/** Counted articles that the period's own list does not have, oldest first. */
function outsideOf(counted: CountedItem[], items: ReportContent['items'], zone: string): ReportContent['outside'] {
  const listed = new Set(items.map(({ documentId }) => documentId));
  const outside = new Map(counted.filter(({ documentId }) => !listed.has(documentId)).map((item) => [item.documentId, item]));
  return [...outside.values()]
    .sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
    .map(({ documentId, title, url, publishedAt }) => ({ documentId, title, url, day: dayOf(Date.parse(publishedAt), zone) }));
}

function unitsOf(items: ReportContent['items'], verdicts: ReportContent['verdicts']): ReportContent['units'] {
  const units = new Map<string, ReportContent['units'][number]>();
  for (const { unit } of [...verdicts, ...items]) if (unit) units.set(unit.id, unit);
  return [...units.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
