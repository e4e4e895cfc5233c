import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { clockOf } from '../clock';
import { configOf } from '../config';
import { linksOf } from '../notices/links';
import { standingsBetween } from '../notices/owed';
import { DAY_MS } from '../rules/calendar';
import { unitIdsOfUser } from '../units';
import { addressesOf } from './addresses';
import { deadlines } from './deadlines';
import { icalendar } from './ics';

const BACK = 60 * DAY_MS;
const AHEAD = 365 * DAY_MS;
const FILE = /^([\w-]{43})\.ics$/;

/** The unit's deadlines for a calendar program, behind a secret address that its owner makes and revokes. */
export const calendarController = ({ strapi }: { strapi: Core.Strapi }) => {
  const now = () => clockOf(strapi).now();

  return {
    async feed(ctx: Context) {
      const secret = FILE.exec(String(ctx.params.file))?.[1];
      const userId = secret ? await addressesOf(strapi).userOf(secret) : null;
      if (userId === null) throw new errors.NotFoundError('Không có lịch ở địa chỉ này.');
      const { timeZone: zone, notices } = configOf(strapi);
      const asOf = now();
      const instant = asOf.getTime();
      const units = await unitIdsOfUser(strapi, userId);
      const standings = await standingsBetween(strapi, { from: instant - BACK, to: instant + AHEAD }, units);
      const topic = notices.topic ?? '';
      const events = deadlines(standings, { now: instant, zone, topic, url: linksOf(strapi).write });
      ctx.set('Cache-Control', 'private, max-age=900');
      ctx.set('X-Robots-Tag', 'noindex');
      ctx.set('Content-Disposition', 'inline; filename="han-dang-bai.ics"');
      ctx.type = 'text/calendar; charset=utf-8';
      ctx.body = icalendar(`Hạn đăng bài${topic && ` ${topic}`}`, events, asOf);
    },

    /** Whether the person has an address; the address itself was told when it was made. */
    async find(ctx: Context) {
      const madeAt = await addressesOf(strapi).madeAt(ctx.state.user.id);
      ctx.body = { data: { exists: madeAt !== null, madeAt } };
    },

    async make(ctx: Context) {
      const userId: number = ctx.state.user.id;
      if ((await unitIdsOfUser(strapi, userId)).length === 0) {
        throw new errors.ApplicationError('Tài khoản chưa gắn với đơn vị nào trong danh sách “Nhân sự”, nên chưa có lịch.');
      }
      const madeAt = now();
      const secret = await addressesOf(strapi).make(userId, madeAt);
      ctx.status = 201;
      ctx.body = { data: { address: linksOf(strapi).api(`/quota/calendar/${secret}.ics`), madeAt: madeAt.toISOString() } };
    },

    async revoke(ctx: Context) {
      await addressesOf(strapi).revoke(ctx.state.user.id, now());
      ctx.body = { data: { exists: false, madeAt: null } };
    },
  };
};
