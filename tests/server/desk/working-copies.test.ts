import { ARTICLE, ARTICLES, deskWith, formOf, runDesk, write } from '../../support/server/desk';
import type { Desk } from '../../support/server/section';
import { app, clock, unique } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

const at = (documentId: string, what = 'copy', uid: string = ARTICLE) => `/desk/documents/${uid}/${documentId}/${what}`;

let desk: Desk;
let contributor: Person;
let editor: Person;
beforeAll(async () => {
  clock().set('2026-05-25T09:00:00+07:00');
  desk = await deskWith();
  contributor = await signIn('cchc-contributor', desk.unit);
  editor = await signIn('cchc-editor', desk.unit);
});
afterAll(() => clock().run());

const copyOf = async (person: Person, documentId: string) => (await person.get(at(documentId)).expect(200)).body.data;

test('bản viết dở của mỗi người chỉ người ấy thấy; lưu bài thì không còn', async () => {
  const documentId = await write(contributor, desk, unique('Viết dở'));
  const changes = { summary: 'Đang viết.' };
  const { body } = await contributor.put(at(documentId), { base: '2026-05-25T02:00:00.000Z', changes }).expect(200);
  expect(body.data).toEqual({ savedAt: '2026-05-25T02:00:00.000Z' });
  expect(await copyOf(contributor, documentId)).toEqual({ savedAt: '2026-05-25T02:00:00.000Z', base: '2026-05-25T02:00:00.000Z', changes });
  expect(await copyOf(editor, documentId)).toBeNull();
  await contributor.put(`${ARTICLES}/${documentId}`, { summary: 'Đang viết.' }).expect(200);
  expect(await copyOf(contributor, documentId)).toBeNull();
});

test('bài mới chưa lưu lần nào cũng được giữ; bỏ hoặc lưu thì thôi', async () => {
  await contributor.put(at('new'), { base: null, changes: { title: 'Mới' } }).expect(200);
  expect((await copyOf(contributor, 'new')).changes).toEqual({ title: 'Mới' });
  await write(contributor, desk, unique('Mới'));
  expect(await copyOf(contributor, 'new')).toBeNull();
  await contributor.put(at('new'), { base: null, changes: { title: 'Mới' } }).expect(200);
  await contributor.delete(at('new')).expect(204);
  expect(await copyOf(contributor, 'new')).toBeNull();
});

test('không có quyền sửa thì không giữ; bản viết dở phải là một đối tượng', async () => {
  const documentId = await write(contributor, desk, unique('Của đơn vị'));
  const stranger = await signIn('cchc-editor', (await deskWith()).unit);
  await stranger.put(at(documentId), { changes: {} }).expect(403);
  await contributor.put(at('new', 'copy', 'api::procedure.procedure'), { changes: {} }).expect(403);
  await contributor.put(at('new', 'copy', 'api::unit.unit'), { changes: {} }).expect(404);
  const { body } = await contributor.put(at(documentId), { changes: ['x'] }).expect(400);
  expect(body.error.message).toBe('Bản viết dở (changes): phải là một đối tượng.');
});

test('không ai quay lại trong 30 ngày thì bản viết dở được dọn', async () => {
  const documentId = await write(contributor, desk, unique('Bỏ quên'));
  await contributor.put(at(documentId), { changes: { summary: 'Bỏ quên.' } }).expect(200);
  clock().set('2026-06-24T08:00:00+07:00');
  await runDesk('desk-housekeeping');
  expect(await app().db.connection('desk_working_copies').where({ document_id: documentId })).toHaveLength(1);
  clock().set('2026-06-25T09:00:00+07:00');
  await runDesk('desk-housekeeping');
  expect(await app().db.connection('desk_working_copies').where({ document_id: documentId })).toHaveLength(0);
  clock().set('2026-05-25T09:00:00+07:00');
});

test('so biểu mẫu đang viết với bản đang lưu: chữ, quan hệ thêm và bớt', async () => {
  const documentId = await write(editor, desk, unique('So với biểu mẫu'), { summary: 'Sapo của Cúc.' });
  const other = await deskWith();
  const values = {
    summary: 'Sapo của Dũng.',
    section: { connect: [{ documentId: other.section.documentId, label: 'Chuyên mục khác' }], disconnect: [] },
    reformFields: { connect: [], disconnect: [{ documentId: desk.field.documentId }] },
  };
  const { body } = await editor.post(at(documentId, 'differences'), { values }).expect(200);
  expect(body.data.map(({ field }: { field: string }) => field).sort()).toEqual(['reformFields', 'section', 'summary']);
  expect(body.data.find(({ field }: { field: string }) => field === 'summary').pieces).toEqual([
    { kind: 'same', text: 'Sapo của ' },
    { kind: 'removed', text: 'Cúc' },
    { kind: 'added', text: 'Dũng' },
    { kind: 'same', text: '.' },
  ]);
  await editor.put(`${ARTICLES}/${documentId}`, formOf(desk, unique('Đã lưu'), values)).expect(200);
  expect((await editor.post(at(documentId, 'differences'), { values: { summary: values.summary } }).expect(200)).body.data).toEqual([]);
});
