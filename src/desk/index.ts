import type { Core, UID } from '@strapi/strapi';
import { clockOf } from '../clock';
import { actOf, type Act, type Context } from '../access/act';
import { noteWrite } from './audit/write';
import { conflictAsRefusal } from './conflict';
import { checkOpenedVersion } from './editing/opened-version';
import { dropSavedCopy } from './editing/saved';
import { dropFirstPublication, stampFirstPublication } from './first-publication';
import { keepVersion } from './history/keep';
import { snapshotOf } from './history/snapshot';
import { checkNotInUse } from './in-use';
import { stampAnnouncement } from '../outages/announcement';
import { withPresence } from '../procedures/presence';
import { assignOwnUnit, checkOwnUnit } from './ownership';
import { checkRequirements, reachesReaders } from './requirements';
import { DESK_FIELDS } from '../access/desk-fields';
import { assignSlug } from './slugs';
import { tidy } from './tidy';
import { titleOf } from './title';
import { keepInTrash } from './trash/trash';
import { isWritten } from './watched';
import { checkChange, followWorkflow, type Before } from './workflow/enforce';
import { loadItem, stamp } from './workflow/item';

/**
 * The one road by which anything is written: panel, bulk actions, REST with a token, import, scheduled work and
 * code all pass here. What must not stand is thrown inside the transaction, so nothing is half-written.
 */
export function registerDesk(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const act = context.uid.startsWith('api::') ? actOf(context) : null;
    if (!act) return next();
    const uid = context.uid as UID.ContentType;
    return conflictAsRefusal(() =>
      strapi.db.transaction(async () => {
        await checkOpenedVersion(strapi, uid, act.documentId, act.action);
        const before = await lookBefore(strapi, uid, act);
        await prepare(strapi, uid, act, context, before);
        const result = await next();
        await inspect(strapi, uid, act, result, before);
        return result;
      }),
    );
  });
}

/** How the document stood, for history and workflow. What comes in from an older site has no past here. */
async function lookBefore(strapi: Core.Strapi, uid: UID.ContentType, act: Act): Promise<Before & { title: string }> {
  const { documentId, action } = act;
  const nothing = { entry: null, draft: null, live: null, title: '' };
  if (!documentId || action === 'clone') return nothing;
  const title = action === 'delete' ? await titleOf(strapi, uid, documentId) : '';
  if (!isWritten(uid) || clockOf(strapi).importInstant()) return { ...nothing, title };
  return {
    title,
    entry: await loadItem(strapi, uid, documentId),
    draft: await snapshotOf(strapi, uid, documentId),
    live: act.publishes ? await snapshotOf(strapi, uid, documentId, 'published') : null,
  };
}

async function prepare(strapi: Core.Strapi, uid: UID.ContentType, act: Act, context: Context, before: Before): Promise<void> {
  if (act.action === 'delete' && act.documentId) {
    await checkNotInUse(strapi, uid, act.documentId);
    if (before.draft) await keepInTrash(strapi, uid, act.documentId, before.draft);
  }
  if (act.data) {
    act.data = tidy(act.data, strapi.contentTypes[uid], (name) => strapi.components[name as UID.Component]);
    if (uid === 'api::procedure.procedure') act.data = withPresence(act.data);
    if (isWritten(uid)) {
      for (const field of DESK_FIELDS) delete act.data[field];
      if (act.action === 'create') act.data.state = act.publishes ? 'published' : 'draft';
    }
    (context.params as { data?: unknown }).data = act.data;
  }
  checkChange(strapi, act, before);
  dropFirstPublication(act);
  await assignOwnUnit(strapi, uid, act);
  await assignSlug(strapi, uid, act);
  await stampFirstPublication(strapi, uid, act);
  await stampAnnouncement(strapi, uid, act);
}

async function inspect(strapi: Core.Strapi, uid: UID.ContentType, act: Act, result: unknown, before: Before & { title: string }): Promise<void> {
  const documentId = documentOf(act, result);
  if (!documentId) return;
  if (act.action !== 'delete') {
    if (reachesReaders(strapi, uid, act.publishes)) await checkRequirements(strapi, uid, documentId);
    await checkOwnUnit(strapi, uid, documentId);
    if (isWritten(uid)) await dropSavedCopy(strapi, uid, act);
    if (isWritten(uid)) await follow(strapi, uid, act, documentId, before);
  }
  await noteWrite(strapi, uid, act, documentId, before);
}

/** A copy is another document than the one it was made of. */
function documentOf({ action, documentId }: Act, result: unknown): string | undefined {
  const made = result as { documentId?: string; entries?: { documentId: string }[] } | null;
  if (action === 'clone') return made?.documentId ?? made?.entries?.[0]?.documentId;
  return documentId ?? made?.documentId;
}

async function follow(strapi: Core.Strapi, uid: UID.ContentType, act: Act, documentId: string, before: Before): Promise<void> {
  // What comes in from an older site has passed its desk there.
  if (clockOf(strapi).importInstant()) {
    await stamp(strapi, uid, documentId, { state: act.publishes ? 'published' : 'draft' }, 'both');
    return;
  }
  const draft = await snapshotOf(strapi, uid, documentId);
  if (!draft) return;
  await followWorkflow(strapi, uid, act, documentId, before, draft);
  await keepVersion(strapi, uid, act, documentId, before.draft, draft);
}
