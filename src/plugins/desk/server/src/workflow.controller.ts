import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { clockOf } from '../../../../clock';
import { answerRequest, correctionsOf, receiveRequest } from '../../../../desk/corrections/corrections';
import { noteHappening } from '../../../../desk/audit/audit';
import { refusal } from '../../../../refusals/refusal';
import { wordsGiven } from '../../../../desk/remarks/remarks';
import { addressOf, nounOf } from '../../../../desk/watched';
import { isAct, performAct } from '../../../../desk/workflow/acts';
import { subjectOf } from '../../../../desk/workflow/enforce';
import { loadItem, personFor, stamp, type DeskItem } from '../../../../desk/workflow/item';
import { approvalsNeeded, decide, type ActName } from '../../../../desk/workflow/rules';
import { dayOf, isDay } from '../../../../text/days';
import { ARTICLE_STATES } from '../../../../words/enumerations';
import { bodyOf, documentFor, numberIn } from './access';

const ORDER: ActName[] = [
  ...(['submit', 'recall', 'review', 'forward', 'publish', 'schedule', 'unschedule', 'return', 'decline'] as const),
  ...(['correct', 'plan-withdrawal', 'withdraw'] as const),
];

/** A document on its way: where it is, what this person may do with it, and why not. */
export const workflowController = ({ strapi }: { strapi: Core.Strapi }) => {
  const load = async (ctx: Context): Promise<DeskItem> => {
    const { uid, documentId } = await documentFor(strapi, ctx.params as { uid: string; documentId: string }, 'read');
    const item = await loadItem(strapi, uid, documentId);
    if (!item) throw new errors.NotFoundError('Không có nội dung này.');
    return item;
  };
  const reviewable = async (ctx: Context): Promise<DeskItem> => {
    const entry = await load(ctx);
    if (!personFor(strapi, entry.uid, entry.row).review) throw new errors.ForbiddenError('Bạn không có quyền duyệt nội dung này.');
    return entry;
  };
  const answer = async (ctx: Context) => {
    ctx.body = { data: await viewOf(strapi, await load(ctx)) };
  };

  return {
    find: answer,

    async act(ctx: Context) {
      const { act } = ctx.params;
      if (!isAct(act)) throw new errors.NotFoundError('Không có việc này.');
      const { uid, documentId } = await load(ctx);
      await performAct(strapi, uid, documentId, act, bodyOf(ctx));
      await answer(ctx);
    },

    /** Somebody has looked through a published text; `next` is the next time, or null for never. */
    async reviewed(ctx: Context) {
      const entry = await reviewable(ctx);
      const { next } = bodyOf(ctx);
      const today = dayOf(clockOf(strapi).now());
      const fits = next === null || (isDay(next) && next > today);
      if (!fits) throw refusal([{ code: 'invalid', field: 'next', message: 'Ngày rà soát tiếp theo: phải là một ngày sau hôm nay.' }]);
      await strapi.db.transaction(async () => {
        // Guides tell their readers when somebody last looked.
        const told = strapi.contentTypes[entry.uid].attributes.reviewedOn ? { reviewedOn: today } : {};
        await stamp(strapi, entry.uid, entry.documentId, { reviewOn: next, ...told }, 'both');
        await noteHappening(strapi, { kind: 'workflow', action: `rà soát ${nounOf(entry.uid)}`, subject: subjectOf(entry) });
      });
      await answer(ctx);
    },

    async receive(ctx: Context) {
      const entry = await load(ctx);
      if (!personFor(strapi, entry.uid, entry.row).write && !personFor(strapi, entry.uid, entry.row).review) {
        throw new errors.ForbiddenError('Bạn không có quyền ghi yêu cầu đính chính cho nội dung này.');
      }
      await receiveRequest(strapi, entry, bodyOf(ctx));
      await answer(ctx);
    },

    async answer(ctx: Context) {
      const entry = await reviewable(ctx);
      const { outcome, answer: words } = bodyOf(ctx);
      if (outcome !== 'corrected' && outcome !== 'refused') {
        throw refusal([{ code: 'missing', field: 'outcome', message: 'Kết quả: chưa chọn.' }]);
      }
      await answerRequest(strapi, numberIn(ctx.params.id), entry, { outcome, answer: wordsGiven(words, 'Nội dung trả lời') });
      await answer(ctx);
    },
  };
};

async function viewOf(strapi: Core.Strapi, entry: DeskItem) {
  const { uid, item, rules, publishAt, expireAt, reviewOn, slug, documentId } = entry;
  const person = personFor(strapi, entry.uid, entry.row);
  const { withdrawal, changeNote, minorEdit } = entry.row;
  return {
    state: item.state,
    stateName: ARTICLE_STATES[item.state],
    isPublic: item.isPublic,
    hasChanges: item.hasChanges,
    address: item.isPublic && slug ? addressOf(uid, slug) : null,
    publishAt,
    expireAt,
    reviewOn,
    withdrawal,
    approvals: item.approvals,
    approvalsNeeded: approvalsNeeded(item, rules),
    needsChangeNote: item.isPublic && item.hasChanges && !changeNote && !minorEdit,
    mayReview: person.review,
    corrections: await correctionsOf(strapi, uid, documentId),
    acts: ORDER.map((act) => ({ act, ...decide(act, item, rules, person) }))
      .filter(({ offered }) => offered)
      .map(({ act, reasons, overridable }) => ({ act, reasons: reasons.map(({ message }) => message), overridable })),
  };
}
