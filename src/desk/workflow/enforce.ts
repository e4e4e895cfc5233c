import type { Core, UID } from '@strapi/strapi';
import { currentActor } from '../../access/actor';
import { clockOf } from '../../clock';
import { addMonths, dayOf } from '../../text/days';
import type { Act } from '../../access/act';
import { actingNow, noteHappening } from '../audit/audit';
import { changedFields, type Snapshot } from '../history/snapshot';
import { refusal } from '../../refusals/refusal';
import { addRemark } from '../remarks/remarks';
import { nounOf } from '../watched';
import { circumstances } from './circumstances';
import { checkComplete } from './complete';
import { loadItem, personFor, stamp, type DeskItem } from './item';
import { afterChange, objectionsToChange, objectionsToPublication, type Approval } from './rules';

/** How a document stood before a write: its draft, what readers saw, and where it was on its way. */
export interface Before {
  entry: DeskItem | null;
  draft: Snapshot | null;
  live: Snapshot | null;
}

/** @throws ValidationError when the text waits for others and this person may not touch it */
export function checkChange(strapi: Core.Strapi, { action }: Act, { entry }: Before): void {
  if (!entry || !['update', 'delete', 'discardDraft', 'publish'].includes(action)) return;
  const reasons = objectionsToChange(entry.item, personFor(strapi, entry.uid, entry.row));
  if (reasons.length > 0) throw refusal(reasons);
}

/**
 * After a write, inside its transaction: where the document is now, and whether it may be there.
 *
 * @throws ValidationError when it may not become public: approvals or the change note are missing
 */
export async function followWorkflow(strapi: Core.Strapi, uid: UID.ContentType, act: Act, documentId: string, before: Before, draft: Snapshot): Promise<void> {
  if (act.action === 'clone') return stamp(strapi, uid, documentId, { ...BLANK, firstPublicAt: null });
  const entry = await loadItem(strapi, uid, documentId);
  if (!entry) return;
  if (act.publishes) return becomePublic(strapi, entry, before, draft);
  if (act.action === 'unpublish') return leavePublic(strapi, entry);
  if (act.action === 'discardDraft') return stamp(strapi, uid, documentId, { state: 'published', workflow: null });
  if (act.action === 'create') return stamp(strapi, uid, documentId, { ...BLANK, state: 'draft' });
  if (changedFields(before.draft, draft).length > 0) await becomeChanged(strapi, entry);
}

const BLANK = { state: 'draft', workflow: null, updates: null, corrections: null, withdrawal: null, publishAt: null, expireAt: null };

async function becomeChanged(strapi: Core.Strapi, { uid, documentId, item, rules, kept }: DeskItem): Promise<void> {
  const { state, approvals } = afterChange(item, rules, actingNow(strapi).id);
  if (state === item.state && approvals.length === item.approvals.length) return;
  const unplanned = item.state === 'scheduled' && state !== 'scheduled';
  await stamp(strapi, uid, documentId, { state, workflow: { ...kept, approvals }, ...(unplanned && { publishAt: null }) });
  if (item.approvals.length > approvals.length) {
    const text = `Nội dung được sửa sau khi duyệt nên phải duyệt lại.${unplanned ? ' Lịch hẹn đăng đã hủy.' : ''}`;
    await addRemark(strapi, uid, documentId, { kind: 'system', text });
  }
}

async function becomePublic(strapi: Core.Strapi, entry: DeskItem, before: Before, draft: Snapshot): Promise<void> {
  const { uid, documentId, kept } = entry;
  if (currentActor(strapi).kind === 'staff') await checkComplete(strapi, uid, documentId);
  const changed = changedFields(before.live, draft);
  const wasPublic = before.live !== null;
  const approvals = await checkApprovals(strapi, entry, before, draft, !wasPublic || changed.length > 0);
  const { plan } = circumstances();
  const now = clockOf(strapi).now();
  await stamp(
    strapi,
    uid,
    documentId,
    {
      state: 'published',
      workflow: kept.submittedBy === null ? null : { ...kept, approvals: [], plannedBy: null },
      publishAt: plan ? entry.publishAt : null,
      withdrawal: null,
      changeNote: null,
      minorEdit: false,
      ...(wasPublic && changed.length > 0 && (await newsOfChange(strapi, entry, now))),
      ...(entry.reviewMonths && !entry.reviewOn && { reviewOn: addMonths(dayOf(now), entry.reviewMonths) }),
    },
    'both',
  );
  if (approvals.length > 0) {
    const names = approvals.map(({ name }) => name).join(', ');
    await noteHappening(strapi, { kind: 'workflow', action: `lên trang sau khi ${names} duyệt`, subject: subjectOf(entry) });
  }
}

