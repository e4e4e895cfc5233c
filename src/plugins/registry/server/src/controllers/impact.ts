import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { closeTask, listTasks } from '../../../../../documents/impact-tasks';
import { registryOf } from '../../../../../documents/registry';
import { actingPerson } from '../acting-person';

/** Tasks that changed documents gave to units. */
export const impactController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Of the person's own units, or of all for who is bound to none. */
  async list(ctx: Context) {
    const { unitIds } = await actingPerson(strapi);
    const [tasks, { documents }, units] = await Promise.all([
      listTasks(strapi, unitIds),
      registryOf(strapi),
      strapi.db.query('api::unit.unit').findMany({ select: ['documentId', 'name'] }) as Promise<{ documentId: string; name: string }[]>,
    ]);
    const unitNames = new Map(units.map(({ documentId, name }) => [documentId, name]));
    const view = (id: string | null) => {
      const document = id ? documents.get(id) : undefined;
      return document ? { documentId: document.documentId, number: document.number, title: document.title, url: `/van-ban/${document.slug}` } : null;
    };
    ctx.body = {
      data: tasks.map(({ id, subjectType, subjectId, subjectTitle, unitId, citedId, kind, causeId, eventOn, openedAt, outcome, note, closedAt, closedBy }) => ({
        id, subjectType, subjectId, subjectTitle, kind, eventOn, openedAt, outcome, note, closedAt, closedBy,
        unit: unitId ? (unitNames.get(unitId) ?? null) : null,
        cited: view(citedId),
        cause: view(causeId),
      })),
    };
  },

  async close(ctx: Context) {
    const { name, unitIds } = await actingPerson(strapi);
    await closeTask(strapi, Number(ctx.params.id), (ctx.request as unknown as { body?: object }).body ?? {}, { name, unitIds });
    ctx.status = 204;
  },
});
