import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { clockBoard } from '../../../../procedures/clocks/board';
import { recordDisplay } from '../../../../procedures/clocks/displays';
import { driftBoard, driftOf } from '../../../../procedures/drift/drift';
import { changesBetween } from '../../../../procedures/versions/changes';
import { draftParts } from '../../../../procedures/versions/snapshot';
import { versionsOf } from '../../../../procedures/versions/versions';

export const boardsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async clocks(ctx: Context) {
    ctx.body = { data: await clockBoard(strapi) };
  },

  /** Body: documentIds, placeId, displayedOn ("2026-11-20", or null to take a record back). */
  async recordDisplay(ctx: Context) {
    const { documentIds, placeId, displayedOn = null } = ((ctx.request as unknown as { body?: Record<string, unknown> }).body ?? {}) as Record<string, unknown>;
    if (!Array.isArray(documentIds) || !documentIds.every((id) => typeof id === 'string')) throw new errors.ValidationError('Thủ tục (documentIds): phải là một danh sách.');
    if (typeof placeId !== 'string') throw new errors.ValidationError('Nơi niêm yết (placeId): chưa chọn.');
    if (displayedOn !== null && typeof displayedOn !== 'string') throw new errors.ValidationError('Ngày niêm yết (displayedOn): không phải một ngày.');
    ctx.body = { data: await recordDisplay(strapi, { documentIds, placeId, displayedOn }) };
  },

  async drift(ctx: Context) {
    ctx.body = { data: await driftBoard(strapi) };
  },

  async driftOf(ctx: Context) {
    const parts = await driftOf(strapi, ctx.params.documentId);
    if (!parts) throw new errors.NotFoundError('Thủ tục này chưa có bản ghi của Cổng để đối chiếu.');
    ctx.body = { data: parts };
  },

  /** The versions of a procedure, the last first, each with what it changed; first what the draft would change. */
  async versions(ctx: Context) {
    const versions = await versionsOf(strapi, [ctx.params.documentId]);
    const draft = await draftParts(strapi, ctx.params.documentId);
    const last = versions.at(-1);
    ctx.body = {
      data: {
        draftChanges: draft && last ? changesBetween(last.parts, draft) : [],
        versions: versions
          .map(({ parts, ...version }, index) => ({ ...version, changes: index > 0 ? changesBetween(versions[index - 1].parts, parts) : [] }))
          .reverse(),
      },
    };
  },
});
