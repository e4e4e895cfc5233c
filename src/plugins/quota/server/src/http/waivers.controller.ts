import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { actorName } from '../actor';
import { waiverActions, type WaiverInput } from '../waivers/actions';

/** Waivers: every line is shown, grants and cancellations alike. */
export const waiversController = ({ strapi }: { strapi: Core.Strapi }) => {
  const bodyOf = (ctx: Context) => (ctx.request as { body?: WaiverInput }).body ?? {};
  const actions = waiverActions(strapi);

  return {
    async list(ctx: Context) {
      ctx.body = { data: await actions.lines() };
    },

    async grant(ctx: Context) {
      await actions.grant(bodyOf(ctx), actorName(strapi));
      ctx.body = { data: await actions.lines() };
      ctx.status = 201;
    },

    async cancel(ctx: Context) {
      await actions.cancel(Number((ctx.params as { id: string }).id), bodyOf(ctx), actorName(strapi));
      ctx.body = { data: await actions.lines() };
    },
  };
};
