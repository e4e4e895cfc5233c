import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { actorName } from '../../actor';
import { clockOf } from '../../clock';
import { configOf } from '../../config';
import { dayOf } from '../../rules/calendar';
import { readSettings } from '../settings';
import { settingsOf } from '../settings-store';

/** When notices go out and to whom: read, and set from a day on. */
export const settingsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const today = () => dayOf(clockOf(strapi).now().getTime(), configOf(strapi).timeZone);
  const answer = async () => {
    const settings = settingsOf(strapi);
    return { data: await settings.on(today()), meta: { today: today(), upcoming: await settings.after(today()) } };
  };

  return {
    async find(ctx: Context) {
      ctx.body = await answer();
    },

    async update(ctx: Context) {
      const roles: { code: string }[] = await strapi.db.query('admin::role').findMany({ select: ['code'] });
      const body = (ctx.request as { body?: unknown }).body;
      const read = readSettings(typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}, {
        roles: roles.map(({ code }) => code),
        today: today(),
      });
      if (Array.isArray(read)) {
        throw new errors.ValidationError(read.map(({ message }) => message).join(' '), {
          errors: read.map(({ field, message }) => ({ path: [field], message, name: 'ValidationError' })),
        });
      }
      await settingsOf(strapi).record(read, clockOf(strapi).now(), actorName(strapi));
      ctx.body = await answer();
    },
  };
};
