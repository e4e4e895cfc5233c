import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { sendAgain, unsentLetters } from '../../../../desk/letters/outbox';
import { numberIn } from './access';

/** The letters that did not reach their readers, for whoever looks after them. */
export const lettersController = ({ strapi }: { strapi: Core.Strapi }) => {
  const list = async (ctx: Context) => {
    ctx.body = { data: await unsentLetters(strapi), meta: { mailReady: Boolean(strapi.config.get('plugin::desk.mailReady')) } };
  };
  return {
    list,

    async again(ctx: Context) {
      await sendAgain(strapi, numberIn(ctx.params.id));
      await list(ctx);
    },
  };
};
