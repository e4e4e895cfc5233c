import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { boardView } from '../board/board-view';
import { staffView } from '../board/views';
import { verdictsOf } from '../board/verdicts';
import { clockOf } from '../clock';
import { closeQuietly } from '../jobs/schedule';
import { sourceOf } from '../publications/sources';
import { explainCell } from '../explanations/cell';
import { explainDocument } from '../explanations/document';
import { firstDayOf, nextPeriod, periodsOfYear } from '../rules/periods';
import { unitIdsOfUser } from '../units';
import { questionsOf } from './questions';

/** Answers about verdicts for the panel: the supervisors' board, what is owed, and why. */
export const verdictsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const ask = questionsOf(strapi);
  const now = () => clockOf(strapi).now().toISOString();

  return {
    async board(ctx: Context) {
      const year = ask.year(ctx.query.year);
      const kinds = ask.kinds(ctx.query.period);
      await closeQuietly(strapi);
      const verdicts = await verdictsOf(strapi, { periods: kinds.flatMap((kind) => periodsOfYear(year, kind)) });
      ctx.body = { data: boardView(verdicts), meta: { year, asOf: now() } };
    },

    /** The running periods: of the user's own units, or of every unit for who belongs to none (supervisors). */
    async owed(ctx: Context) {
      const month = ask.thisPeriod('month');
      const periods = ask.kinds(ctx.query.period).map((kind) => ask.thisPeriod(kind));
      const own = await unitIdsOfUser(strapi, ctx.state.user.id);
      const verdicts = await verdictsOf(strapi, { periods, only: own.length > 0 ? own : undefined });
      ctx.body = {
        data: verdicts.map((verdict) => ({ ...staffView(verdict), dueBefore: firstDayOf(nextPeriod(verdict.period)) })),
        meta: { month, dueBefore: firstDayOf(nextPeriod(month)) },
      };
    },

    /** "Những bài nào, và bài nào không, vì sao." */
    async cell(ctx: Context) {
      ask.only(ctx.query, ['clause', 'unit', 'period']);
      const period = ask.period(ctx.query.period);
      const unit = await ask.unit(ctx.query.unit);
      await closeQuietly(strapi);
      const cell = await explainCell(strapi, { clauseKey: ask.clause(ctx.query.clause), unit, period });
      if (!cell) throw new errors.NotFoundError('Chỉ tiêu (clause): không có chỉ tiêu này cho đơn vị và kỳ đã chọn.');
      ctx.body = { data: cell };
    },

    /** "Được tính vào đâu, vì sao", of an article; before its publication "nếu đăng bây giờ". */
    async document(ctx: Context) {
      const { contentType, documentId } = ctx.params as { contentType: string; documentId: string };
      const source = sourceOf(strapi, contentType);
      await closeQuietly(strapi);
      const explanation = source && (await explainDocument(strapi, source, documentId));
      if (!explanation) throw new errors.NotFoundError('Không có bài này.');
      ctx.body = { data: explanation };
    },
  };
};
