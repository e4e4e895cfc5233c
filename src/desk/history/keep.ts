import type { Core, UID } from '@strapi/strapi';
import { clockOf } from '../../clock';
import type { Act } from '../../access/act';
import { actingNow } from '../audit/audit';
import { circumstances } from '../workflow/circumstances';
import { changedFields, type Snapshot } from './snapshot';
import { versionsOf, type VersionAct } from './versions';

/**
 * Keeps the version that a write made, when it changed anything or changed what readers see. A document that came in
 * before its history began gets its state before the first change as its first version.
 */
export async function keepVersion(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  act: Act,
  documentId: string,
  before: Snapshot | null,
  after: Snapshot,
): Promise<void> {
  const fields = changedFields(before, after);
  if (act.action === 'update' && !act.publishes && fields.length === 0) return;
  const versions = versionsOf(strapi, uid, documentId);
  const at = clockOf(strapi).now().toISOString();
  if (before && !(await versions.hasAny())) {
    await versions.keep({ at, actorId: null, actor: 'Trước khi có lịch sử', act: 'baseline', fields: [], snapshot: before });
  }
  const { plan } = circumstances();
  const { id, name } = actingNow(strapi);
  const actor = plan ? `Máy chủ, theo lịch của ${plan.plannedBy.name}` : name;
  await versions.keep({ at, actorId: id, actor, act: actName(act), fields: before ? fields : [], snapshot: after });
}

function actName({ action, publishes }: Act): VersionAct {
  if (circumstances().restoring) return 'restore';
  if (publishes) return 'publish';
  return action === 'clone' ? 'create' : (action as VersionAct);
}
