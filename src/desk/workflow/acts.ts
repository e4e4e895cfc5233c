import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clockOf } from '../../clock';
import { formatDateTime } from '../../text/dates';
import { actingNow, noteHappening } from '../audit/audit';
import { checkOpenedVersion } from '../editing/opened-version';
import { isCause } from '../corrections/corrections';
import { refusal } from '../../refusals/refusal';
import { addRemark, wordsGiven } from '../remarks/remarks';
import { nounOf } from '../watched';
import { under, type Correction } from './circumstances';
import { checkComplete } from './complete';
import { subjectOf } from './enforce';
import { loadItem, personFor, stamp, type DeskItem } from './item';
import { decide, STATE_AFTER, type ActName, type Approval } from './rules';

/** What a form sends with an act. */
export interface Input {
  reason?: unknown;
  /** An instant, ISO 8601 with its offset. */
  at?: unknown;
  cause?: unknown;
  wrong?: unknown;
  right?: unknown;
}

type Perform = (strapi: Core.Strapi, entry: DeskItem, input: Input) => Promise<void>;

/** The acts of the desk, each by its name. Who may do them, and when, is decided before ({@link decide}). */
const ACTS: Record<ActName, Perform> = {
  async submit(strapi, entry) {
    const { uid, documentId, kept } = entry;
    await checkComplete(strapi, uid, documentId);
    await move(strapi, entry, 'submit', { ...kept, approvals: [], submittedBy: actingNow(strapi).id });
  },

  recall: (strapi, entry) => move(strapi, entry, 'recall', entry.kept),
  review: (strapi, entry) => move(strapi, entry, 'review', entry.kept),

  async return(strapi, entry, { reason }) {
    await sendBack(strapi, entry, 'return', wordsGiven(reason, 'Lý do từ chối'));
  },

  async decline(strapi, entry, { reason }) {
    await sendBack(strapi, entry, 'decline', wordsGiven(reason, 'Lý do từ chối'));
  },

  async forward(strapi, entry) {
    await checkComplete(strapi, entry.uid, entry.documentId);
    await move(strapi, entry, 'forward', { ...entry.kept, approvals: withMine(strapi, entry) });
  },

  async schedule(strapi, entry, { at }) {
    const { uid, documentId, kept, rules, item } = entry;
    const instant = futureInstant(strapi, at, 'Hẹn đăng lúc');
    await checkComplete(strapi, uid, documentId);
    const approves = rules.stages === 2 || rules.fourEyes || item.kind === 'criticism';
    const approvals = approves ? withMine(strapi, entry) : item.approvals;
    await move(strapi, entry, 'schedule', { ...kept, approvals, plannedBy: actingNow(strapi) }, { publishAt: instant });
    await note(strapi, entry, `hẹn đăng lúc ${formatDateTime(instant)}`);
  },

  async unschedule(strapi, entry) {
    const { uid, documentId, kept, item } = entry;
    await stamp(strapi, uid, documentId, {
      state: item.approvals.length > 0 ? 'forwarded' : 'draft',
      workflow: { ...kept, plannedBy: null },
      publishAt: null,
    });
    await note(strapi, entry, 'hủy hẹn giờ đăng');
  },

  async publish(strapi, { uid, documentId }) {
    await strapi.documents(uid).publish({ documentId });
  },

  async 'plan-withdrawal'(strapi, entry, { at }) {
    const expireAt = at === null || at === '' ? null : futureInstant(strapi, at, 'Hẹn gỡ lúc');
    await stamp(strapi, entry.uid, entry.documentId, { expireAt, workflow: { ...entry.kept, plannedBy: actingNow(strapi) } });
    await note(strapi, entry, expireAt ? `hẹn gỡ lúc ${formatDateTime(expireAt)}` : 'hủy hẹn gỡ');
  },

  async withdraw(strapi, entry, { reason }) {
    const publicReason = wordsGiven(reason, 'Lý do công khai');
    await under({ publicReason }, () => strapi.documents(entry.uid).unpublish({ documentId: entry.documentId }));
    await addRemark(strapi, entry.uid, entry.documentId, { kind: 'withdraw', text: publicReason });
  },

  async correct(strapi, { uid, documentId }, input) {
    await under({ correction: correctionIn(input) }, () => strapi.documents(uid).publish({ documentId }));
  },
};

/**
 * Does an act for the person who asks, wholly or not at all.
 *
 * @throws NotFoundError; ForbiddenError when the act is not this person's; ValidationError with the reasons against it
 */
