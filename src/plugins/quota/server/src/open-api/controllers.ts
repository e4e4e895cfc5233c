import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { clauseView, publicView, staffView } from '../board/views';
import { verdictsOf } from '../board/verdicts';
import { clausesOf } from '../clauses/clauses';
import { clockOf } from '../clock';
import { configOf } from '../config';
import { explainCell } from '../explanations/cell';
import { questionsOf } from '../http/questions';
import { closeQuietly } from '../jobs/schedule';
import { PERIOD_KINDS, periodsOfYear, type PeriodKey, type PeriodKind } from '../rules/periods';
import type { Clause, Unit } from '../rules/types';
import { clausesFor } from '../rules/versions';
import { openApiDocument } from './document';
import { hasToken } from './optional-token';

type Host = { strapi: Core.Strapi };

async function verdictsOfUnit(strapi: Core.Strapi, ctx: Context, kinds: PeriodKind[]): Promise<void> {
  const ask = questionsOf(strapi);
  const year = ask.year(ctx.query.year);
  const unit = await ask.unit(ctx.query.unit);
  await closeQuietly(strapi);
  const periods = kinds.flatMap((kind) => periodsOfYear(year, kind));
  const verdicts = await verdictsOf(strapi, { periods, only: [unit.id] });
  ctx.body = {
    data: verdicts.map(hasToken(ctx) ? staffView : publicView),
    meta: { unit: { slug: unit.slug, name: unit.name }, year, asOf: clockOf(strapi).now().toISOString() },
  };
}

const months = ({ strapi }: Host) => ({
  async find(ctx: Context) {
    questionsOf(strapi).only(ctx.query, ['unit', 'year']);
    await verdictsOfUnit(strapi, ctx, ['month']);
  },
});

/** Months, quarters and years. */
const periods = ({ strapi }: Host) => ({
  async find(ctx: Context) {
    const ask = questionsOf(strapi);
    ask.only(ctx.query, ['unit', 'year', 'period']);
    await verdictsOfUnit(strapi, ctx, ask.kinds(ctx.query.period ?? 'all'));
  },
});

async function publicCell(strapi: Core.Strapi, { clauseKey, unit, period }: { clauseKey: string; unit: Unit; period: PeriodKey }) {
  const verdicts = await verdictsOf(strapi, { periods: [period], only: [unit.id] });
  const verdict = verdicts.find(({ clause }) => clause.key === clauseKey);
  return verdict ? publicView(verdict) : null;
}

/** One verdict; to a token also "bài nào không, vì sao", the ledger's lines and the waivers. */
const cell = ({ strapi }: Host) => ({
  async findOne(ctx: Context) {
    const ask = questionsOf(strapi);
    ask.only(ctx.query, ['clause', 'unit', 'period']);
    const clauseKey = ask.clause(ctx.query.clause);
    const period = ask.period(ctx.query.period);
    const unit = await ask.unit(ctx.query.unit);
    await closeQuietly(strapi);
    const question = { clauseKey, unit, period };
    const data = hasToken(ctx) ? await explainCell(strapi, question) : await publicCell(strapi, question);
    if (!data) {
      throw new errors.NotFoundError('Chỉ tiêu (clause): không có chỉ tiêu này cho đơn vị và kỳ đã chọn.', { code: 'quota-unknown-clause' });
    }
    ctx.body = { data };
  },
});

const withUnits = (clause: Clause) => ({
  ...clauseView(clause),
  units: clause.units.map(({ name }) => name),
  unitsUnder: clause.unitsUnder?.name ?? null,
  unitsExcept: clause.unitsExcept.map(({ name }) => name),
});

/** The wordings that govern the running periods; to a token every version, with who wrote it down and when. */
const wordings = ({ strapi }: Host) => ({
  async find(ctx: Context) {
    const ask = questionsOf(strapi);
    ask.only(ctx.query, []);
    const history = await clausesOf(strapi).history();
    const { timeZone } = configOf(strapi);
    ctx.body = {
      data: hasToken(ctx)
        ? history.map((clause) => ({ ...withUnits(clause), recordedAt: clause.recordedAt, actor: clause.actor }))
        : PERIOD_KINDS.flatMap((kind) => clausesFor(ask.thisPeriod(kind), history, timeZone)).map(withUnits),
    };
  },
});

const openapi = ({ strapi }: Host) => ({
  show(ctx: Context) {
    const prefix: string = strapi.config.get('api.rest.prefix', '/api');
    ctx.body = openApiDocument({ prefix, timeZone: configOf(strapi).timeZone });
  },
});

/** What answers under /api/quota. */
export const publicControllers = { months, periods, cell, wordings, openapi };
