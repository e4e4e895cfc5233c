import type { Core, UID } from '@strapi/strapi';
import { currentActor } from '../../access/actor';
import { clockOf } from '../../clock';
import type { Act } from '../../access/act';
import { titleOf } from '../title';
import { isWritten, nounOf } from '../watched';
import { circumstances } from '../workflow/circumstances';
import type { Before } from '../workflow/enforce';
import { noteHappening, type AuditKind } from './audit';

/** The tracker's own header; the reason is kept in its ledger too, and here so that every override is in one place. */
const QUOTA_REASON = 'x-quota-override-reason';

/** Notes a write of a document. Saving a draft is in its history; the trail tells what changed for others. */
export async function noteWrite(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  act: Act,
  documentId: string,
  before: Before & { title: string },
): Promise<void> {
  if (clockOf(strapi).importInstant()) return;
  const written = isWritten(uid);
  const told = written ? tellWritten(uid, act, before) : tellSetting(strapi, uid, act);
  const { plan, publicReason } = circumstances();
  // Lists filled by the installation itself, sample data: nobody did it.
  if (!told || (!written && currentActor(strapi).kind === 'server')) return;
  const subject = { type: uid as string, id: documentId, name: before.title || (await titleOf(strapi, uid, documentId)) };
  const actor = plan && { id: plan.plannedBy.id, name: `Máy chủ, theo lịch của ${plan.plannedBy.name}` };
  await noteHappening(strapi, { ...told, subject, reason: publicReason, ...(actor && { actor }) });
  const header = strapi.requestContext.get()?.get?.(QUOTA_REASON);
  if (header && !publicReason && !plan) {
    await noteHappening(strapi, { kind: 'override', action: `${told.action}, có lý do gửi sổ chỉ tiêu`, subject, reason: decoded(header) });
  }
}

function tellWritten(uid: string, { action, publishes }: Act, { live }: Before): { kind: AuditKind; action: string } | null {
  const noun = nounOf(uid);
  if (publishes) return { kind: 'publishing', action: `${live ? 'cập nhật' : 'xuất bản'} ${noun}` };
  if (action === 'unpublish') return { kind: 'publishing', action: `gỡ ${noun}` };
  if (action === 'delete') return { kind: 'content', action: `xóa ${noun}` };
  if (action === 'create' || action === 'clone') return { kind: 'content', action: `tạo ${noun}` };
  return action === 'discardDraft' ? { kind: 'content', action: `bỏ thay đổi của ${noun}` } : null;
}

const VERBS: Readonly<Record<string, string>> = { create: 'thêm vào', update: 'sửa', delete: 'xóa khỏi', clone: 'thêm vào', publish: 'xuất bản', unpublish: 'gỡ khỏi' };

function tellSetting(strapi: Core.Strapi, uid: UID.ContentType, { action }: Act): { kind: AuditKind; action: string } | null {
  const verb = VERBS[action];
  return verb ? { kind: 'settings', action: `${verb} danh mục “${strapi.contentTypes[uid].info.displayName}”` } : null;
}

/** The tracker refuses a header it cannot read before anything is written. */
function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
