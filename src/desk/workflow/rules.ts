import { ARTICLE_KINDS, ARTICLE_STATES } from '../../words/enumerations';
import type { Reason } from '../../refusals/refusal';

export type State = keyof typeof ARTICLE_STATES;
export type ActName =
  | 'submit'
  | 'recall'
  | 'review'
  | 'return'
  | 'forward'
  | 'decline'
  | 'schedule'
  | 'unschedule'
  | 'publish'
  | 'plan-withdrawal'
  | 'withdraw'
  | 'correct';

export interface Approval {
  userId: number;
  name: string;
  /** Instant, ISO 8601 in UTC. */
  at: string;
}

/** What the rules need to know of a document. */
export interface Item {
  state: State;
  kind: keyof typeof ARTICLE_KINDS | null;
  /** Panel users who wrote it or handed it in. */
  authors: number[];
  approvals: Approval[];
  isPublic: boolean;
  /** Does the draft say something that readers do not see yet? */
  hasChanges: boolean;
}

/** The settings of the section. */
export interface Rules {
  stages: 1 | 2;
  fourEyes: boolean;
}

/** Who acts: the rights follow from role and unit. `id` is null for a program or the server, which approve nothing. */
export interface Person {
  id: number | null;
  /** May change this document. */
  write: boolean;
  /** May approve and publish this document ("duyệt nội dung"). */
  review: boolean;
  /** May give the second approval of a section with two stages ("duyệt đăng"). */
  release: boolean;
  /** May go past the approvals with a reason. */
  override: boolean;
}

/**
 * What the rules say of one act. `offered`: the act belongs to this state and this person, so the panel shows its
 * button. `reasons` say why it cannot be done all the same; `overridable` when a kept reason gets past them.
 */
export interface Decision {
  offered: boolean;
  reasons: Reason[];
  overridable: boolean;
}

const WAITING: State[] = ['submitted', 'reviewing', 'forwarded', 'scheduled'];
const IN_HAND: State[] = ['draft', 'returned', 'declined', 'published', 'expired', 'withdrawn'];

/** How many people have to approve: two for a "phê bình" and in a section of two stages, one under four eyes. */
export function approvalsNeeded({ kind }: Pick<Item, 'kind'>, { stages, fourEyes }: Rules): 0 | 1 | 2 {
  if (kind === 'criticism' || stages === 2) return 2;
  return fourEyes ? 1 : 0;
}

/** What each state becomes by an act; acts that are not here leave it as it is. */
export const STATE_AFTER: Partial<Record<ActName, State>> = {
  submit: 'submitted',
  recall: 'draft',
  review: 'reviewing',
  return: 'returned',
  forward: 'forwarded',
  decline: 'declined',
  schedule: 'scheduled',
  publish: 'published',
  withdraw: 'withdrawn',
};

/** In which states, and by whom, an act is to be found at all. */
function isOffered(act: ActName, item: Item, rules: Rules, person: Person): boolean {
  const { state, isPublic, hasChanges } = item;
  const unpublished = !isPublic || hasChanges;
  switch (act) {
    case 'submit':
      return person.write && IN_HAND.includes(state) && unpublished;
    case 'recall':
      return state === 'submitted' && person.id !== null && item.authors.includes(person.id);
    case 'review':
      return person.review && state === 'submitted';
    case 'return':
      return person.review && ['submitted', 'reviewing'].includes(state);
    case 'forward':
      return person.review && unpublished && state !== 'forwarded' && state !== 'scheduled' && approvalsNeeded(item, rules) > 0;
    case 'decline':
      return mayReleaseHere(rules, person) && ['forwarded', 'scheduled'].includes(state);
    case 'schedule':
      return person.review && unpublished && state !== 'scheduled';
    case 'unschedule':
      return person.review && state === 'scheduled';
    case 'publish':
      return person.review && unpublished;
    case 'plan-withdrawal':
    case 'withdraw':
    case 'correct':
      return person.review && isPublic;
  }
}

const mayReleaseHere = ({ stages }: Rules, { review, release }: Person) => review && (stages === 1 || release);

/** Decides on one act; the same answer makes the panel's buttons, the refusals of every road, and the tests. */
export function decide(act: ActName, item: Item, rules: Rules, person: Person): Decision {
  const offered = isOffered(act, item, rules, person);
  if (!offered) return { offered, reasons: [notNow(act, item)], overridable: false };
  const reasons = objectionsTo(act, item, rules, person);
  const overridable = reasons.length > 0 && person.override && ['publish', 'schedule', 'correct'].includes(act);
  return { offered, reasons, overridable };
}

