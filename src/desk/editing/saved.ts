import type { Core, UID } from '@strapi/strapi';
import { currentActor } from '../../access/actor';
import type { Act } from '../../access/act';
import { dropCopy, NEW } from './working-copies';

/** The text that a person saves takes the place of the working copy that was kept of it. */
export async function dropSavedCopy(strapi: Core.Strapi, uid: UID.ContentType, { action, data, documentId }: Act): Promise<void> {
  const actor = currentActor(strapi);
  if (actor.kind !== 'staff' || !data || (action !== 'create' && action !== 'update')) return;
  await dropCopy(strapi, { userId: actor.userId, uid, documentId: action === 'create' ? NEW : (documentId ?? NEW) });
}
