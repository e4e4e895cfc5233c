import fc from 'fast-check';
import {
  afterChange,
  approvalsNeeded,
  decide,
  objectionsToChange,
  objectionsToPublication,
  type ActName,
  type Approval,
  type Item,
  type Person,
  type Rules,
  type State,
} from '../../../src/desk/workflow/rules';
import { ARTICLE_STATES } from '../../../src/words/enumerations';

const AUTHOR = 1;
const contributor: Person = { id: AUTHOR, write: true, review: false, release: false, override: false };
const editor: Person = { id: 2, write: true, review: true, release: false, override: false };
const secondEditor: Person = { ...editor, id: 3 };
const contentAdmin: Person = { id: 4, write: true, review: true, release: true, override: true };
const program: Person = { id: null, write: true, review: true, release: true, override: false };

const ONE: Rules = { stages: 1, fourEyes: false };
const FOUR_EYES: Rules = { stages: 1, fourEyes: true };
const TWO: Rules = { stages: 2, fourEyes: false };

const item = (changes: Partial<Item> = {}): Item => ({
  state: 'draft',
  kind: 'news',
  authors: [AUTHOR],
  approvals: [],
  isPublic: false,
  hasChanges: true,
  ...changes,
});
const approvedBy = (...ids: number[]): Approval[] => ids.map((userId) => ({ userId, name: `Người ${userId}`, at: '2026-03-01T00:00:00Z' }));
const codes = (act: ActName, of: Item, rules: Rules, person: Person) => decide(act, of, rules, person).reasons.map(({ code }) => code);

test('một cấp, không bắt buộc người khác duyệt: biên tập viên đăng bài mình viết', () => {
  expect(codes('publish', item({ authors: [2] }), ONE, editor)).toEqual([]);
});

test('người khác duyệt: không ai tự đăng bài của mình, người khác thì đăng được', () => {
  expect(codes('publish', item({ authors: [2] }), FOUR_EYES, editor)).toEqual(['own-text']);
  expect(codes('publish', item({ authors: [2] }), FOUR_EYES, secondEditor)).toEqual([]);
  expect(codes('publish', item({ authors: [2], approvals: approvedBy(3), state: 'forwarded' }), FOUR_EYES, editor)).toEqual([]);
});

test('người có quyền vượt thì vượt được, nhưng vẫn bị hỏi lý do', () => {
  expect(decide('publish', item({ authors: [4] }), FOUR_EYES, contentAdmin)).toMatchObject({ overridable: true, reasons: [{ code: 'own-text' }] });
});

test('hai cấp: biên tập viên chuyển đăng, người duyệt đăng xuất bản; biên tập viên khác thì không', () => {
  expect(codes('publish', item(), TWO, editor)).toEqual(['needs-second']);
  expect(codes('forward', item({ state: 'reviewing' }), TWO, editor)).toEqual([]);
  const forwarded = item({ state: 'forwarded', approvals: approvedBy(2) });
  expect(codes('publish', forwarded, TWO, secondEditor)).toEqual(['needs-release']);
  expect(codes('publish', forwarded, TWO, contentAdmin)).toEqual([]);
  expect(decide('decline', forwarded, TWO, secondEditor).offered).toBe(false);
});

test('bài phê bình luôn cần hai người duyệt, dù chuyên mục đặt thế nào', () => {
  const criticism = item({ kind: 'criticism' });
  for (const rules of [ONE, FOUR_EYES, TWO]) expect(approvalsNeeded(criticism, rules)).toBe(2);
  expect(codes('publish', criticism, ONE, contentAdmin)).toEqual(['needs-second']);
  expect(codes('publish', item({ kind: 'criticism', state: 'forwarded', approvals: approvedBy(2) }), ONE, editor)).toEqual(['needs-second']);
  expect(codes('publish', item({ kind: 'criticism', state: 'forwarded', approvals: approvedBy(2) }), ONE, secondEditor)).toEqual([]);
});

