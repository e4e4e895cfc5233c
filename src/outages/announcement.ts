import type { Core } from '@strapi/strapi';
import type { Act } from '../access/act';
import { localDay } from '../calendar';
import { clockOf } from '../clock';

const ANNOUNCED_AT = 'announcedAt';
const UID = 'api::outage.outage';

interface Announced {
  kind: 'planned' | 'incident';
  startsAt: string | Date;
}

interface Standing extends Announced {
  announcedAt: string | null;
  firstPublicAt: string | null;
}

/**
 * Stamps since when readers know that an outage begins as early as it now says: from its first publication, or, when
 * a later one moves the start to an earlier day or turns an incident into a plan, from that one. What was taken off
 * the site is announced anew. What a form, a token or a program sends as this time is dropped. Call it inside the
 * transaction of the write.
 */
export async function stampAnnouncement(strapi: Core.Strapi, uid: string, act: Act): Promise<void> {
  if (uid !== UID) return;
  const { documentId, data } = act;
  if (data) delete data[ANNOUNCED_AT];
  if (!act.publishes) return;
  const query = strapi.db.query(UID);
  const draft = documentId ? await query.findOne({ where: { documentId, publishedAt: null } }) : null;
  const standing: Standing | null = documentId ? await query.findOne({ where: { documentId, publishedAt: { $notNull: true } } }) : null;
  const clock = clockOf(strapi);
  const now = (clock.importInstant() ?? clock.now()).toISOString();
  const announcedAt = standing && isKnown(standing, { ...draft, ...data }) ? (standing.announcedAt ?? standing.firstPublicAt ?? now) : now;
  if (data) data[ANNOUNCED_AT] = announcedAt;
  else if (draft) await query.update({ where: { id: draft.id }, data: { [ANNOUNCED_AT]: announcedAt, updatedAt: draft.updatedAt } });
}

/** Whether whoever read the standing announcement was told in time of the next one too. */
const isKnown = (standing: Announced, next: Announced): boolean =>
  standing.kind === next.kind && localDay(next.startsAt) >= localDay(standing.startsAt);
