import { ARTICLE, ARTICLES, deskWith, runDesk, stateOf, write } from '../../support/server/desk';
import { articleData, createArticle, type Desk } from '../../support/server/section';
import { startMailServer } from '../../support/server/smtp';
import { app, clock, unique } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

const beside = (documentId: string, what: string) => `/desk/documents/${ARTICLE}/${documentId}/${what}`;

/** Errors of the database come from outside the test's realm. */
const APPEND_ONLY = { message: expect.stringContaining('append-only') };
const run = async (query: PromiseLike<unknown>) => query;

let desk: Desk;
let contributor: Person;
let editor: Person;
let admin: Person;
beforeAll(async () => {
  clock().set('2026-05-25T09:00:00+07:00');
  desk = await deskWith({ reviewMonths: 6 });
  contributor = await signIn('cchc-contributor', desk.unit);
  editor = await signIn('cchc-editor', desk.unit);
  admin = await signIn('cchc-content-admin');
});
afterAll(() => clock().run());

test('lịch sử: ai, lúc nào, ô nào; so sánh hai bản; khôi phục bản cũ', async () => {
  const title = unique('Lịch sử');
  const documentId = await write(contributor, desk, title, { body: '<p>Nộp hồ sơ trực tiếp.</p>' });
  await contributor.put(`${ARTICLES}/${documentId}`, { body: '<p>Nộp hồ sơ trực tuyến.</p>', penName: 'An' }).expect(200);
  await contributor.put(`${ARTICLES}/${documentId}`, { penName: 'An' }).expect(200);

  const { body } = await editor.get(beside(documentId, 'history')).expect(200);
  expect(body.data).toMatchObject([
    { act: 'update', actor: 'Nguyễn An', fields: ['Nội dung', 'Bút danh'], at: '2026-05-25T02:00:00.000Z' },
    { act: 'create', fields: [] },
  ]);
  const [newer, older] = body.data;
  const compared = await editor.get(beside(documentId, `compare?from=${older.id}&to=${newer.id}`)).expect(200);
  expect(compared.body.data[0].pieces).toEqual([
    { kind: 'same', text: 'Nộp hồ sơ trực ' },
    { kind: 'removed', text: 'tiếp' },
    { kind: 'added', text: 'tuyến' },
    { kind: 'same', text: '.' },
  ]);

  await contributor.post(beside(documentId, `history/${older.id}/restore`)).expect(200);
  const restored = await app().documents(ARTICLE).findOne({ documentId, populate: ['unit', 'reformFields'] });
  expect(restored).toMatchObject({ body: '<p>Nộp hồ sơ trực tiếp.</p>', penName: null, unit: { documentId: desk.unit.documentId } });
  expect((restored as unknown as { reformFields: unknown[] }).reformFields).toHaveLength(1);
  const stranger = await signIn('cchc-editor', (await deskWith()).unit);
  await stranger.get(beside(documentId, 'history')).expect(403);
});

test('bài có từ trước: bản trước lần sửa đầu tiên được giữ lại', async () => {
  const { documentId } = await clock().importingAs(new Date('2026-02-01T00:00:00Z'), () => createArticle(articleData(desk)));
  expect(await stateOf(documentId)).toBe('published');
  await editor.put(`${ARTICLES}/${documentId}`, { title: unique('Tên mới') }).expect(200);
  const { body } = await editor.get(beside(documentId, 'history')).expect(200);
  expect(body.data.map(({ act }: { act: string }) => act)).toEqual(['update', 'baseline']);
});

test('trao đổi nội bộ: nhắc tên ai thì người ấy nhận thư, một lần', async () => {
  const mail = await startMailServer();
  const documentId = await write(contributor, desk, unique('Trao đổi'));
  const { body } = await editor.get(beside(documentId, 'remarks')).expect(200);
  expect(body.meta.people.map(({ id }: { id: number }) => id)).toEqual(expect.arrayContaining([contributor.userId, editor.userId]));
  const user = await app().db.query('admin::user').update({ where: { id: contributor.userId }, data: { firstname: `Thảo ${contributor.userId}` } });
  await editor.post(beside(documentId, 'remarks'), { text: `@Nguyễn Thảo ${contributor.userId} bổ sung số liệu giúp.` }).expect(200);
  await runDesk('desk-letters');
  await runDesk('desk-letters');
  const letters = mail.to(user.email);
  await mail.stop();
  expect(letters).toHaveLength(1);
  expect(letters[0].subject).toContain('Trao đổi: Trao đổi');
  expect(letters[0].parts['text/plain']).toContain('bổ sung số liệu giúp.');
});

test('hai người cùng mở một bài thì mỗi người được báo tên người kia; đóng lại thì thôi', async () => {
  const documentId = await write(contributor, desk, unique('Cùng mở'));
  const present = async (person: Person) => (await person.post(beside(documentId, 'presence')).expect(200)).body.data.others;
  expect(await present(contributor)).toEqual([]);
  expect(await present(editor)).toHaveLength(1);
  expect(await present(contributor)).toHaveLength(1);
  await editor.delete(beside(documentId, 'presence')).expect(204);
  expect(await present(contributor)).toEqual([]);
});