function objectionsTo(act: ActName, item: Item, rules: Rules, person: Person): Reason[] {
  if (act === 'forward' || act === 'review') return objectionToApproval(item, rules, person);
  if (act === 'publish' || act === 'schedule' || act === 'correct') return objectionsToPublication(item, rules, person);
  return [];
}

/**
 * Why a draft may not become public now: empty when enough people approved it, counting the one who acts. Nothing
 * is asked of a draft that says what readers see already.
 */
export function objectionsToPublication(item: Item, rules: Rules, person: Person): Reason[] {
  const needed = approvalsNeeded(item, rules);
  if (item.isPublic && !item.hasChanges) return [];
  const given = new Set(item.approvals.map(({ userId }) => userId));
  if (given.size >= needed) return [];
  const objections = objectionToApproval(item, rules, person);
  if (objections.length > 0) return objections;
  return given.size + 1 >= needed ? [] : [tooFew(item, given.size)];
}

/** Why this person's approval does not count now. */
function objectionToApproval(item: Item, rules: Rules, { id, review, release }: Person): Reason[] {
  const { stages, fourEyes } = rules;
  if (!review) return [reason('no-right', 'Bạn không có quyền duyệt nội dung này.')];
  if (approvalsNeeded(item, rules) === 0) return [];
  if (id === null) {
    return [reason('needs-person', `${whyApproval(item, rules)}; chương trình không duyệt thay người được.`)];
  }
  if (fourEyes && item.authors.includes(id)) {
    return [reason('own-text', 'Chuyên mục này phải có người khác duyệt: bạn không thể tự duyệt bài của mình.')];
  }
  if (item.approvals.some(({ userId }) => userId === id)) return [tooFew(item, item.approvals.length)];
  if (stages === 2 && item.approvals.length === 1 && !release) {
    return [reason('needs-release', 'Chuyên mục duyệt hai cấp: bài đã “Chuyển đăng”, chờ người có quyền duyệt đăng.')];
  }
  return [];
}

function tooFew({ kind, approvals }: Item, given: number): Reason {
  const what = kind === 'criticism' ? 'Bài phê bình phải có hai người duyệt' : 'Chuyên mục này phải có hai người duyệt';
  const names = approvals.map(({ name }) => name).join(', ');
  const so = given === 0 ? 'Hãy bấm “Chuyển đăng” để người thứ hai duyệt.' : `Mới có ${names} duyệt; cần thêm một người khác.`;
  return reason('needs-second', `${what}. ${so}`);
}

const whyApproval = ({ kind }: Item, { stages }: Rules) =>
  kind === 'criticism'
    ? 'Bài phê bình phải có hai người duyệt'
    : stages === 2
      ? 'Chuyên mục này phải có hai người duyệt'
      : 'Chuyên mục này phải có người khác duyệt';

const notNow = (act: ActName, { state, isPublic, hasChanges }: Item): Reason =>
  isPublic && !hasChanges && ['submit', 'publish', 'schedule', 'forward'].includes(act)
    ? reason('nothing-new', 'Bản nháp không khác bản đang có trên trang.')
    : reason('not-now', `Bạn không làm được việc này ở trạng thái “${ARTICLE_STATES[state]}”.`);

const reason = (code: string, message: string): Reason => ({ code, field: 'state', message });

/** While a text waits for others, only who may approve it may change it. */
export function objectionsToChange({ state }: Pick<Item, 'state'>, { review }: Person): Reason[] {
  if (review || !WAITING.includes(state)) return [];
  const words = `Đang ở trạng thái “${ARTICLE_STATES[state]}” nên tạm khóa với người viết.`;
  const hint = state === 'submitted' ? ' Muốn sửa tiếp thì bấm “Rút lại”.' : '';
  return [reason('locked', `${words}${hint}`)];
}

/**
 * What becomes of a text's state and approvals when its words are changed: an approval stands for the text that was
 * read, so those of others fall; with too few left the text waits for approval again.
 */
export function afterChange(item: Item, rules: Rules, personId: number | null): Pick<Item, 'state' | 'approvals'> {
  const approvals = item.approvals.filter(({ userId }) => userId === personId);
  if (item.state === 'forwarded' || item.state === 'scheduled') {
    const enough = item.state === 'scheduled' ? approvalsNeeded(item, rules) : 1;
    return approvals.length >= enough ? { state: item.state, approvals } : { state: 'submitted', approvals };
  }
  const back = ['published', 'expired', 'withdrawn'].includes(item.state);
  return { state: back ? 'draft' : item.state, approvals };
}