export async function performAct(strapi: Core.Strapi, uid: UID.ContentType, documentId: string, act: ActName, input: Input): Promise<void> {
  await strapi.db.transaction(async () => {
    // Nobody approves, returns or plans another text than the one on the screen.
    await checkOpenedVersion(strapi, uid, documentId);
    const entry = await loadItem(strapi, uid, documentId);
    if (!entry) throw new errors.NotFoundError('Không có nội dung này.');
    const { reasons, overridable } = decide(act, entry.item, entry.rules, personFor(strapi, entry.uid, entry.row));
    const goesPast = reasons.length > 0 && overridable && typeof input.reason === 'string' && input.reason.trim() !== '';
    if (reasons.length > 0 && !goesPast) throw refusal(reasons);
    if (!goesPast) return ACTS[act](strapi, entry, input);
    const overrideReason = wordsGiven(input.reason, 'Lý do');
    if (act === 'schedule') await keepOverride(strapi, entry, overrideReason);
    return under({ overrideReason }, () => ACTS[act](strapi, entry, input));
  });
}

export const isAct = (name: string): name is ActName => Object.hasOwn(ACTS, name);

async function move(strapi: Core.Strapi, entry: DeskItem, act: ActName, workflow: DeskItem['kept'], more: object = {}): Promise<void> {
  await stamp(strapi, entry.uid, entry.documentId, { state: STATE_AFTER[act], workflow, ...more });
  if (act !== 'schedule') await note(strapi, entry, `${WORDS[act] ?? act} ${nounOf(entry.uid)}`);
}

const WORDS: Partial<Record<ActName, string>> = {
  submit: 'chuyển duyệt',
  recall: 'rút lại',
  review: 'nhận duyệt',
  forward: 'duyệt, chuyển đăng',
};

const note = (strapi: Core.Strapi, entry: DeskItem, action: string, reason?: string) =>
  noteHappening(strapi, { kind: 'workflow', action, subject: subjectOf(entry), reason });

/** The text goes back to who wrote it, with the reason; what was approved is to be approved again. */
async function sendBack(strapi: Core.Strapi, entry: DeskItem, act: 'return' | 'decline', reason: string): Promise<void> {
  const { uid, documentId, kept, item } = entry;
  await stamp(strapi, uid, documentId, { state: STATE_AFTER[act], workflow: { ...kept, approvals: [], plannedBy: null }, publishAt: null });
  await addRemark(strapi, uid, documentId, { kind: act, text: reason, to: item.authors });
  await note(strapi, entry, `${act === 'return' ? 'từ chối duyệt' : 'từ chối đăng'} ${nounOf(uid)}`, reason);
}

/** A schedule made past the approvals stands by itself: the server asks nobody again when its time comes. */
async function keepOverride(strapi: Core.Strapi, entry: DeskItem, reason: string): Promise<void> {
  await addRemark(strapi, entry.uid, entry.documentId, { kind: 'override', text: reason });
  await noteHappening(strapi, { kind: 'override', action: `hẹn đăng ${nounOf(entry.uid)} khi chưa đủ duyệt`, subject: subjectOf(entry), reason });
}

function withMine(strapi: Core.Strapi, { item }: DeskItem): Approval[] {
  const { id, name } = actingNow(strapi);
  if (id === null || item.approvals.some(({ userId }) => userId === id)) return item.approvals;
  return [...item.approvals, { userId: id, name, at: clockOf(strapi).now().toISOString() }];
}

/** @throws ValidationError (field `at`) unless it is an instant that is still to come */
function futureInstant(strapi: Core.Strapi, given: unknown, label: string): string {
  const zoned = typeof given === 'string' && /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(given);
  const instant = zoned ? new Date(given as string) : null;
  const refuse = (message: string) => refusal([{ code: 'invalid', field: 'at', message: `${label}: ${message}` }]);
  if (!instant || Number.isNaN(instant.getTime())) throw refuse('hãy chọn ngày và giờ.');
  if (instant <= clockOf(strapi).now()) throw refuse('phải ở tương lai.');
  return instant.toISOString();
}

function correctionIn({ cause, wrong, right }: Input): Correction {
  if (!isCause(cause)) throw refusal([{ code: 'missing', field: 'cause', message: 'Trường hợp: chưa chọn.' }]);
  return { cause, wrong: wordsGiven(wrong, 'Nội dung sai'), right: wordsGiven(right, 'Nội dung đúng') };
}
