import type { Core, UID } from '@strapi/strapi';
import { clockOf } from '../clock';
import type { Act } from '../access/act';

const ATTRIBUTE = 'firstPublicAt';

/** Nobody sets or moves this time from outside: whatever a form, a token or a program sends is dropped. */
export function dropFirstPublication({ data }: Act): void {
  if (data) delete data[ATTRIBUTE];
}

/**
 * Stamps the instant at which a record first becomes public, once in its life: the server's own clock, or the
 * true instant of a record being imported. Call it inside the transaction of the publication.
 */
export async function stampFirstPublication(strapi: Core.Strapi, uid: UID.ContentType, act: Act): Promise<void> {
  if (!act.publishes || !strapi.contentTypes[uid].attributes[ATTRIBUTE]) return;
  const query = strapi.db.query(uid);
  const { documentId, data } = act;
  const draft = documentId ? await query.findOne({ where: { documentId, publishedAt: null } }) : null;
  if (draft?.[ATTRIBUTE]) return;

  const clock = clockOf(strapi);
  const instant = (clock.importInstant() ?? clock.now()).toISOString();
  if (data) data[ATTRIBUTE] = instant;
  else if (draft) await query.update({ where: { id: draft.id }, data: { [ATTRIBUTE]: instant, updatedAt: draft.updatedAt } });
}