/** The approvals under which the text becomes public, with the acting person's own. */
async function checkApprovals(
  strapi: Core.Strapi,
  entry: DeskItem,
  before: Before,
  draft: Snapshot,
  hasChanges: boolean,
): Promise<Approval[]> {
  const { plan, overrideReason } = circumstances();
  if (plan) return entry.item.approvals;
  const person = personFor(strapi, entry.uid, entry.row);
  // Saved and published in one go: what was approved is not what is published.
  const edited = before.draft !== null && changedFields(before.draft, draft).length > 0;
  const { approvals } = edited ? afterChange(entry.item, entry.rules, person.id) : entry.item;
  const item = { ...entry.item, approvals, isPublic: before.live !== null, hasChanges };
  const reasons = objectionsToPublication(item, entry.rules, person);
  if (reasons.length === 0) return withOwn(strapi, entry, approvals);
  if (!overrideReason || !person.override) throw refusal(reasons);
  await addRemark(strapi, entry.uid, entry.documentId, { kind: 'override', text: overrideReason });
  await noteHappening(strapi, {
    kind: 'override',
    action: `đăng ${nounOf(entry.uid)} khi chưa đủ duyệt (${reasons.map(({ message }) => message).join(' ')})`,
    subject: subjectOf(entry),
    reason: overrideReason,
  });
  return approvals;
}

function withOwn(strapi: Core.Strapi, { item, rules }: DeskItem, approvals: Approval[]): Approval[] {
  const { id, name } = actingNow(strapi);
  const counts = rules.stages === 2 || rules.fourEyes || item.kind === 'criticism';
  if (!counts || id === null || approvals.some(({ userId }) => userId === id)) return approvals;
  return [...approvals, { userId: id, name, at: clockOf(strapi).now().toISOString() }];
}

interface PublicNews {
  updates: { at: string; note: string }[] | null;
  corrections: { at: string; wrong: string; right: string; cause: string }[] | null;
  changeNote: string | null;
  minorEdit: boolean | null;
}

/**
 * What readers are told of a change of a published text: a correction, an update, or nothing of a small edit. People
 * must say which; a program may, and edits silently when it does not.
 *
 * @throws ValidationError (field `changeNote`)
 */
async function newsOfChange(strapi: Core.Strapi, { row }: DeskItem, now: Date): Promise<Partial<PublicNews>> {
  const { changeNote, minorEdit, updates, corrections } = row as unknown as PublicNews;
  const { correction, plan } = circumstances();
  const at = now.toISOString();
  if (correction) return { corrections: [...(corrections ?? []), { at, ...correction }] };
  if (changeNote) return { updates: [...(updates ?? []), { at, note: changeNote }] };
  if (minorEdit || plan || currentActor(strapi).kind !== 'staff') return {};
  throw refusal([
    {
      code: 'needs-change-note',
      field: 'changeNote',
      message: 'Nội dung cập nhật: chưa có. Nội dung đã đăng: hãy ghi đã sửa gì để độc giả biết, hoặc chọn “Sửa nhỏ”.',
    },
  ]);
}

async function leavePublic(strapi: Core.Strapi, entry: DeskItem): Promise<void> {
  const { publicReason, plan } = circumstances();
  const at = clockOf(strapi).now().toISOString();
  const expired = plan?.act === 'expire';
  await stamp(strapi, entry.uid, entry.documentId, {
    state: expired ? 'expired' : 'withdrawn',
    workflow: null,
    publishAt: null,
    expireAt: null,
    withdrawal: publicReason || expired ? { at, reason: publicReason ?? 'Nội dung đã hết thời hạn đăng.', title: entry.title } : null,
  });
}

export const subjectOf = ({ uid, documentId, title }: Pick<DeskItem, 'uid' | 'documentId' | 'title'>) => ({ type: uid as string, id: documentId, name: title });
