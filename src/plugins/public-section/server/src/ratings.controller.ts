import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { localDay } from '../../../../calendar';
import { clockOf } from '../../../../clock';
import { RATING_LEVELS } from '../../../../ratings/levels';
import { ratingsOfYear } from '../../../../ratings/ratings';

/** What readers think of pages, by page and month. */
export const ratingsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const year = ctx.query.year ?? localDay(clockOf(strapi).now()).slice(0, 4);
    if (typeof year !== 'string' || !/^20\d\d$/.test(year)) throw new errors.ValidationError('Năm (year): hãy ghi bốn chữ số.');
    ctx.body = { data: await ratingsOfYear(strapi, Number(year)), meta: { year: Number(year), levels: RATING_LEVELS } };
  },
});
