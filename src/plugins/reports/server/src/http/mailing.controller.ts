import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { lastLetters } from '../mailing/rounds';
import { subscriptionsOf } from '../mailing/subscriptions';

/** Reports by mail: who gets what, and what became of the letters. */
export const mailingController = ({ strapi }: { strapi: Core.Strapi }) => {
  const bodyOf = (ctx: Context) => ((ctx.request as { body?: Record<string, unknown> }).body ?? {});
  const list = async (ctx: Context) => {
    ctx.body = { data: { subscriptions: await subscriptionsOf(strapi).list(), letters: await lastLetters(strapi) } };
  };
  return {
    list,

    async add(ctx: Context) {
      await subscriptionsOf(strapi).add(bodyOf(ctx));
      await list(ctx);
      ctx.status = 201;
    },

    async change(ctx: Context) {
      const { active } = bodyOf(ctx);
      if (typeof active !== 'boolean') throw new errors.ValidationError('Đang gửi (active): phải là true hoặc false.');
      await subscriptionsOf(strapi).switch(Number((ctx.params as { id: string }).id), active);
      await list(ctx);
    },
  };
};
