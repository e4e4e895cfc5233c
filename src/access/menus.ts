import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { currentActor } from './actor';
import { NOT_IN_MENU } from './roles';

interface InitAnswer {
  data?: { contentTypes?: { uid: string; isDisplayed: boolean }[] };
}

/** A list is in the menu of the content manager when one of the person's roles has business with it; the rights stay. */
export function hideListsOfOthers(strapi: Core.Strapi): void {
  const controller = strapi.plugin('content-manager').controller('init') as { getInitData(ctx: Context): unknown };
  const answer = controller.getInitData.bind(controller);
  controller.getInitData = async (ctx) => {
    await answer(ctx);
    const actor = currentActor(strapi);
    if (actor.kind !== 'staff') return;
    for (const contentType of (ctx.body as InitAnswer).data?.contentTypes ?? []) {
      if (actor.roles.every((role) => NOT_IN_MENU[role]?.includes(contentType.uid))) contentType.isDisplayed = false;
    }
  };
}
