import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { actingNow } from '../../../../desk/audit/audit';
import { compareVersions } from '../../../../desk/history/compare';
import { dataFrom, snapshotOf } from '../../../../desk/history/snapshot';
import { withForm } from '../../../../desk/history/with-form';
import { versionsOf } from '../../../../desk/history/versions';
import { colleaguesOn } from '../../../../desk/people';
import { endPresence, markPresence } from '../../../../desk/editing/presence';
import { addRemark, remarksOn, wordsGiven } from '../../../../desk/remarks/remarks';
import { under } from '../../../../desk/workflow/circumstances';
import { labelOf } from '../../../../forms/labels';
import { bodyOf, documentFor, numberIn, userOf } from './access';

type Params = { uid: string; documentId: string };

/** What stands beside any written document: remarks, history, and who else has it open. */
export const documentsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const find = (ctx: Context, act: 'read' | 'update' = 'read') => documentFor(strapi, ctx.params as Params, act);
  const versionIn = async ({ uid, documentId }: Params, id: unknown) => {
    const version = await versionsOf(strapi, uid, documentId).find(numberIn(id));
    if (!version) throw new errors.NotFoundError('Không có phiên bản này.');
    return version;
  };

  const remarks = async (ctx: Context) => {
    const { uid, documentId } = await find(ctx);
    const people = await colleaguesOn(strapi, uid, documentId);
    ctx.body = { data: await remarksOn(strapi, uid, documentId), meta: { people: people.map(({ id, name }) => ({ id, name })) } };
  };

  return {
    remarks,

    async remark(ctx: Context) {
      const { uid, documentId } = await find(ctx);
      await strapi.db.transaction(() => addRemark(strapi, uid, documentId, { kind: 'remark', text: wordsGiven(bodyOf(ctx).text) }));
      await remarks(ctx);
    },

    async history(ctx: Context) {
      const { uid, documentId } = await find(ctx);
      const lines = await versionsOf(strapi, uid, documentId).list();
      ctx.body = { data: lines.map(({ fields, ...line }) => ({ ...line, fields: fields.map((field) => labelOf(uid, field)) })) };
    },

    async compare(ctx: Context) {
      const { uid } = await find(ctx);
      const params = ctx.params as Params;
      const before = await versionIn(params, ctx.query.from);
      const after = await versionIn(params, ctx.query.to);
      ctx.body = { data: compareVersions(uid, before.snapshot, after.snapshot) };
    },

    /** What a form says otherwise than the draft as it is stored now; `values` are the attributes that the form has changed. */
    async differences(ctx: Context) {
      const { uid, documentId } = await find(ctx);
      const { values } = bodyOf(ctx);
      if (typeof values !== 'object' || values === null) throw new errors.ValidationError('Giá trị của biểu mẫu (values): phải là một đối tượng.');
      const stored = (await snapshotOf(strapi, uid, documentId)) ?? {};
      ctx.body = { data: compareVersions(uid, stored, withForm(strapi.contentTypes[uid], stored, values as Record<string, unknown>)) };
    },

    /** Makes the draft say again what a version says, by the same road as any other edit. */
    async restore(ctx: Context) {
      const { uid, documentId } = await find(ctx, 'update');
      const { snapshot } = await versionIn(ctx.params as Params, ctx.params.version);
      const data = await dataFrom(strapi, uid, snapshot);
      await under({ restoring: true }, async () => strapi.documents(uid).update({ documentId, data } as never));
      ctx.body = { data: { documentId } };
    },

    async presence(ctx: Context) {
      const { uid, documentId, row } = await find(ctx);
      const { name } = actingNow(strapi);
      const others = await markPresence(strapi, uid, documentId, { id: userOf(ctx).id, name });
      const [last] = await versionsOf(strapi, uid, documentId).list();
      ctx.body = { data: { others, updatedAt: new Date(row.updatedAt as string).toISOString(), lastActor: last?.actor ?? null } };
    },

    async leave(ctx: Context) {
      const { uid, documentId } = ctx.params as Params;
      await endPresence(strapi, uid, documentId, userOf(ctx).id);
      ctx.status = 204;
    },
  };
};
