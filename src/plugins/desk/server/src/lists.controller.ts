import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { currentActor } from '../../../../access/actor';
import { CONTRIBUTOR } from '../../../../access/roles';
import { clockOf } from '../../../../clock';
import { noteHappening } from '../../../../desk/audit/audit';
import { listCorrections } from '../../../../desk/corrections/corrections';
import { listTrash, restoreFromTrash, type TrashView } from '../../../../desk/trash/trash';
import { nounOf } from '../../../../desk/watched';
import { checkerFor } from '../../../../desk/workflow/item';
import { calendarOf } from '../../../../desk/work/calendar';
import { workListOf } from '../../../../desk/work/work-list';
import { dayOf } from '../../../../text/days';
import { numberIn, unitsInSight, userOf } from './access';

const MONTH = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/;

/** Lists across documents, each limited to what the person's role and unit let them see. */
export const listsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const trashView = async (ctx: Context): Promise<TrashView> => {
    const actor = currentActor(strapi);
    if (actor.kind === 'staff' && actor.roles.every((role) => role === CONTRIBUTOR)) return { author: userOf(ctx).id };
    const units = await unitsInSight(strapi);
    return units ? { units } : { all: true };
  };

  return {
    async work(ctx: Context) {
      const worker = {
        id: userOf(ctx).id,
        units: await unitsInSight(strapi),
        reads: (uid: string) => checkerFor(strapi, uid)?.can.read() ?? false,
        reviews: (uid: string) => checkerFor(strapi, uid)?.can.publish() ?? false,
      };
      ctx.body = { data: await workListOf(strapi, worker) };
    },

    async calendar(ctx: Context) {
      const { month = dayOf(clockOf(strapi).now()).slice(0, 7) } = ctx.query;
      if (typeof month !== 'string' || !MONTH.test(month)) throw new errors.ValidationError('Tháng: phải ở dạng 2026-11.');
      const today = dayOf(clockOf(strapi).now());
      ctx.body = { data: await calendarOf(strapi, month, await unitsInSight(strapi)), meta: { month, today } };
    },

    async corrections(ctx: Context) {
      ctx.body = { data: await listCorrections(strapi, await unitsInSight(strapi)), meta: { today: dayOf(clockOf(strapi).now()) } };
    },

    async trash(ctx: Context) {
      const lines = await listTrash(strapi, await trashView(ctx));
      ctx.body = { data: lines.map((line) => ({ ...line, noun: nounOf(line.documentType) })) };
    },

    async restore(ctx: Context) {
      const view = await trashView(ctx);
      const data = await strapi.db.transaction(async () => {
        const restored = await restoreFromTrash(strapi, numberIn(ctx.params.id), view);
        if (!checkerFor(strapi, restored.uid)?.can.delete() && !checkerFor(strapi, restored.uid)?.can.update()) {
          throw new errors.ForbiddenError('Bạn không có quyền khôi phục nội dung này.');
        }
        const subject = { type: restored.uid as string, id: restored.documentId, name: restored.title };
        await noteHappening(strapi, { kind: 'content', action: `khôi phục ${nounOf(restored.uid)} từ thùng rác`, subject });
        return restored;
      });
      ctx.body = { data };
    },
  };
};