test('thùng rác: giữ 30 ngày, khôi phục đúng bài cũ, quá hạn thì mất', async () => {
  const title = unique('Bỏ nhầm');
  const documentId = await write(contributor, desk, title);
  const gone = await write(contributor, desk, unique('Bỏ thật'));
  await contributor.delete(`${ARTICLES}/${documentId}`).expect(200);
  await contributor.delete(`${ARTICLES}/${gone}`).expect(200);
  const { body } = await contributor.get('/desk/trash').expect(200);
  const line = body.data.find((item: { title: string }) => item.title === title);
  expect(line).toMatchObject({ purgeAt: '2026-06-24T02:00:00.000Z', unit: desk.unit.name });
  const stranger = await signIn('cchc-editor', (await deskWith()).unit);
  await stranger.post(`/desk/trash/${line.id}/restore`).expect(404);
  await contributor.post(`/desk/trash/${line.id}/restore`).expect(200);
  await contributor.post(`/desk/trash/${line.id}/restore`).expect(404);
  expect(await app().documents(ARTICLE).findOne({ documentId, populate: ['section'] })).toMatchObject({
    title,
    section: { documentId: desk.section.documentId },
  });

  clock().set('2026-06-24T09:00:00+07:00');
  await runDesk('desk-housekeeping');
  const left = await app().db.connection('desk_trash').where({ document_id: gone });
  expect(left).toHaveLength(0);
  clock().set('2026-05-25T09:00:00+07:00');
});

test('ngày rà soát: tự hẹn theo chuyên mục, đến ngày thì có trong việc của tôi, rà soát xong thì hẹn tiếp', async () => {
  const documentId = await write(editor, desk, unique('Rà soát'));
  await editor.post(`${ARTICLES}/${documentId}/actions/publish`).expect(200);
  expect((await editor.get(`/desk/documents/${ARTICLE}/${documentId}`).expect(200)).body.data.reviewOn).toBe('2026-11-25');
  clock().set('2026-11-25T09:00:00+07:00');
  const due = async () => (await editor.get('/desk/work').expect(200)).body.data.reviews.map((item: { documentId: string }) => item.documentId);
  expect(await due()).toContain(documentId);
  await runDesk('desk-letters');
  const letters = await app().db.connection('desk_letters').where('once', 'like', `review:${documentId}:2026-11-25:%`);
  expect(letters).toHaveLength(2);
  await editor.post(`/desk/documents/${ARTICLE}/${documentId}/reviewed`, { next: '2027-05-25' }).expect(200);
  expect(await due()).not.toContain(documentId);
  clock().set('2026-05-25T09:00:00+07:00');
});

describe('nhật ký', () => {
  test('đăng nhập, xuất bản, vai trò, danh mục, xuất tệp; lọc và tải CSV', async () => {
    const superAdmin = await signIn('strapi-super-admin');
    const { documentId } = { documentId: await write(editor, desk, unique('Nhật ký')) };
    await editor.post(`${ARTICLES}/${documentId}/actions/publish`).expect(200);
    await superAdmin.post('/admin/roles', { name: unique('Vai trò thử'), description: 'x' }).expect(201);
    await admin.put(`/content-manager/collection-types/api::section.section/${desk.section.documentId}`, { order: 7 }).expect(200);
    await admin.get('/desk/audit.csv?kind=publishing').expect(200);

    const actions = async (kind: string) =>
      (await admin.get(`/desk/audit?kind=${kind}`).expect(200)).body.data.map(({ action }: { action: string }) => action);
    expect(await actions('sign-in')).toContain('đăng nhập');
    expect(await actions('publishing')).toContain('xuất bản tin bài');
    expect(await actions('roles')).toContain('tạo vai trò');
    expect(await actions('settings')).toContain('sửa danh mục “Chuyên mục”');
    expect((await actions('export'))[0]).toBe('xuất tệp /desk/audit.csv');
    await editor.get('/desk/audit').expect(403);
    await admin.get('/desk/audit?from=hom-qua').expect(400);
  });

  test('chỉ ghi thêm: không sửa, không xóa được dòng nào còn trong hạn giữ', async () => {
    const trail = () => app().db.connection('desk_audit');
    await expect(run(trail().update({ actor: 'Ai đó' }))).rejects.toMatchObject(APPEND_ONLY);
    await expect(run(trail().delete())).rejects.toMatchObject(APPEND_ONLY);
  });

  test('hạn giữ là một cài đặt: quá hạn thì dọn, chưa quá thì còn', async () => {
    await admin.put('/desk/settings', { auditDays: 10 }).expect(400);
    await admin.put('/desk/settings', { auditDays: 365 }).expect(200);
    const count = async () => Number((await app().db.connection('desk_audit').where('at', '<', '2026-05-26').count({ total: '*' }))[0].total);
    expect(await count()).toBeGreaterThan(0);
    clock().set('2027-05-27T09:00:00+07:00');
    await runDesk('desk-housekeeping');
    expect(await count()).toBe(0);
    clock().set('2026-05-25T09:00:00+07:00');
  });
});