test('chương trình không duyệt thay người, nhưng đăng được khi không cần duyệt hoặc đã đủ duyệt', () => {
  expect(objectionsToPublication(item(), ONE, program)).toEqual([]);
  expect(objectionsToPublication(item(), TWO, program)).toMatchObject([{ code: 'needs-person' }]);
  expect(objectionsToPublication(item({ approvals: approvedBy(2, 4) }), TWO, program)).toEqual([]);
});

test('cộng tác viên: chuyển duyệt rồi thì bài khóa, rút lại được khi chưa ai nhận', () => {
  const acts = (of: Item) => (['submit', 'recall', 'publish', 'return', 'withdraw'] as const).filter((act) => decide(act, of, ONE, contributor).offered);
  expect(acts(item())).toEqual(['submit']);
  expect(acts(item({ state: 'submitted' }))).toEqual(['recall']);
  expect(acts(item({ state: 'reviewing' }))).toEqual([]);
  expect(objectionsToChange({ state: 'submitted' }, contributor)).toMatchObject([{ code: 'locked' }]);
  expect(objectionsToChange({ state: 'returned' }, contributor)).toEqual([]);
  expect(objectionsToChange({ state: 'submitted' }, editor)).toEqual([]);
});

test('sửa bài sau khi duyệt: lượt duyệt của người khác mất, lịch hẹn không còn giá trị', () => {
  const scheduled = item({ state: 'scheduled', approvals: approvedBy(2, 4) });
  expect(afterChange(scheduled, TWO, 2)).toEqual({ state: 'submitted', approvals: approvedBy(2) });
  expect(afterChange(item({ state: 'scheduled' }), ONE, 2)).toEqual({ state: 'scheduled', approvals: [] });
  expect(afterChange(item({ state: 'published' }), ONE, 2).state).toBe('draft');
});

test('bản nháp không khác bản trên trang thì không có gì để đăng, và không ai phải duyệt', () => {
  const same = item({ state: 'published', isPublic: true, hasChanges: false });
  expect(decide('publish', same, TWO, contentAdmin)).toMatchObject({ offered: false, reasons: [{ code: 'nothing-new' }] });
  expect(objectionsToPublication(same, TWO, program)).toEqual([]);
});

const anyItem = fc.record({
  state: fc.constantFrom(...(Object.keys(ARTICLE_STATES) as State[])),
  kind: fc.constantFrom('news' as const, 'criticism' as const),
  authors: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
  approvals: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }).map((ids) => approvedBy(...ids)),
  isPublic: fc.boolean(),
  hasChanges: fc.constant(true),
});
const anyRules = fc.record({ stages: fc.constantFrom(1 as const, 2 as const), fourEyes: fc.boolean() });
const anyPerson = fc.record({ id: fc.integer({ min: 1, max: 4 }), write: fc.boolean(), review: fc.boolean(), release: fc.boolean(), override: fc.constant(false) });

test('với mọi bài, mọi chuyên mục, mọi người: không lên trang khi chưa đủ số người duyệt khác nhau', () => {
  fc.assert(
    fc.property(anyItem, anyRules, anyPerson, (of, rules, person) => {
      if (objectionsToPublication(of, rules, person).length > 0) return;
      const people = new Set([...of.approvals.map(({ userId }) => userId), person.id]);
      expect(people.size).toBeGreaterThanOrEqual(approvalsNeeded(of, rules));
    }),
  );
});

test('với mọi bài: người không có quyền duyệt không bao giờ có nút đăng, hẹn, chuyển đăng, từ chối, gỡ', () => {
  fc.assert(
    fc.property(anyItem, anyRules, anyPerson, (of, rules, person) => {
      for (const act of ['publish', 'schedule', 'forward', 'return', 'decline', 'withdraw', 'correct'] as const) {
        expect(decide(act, of, rules, { ...person, review: false }).offered).toBe(false);
      }
    }),
  );
});
