import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { currentActor } from './actor';
import { ONLY_CHOSEN_FROM, WRITERS } from './roles';

interface InitAnswer {
  data?: { contentTypes?: { uid: string; isDisplayed: boolean }[] };
}

/**
 * Who only writes chooses from the lists (units, sections, fields…) in forms and never keeps them: the rights to read
 * them stay, their entries in the menu of the content manager go.
 */
export function hideListsFromWriters(strapi: Core.Strapi): void {
  const controller = strapi.plugin('content-manager').controller('init') as { getInitData(ctx: Context): unknown };
  const answer = controller.getInitData.bind(controller);
  controller.getInitData = async (ctx) => {
    await answer(ctx);
    const actor = currentActor(strapi);
    if (actor.kind !== 'staff' || !actor.roles.every((role) => WRITERS.includes(role))) return;
    for (const contentType of (ctx.body as InitAnswer).data?.contentTypes ?? []) {
      if (ONLY_CHOSEN_FROM.includes(contentType.uid)) contentType.isDisplayed = false;
    }
  };
}
