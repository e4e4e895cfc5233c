import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { actorName } from '../actor';
import type { ClauseInput } from '../clauses/checked-clause';
import { clausesOf } from '../clauses/clauses';
import { previewClause } from '../clauses/preview';
import { periodInWords } from '../rules/sentences';

/** Clauses as data for the panel: read by who sees the board, written and tried out by who manages them. */
export const clausesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const inputOf = (ctx: Context) => ((ctx.request as { body?: ClauseInput }).body ?? {}) as ClauseInput;

  return {
    /** Every version with its ids, as the form needs them. */
    async versions(ctx: Context) {
      ctx.body = { data: await clausesOf(strapi).history() };
    },

    async create(ctx: Context) {
      const { key: _key, ...input } = inputOf(ctx);
      ctx.body = { data: await clausesOf(strapi).add(input, actorName(strapi)) };
      ctx.status = 201;
    },

    async addVersion(ctx: Context) {
      const clauses = clausesOf(strapi);
      const { key } = ctx.params as { key: string };
      if (!(await clauses.versions()).some((clause) => clause.key === key)) {
        throw new errors.NotFoundError('Không có chỉ tiêu này.');
      }
      ctx.body = { data: await clauses.add({ ...inputOf(ctx), key }, actorName(strapi)) };
      ctx.status = 201;
    },

    async preview(ctx: Context) {
      const verdicts = await previewClause(strapi, inputOf(ctx));
      ctx.body = {
        data: verdicts.map(({ unit, period, status, required, counted, rejected, running }) => ({
          unit: { slug: unit.slug, name: unit.name },
          period,
          periodName: periodInWords(period),
          status,
          required,
          counted: counted.length,
          running,
          articles: counted.map(({ title, url, publishedAt }) => ({ title, url, publishedAt })),
          rejected: rejected.map(({ title, url, publishedAt, reason }) => ({ title, url, publishedAt, reason })),
        })),
      };
    },
  };
};
