import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { configOf } from '../../../../quota/server/src/config';
import { dayOf } from '../../../../quota/server/src/rules/calendar';
import { readUnits } from '../../../../quota/server/src/units';
import { clockOf } from '../../../../../clock';
import { fieldBars } from '../../../../../reports/charts/field-bars';
import { monthStrip } from '../../../../../reports/charts/month-strip';
import { ACTIVITY_FORMS } from '../../../../../reports/content/activity';
import { correctionName, type ReportContent } from '../../../../../reports/content/report-content';
import { deadlineInWords, lateInWords } from '../../../../../reports/periods/deadline';
import { ARTICLE_KINDS } from '../../../../../words/enumerations';
import { missingParts } from '../desk/checked-draft';
import { draftsOf } from '../desk/drafts';
import { freeze } from '../desk/freeze';
import { overview } from '../desk/overview';
import { reportsOf, type Sending } from '../desk/reports';
import { recordSending } from '../desk/send';
import { askedOf } from '../facts/question';
import { periodRulesOn } from '../facts/rules';

type Body = Record<string, unknown>;

/** Reports for the panel: what there is, what is due, writing, freezing, sending. */
export const reportsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const bodyOf = (ctx: Context) => (ctx.request as { body?: Body }).body ?? {};
  const paramsOf = (ctx: Context) => ctx.params as { key: string; version: string };
  const today = () => dayOf(clockOf(strapi).now().getTime(), configOf(strapi).timeZone);

  /** A report with all its versions and sendings, and what one version says (the last when none is named). */
  const show = async (ctx: Context) => {
    const { key, version } = paramsOf(ctx);
    const reports = reportsOf(strapi);
    const heads = await reports.heads(key);
    const wanted = version === undefined ? heads[0]?.version : Number(version);
    const found = wanted ? await reports.version(key, wanted) : null;
    if (!found) throw new errors.NotFoundError('Không có báo cáo này.');
    const sendings = await reports.sendings(key);
    ctx.body = {
      data: {
        head: { ...found.head, correction: correctionName(found.head.version) },
        versions: heads.map((head) => ({ ...head, correction: correctionName(head.version) })),
        sendings: sendings.map((sending) => ({ ...sending, late: lateOf(sending, found.content) })),
        ...viewOf(found.content),
        today: today(),
      },
    };
  };

  return {
    /** What can be chosen: kinds of periods, units, forms of activities. */
    async choices(ctx: Context) {
      const units = (await readUnits(strapi)).map(({ id, name, slug }) => ({ id, name, slug }));
      const periods = (await periodRulesOn(strapi, today())).map(({ code, name, monthly }) => ({ code, name, monthly }));
      ctx.body = { data: { units, periods, forms: ACTIVITY_FORMS, today: today() } };
    },

    async list(ctx: Context) {
      const year = Number(ctx.query.year ?? today().slice(0, 4));
      if (!Number.isInteger(year) || year < 2000 || year > 2199) throw new errors.ValidationError('Năm (year): phải là bốn chữ số.');
      const unitId = typeof ctx.query.unit === 'string' && ctx.query.unit !== '' ? ctx.query.unit : null;
      const units = new Map((await readUnits(strapi)).map(({ id, name }) => [id, name]));
      const unitName = (id: string | null) => (id ? (units.get(id) ?? 'Đơn vị không còn trong danh sách') : 'Tất cả đơn vị');
      const reports = reportsOf(strapi);
      const sendings = await reports.sendings();
      const heads = await reports.heads();
      const drafts = await draftsOf(strapi).list();
      ctx.body = {
        data: {
          periods: await overview(strapi, year, unitId),
          reports: heads
            .filter((head) => !heads.some((other) => other.key === head.key && other.version > head.version))
            .map((head) => ({ ...head, unit: unitName(head.unitId), correction: correctionName(head.version), sendings: sendings.filter(({ key }) => key === head.key) })),
          drafts: await Promise.all(
            drafts.map(async ({ key, version, question, updatedAt, actor }) => ({ key, name: (await askedOf(strapi, question)).name, unit: unitName(question.unitId), correction: correctionName(version), updatedAt, actor })),
          ),
        },
        meta: { year, today: today() },
      };
    },

    async begin(ctx: Context) {
      ctx.body = { data: await draftsOf(strapi).begin(bodyOf(ctx)) };
      ctx.status = 201;
    },

    /** A draft with the report as it would be frozen now. */
    async draft(ctx: Context) {
      const drafts = draftsOf(strapi);
      const draft = await drafts.find(paramsOf(ctx).key);
      const content = await drafts.preview(draft);
      ctx.body = { data: { draft, missing: missingParts(draft, draft.version > 1), ...viewOf(content) } };
    },

    async save(ctx: Context) {
      const { revision, ...input } = bodyOf(ctx);
      ctx.body = { data: await draftsOf(strapi).save(paramsOf(ctx).key, input, revision) };
    },

    async discard(ctx: Context) {
      await draftsOf(strapi).discard(paramsOf(ctx).key);
      ctx.status = 204;
    },

    async freeze(ctx: Context) {
      ctx.body = { data: await freeze(strapi, paramsOf(ctx).key) };
      ctx.status = 201;
    },

    show,

    async correct(ctx: Context) {
      ctx.body = { data: await draftsOf(strapi).correct(paramsOf(ctx).key) };
      ctx.status = 201;
    },

    async send(ctx: Context) {
      const { key, version } = paramsOf(ctx);
      await recordSending(strapi, key, Number(version), bodyOf(ctx));
      ctx.status = 201;
      await show(ctx);
    },
  };
};

const lateOf = ({ daysLate }: Sending, { rules }: ReportContent): string => (rules.period ? lateInWords(daysLate, rules.period.deadline) : 'không có thời hạn');

/** What a report says, with its charts and its deadline in words. */
function viewOf(content: ReportContent) {
  const { rules } = content;
  return {
    content,
    charts: [
      { title: 'Dải tháng', chart: monthStrip(content.verdicts) },
      { title: 'Tin, bài theo tháng và lĩnh vực', chart: fieldBars(content.figures.coverage) },
    ].filter(({ chart }) => chart !== null),
    deadline: rules.period ? deadlineInWords(rules.period.deadline, rules.lastDay) : 'Không có thời hạn gửi',
    kindWords: ARTICLE_KINDS,
  };
}
