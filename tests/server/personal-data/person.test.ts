import { erasePerson, planErasure } from '../../../src/personal-data/erase-person';
import { exportPerson } from '../../../src/personal-data/export-person';
import { erasedName, personOf, type Person as Account } from '../../../src/personal-data/person';
import { PLACES } from '../../../src/personal-data/places';
import { act, ARTICLE, deskWith, write } from '../../support/server/desk';
import { app, unique } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

/** Columns by which the product's plain tables know people. */
const ABOUT_PEOPLE = /^(?:actor|actor_id|user_id|recipient|created_by|recorded_by|answered_by)$/;

let colleague: Person;
let editor: Person;
let account: Account;
let documentId: string;

async function allText(): Promise<string> {
  const tables = [...PLACES.filter(({ fate }) => fate !== 'kept').map(({ table }) => table), 'admin_users', 'articles', 'staff_members'];
  const rows = await Promise.all([...new Set(tables)].map((table) => app().db.connection(table).select()));
  return JSON.stringify(rows);
}

beforeAll(async () => {
  const desk = await deskWith({ approvalStages: 'two' });
  colleague = await signIn('cchc-contributor', desk.unit);
  editor = await signIn('cchc-editor', desk.unit);
  // A name that nothing else contains, so that its being gone can be seen.
  const firstname = unique('Hằng');
  const { email } = await app().db.query('admin::user').update({ where: { id: editor.userId }, data: { firstname } });
  account = (await personOf(app(), email.toUpperCase())) as Account;
  documentId = await write(colleague, desk, unique('Bài có người duyệt'));
  await colleague.post(`/desk/documents/${ARTICLE}/${documentId}/remarks`, { text: `@${account.name} xem giúp.` }).expect(200);
  await act(colleague, documentId, 'submit').expect(200);
  await act(editor, documentId, 'review').expect(200);
  const fresh = await editor.get(`/content-manager/collection-types/${ARTICLE}/${documentId}`).expect(200);
  await editor.put(`/content-manager/collection-types/${ARTICLE}/${documentId}`, { summary: `${fresh.body.data.summary} Sửa lời.` }).expect(200);
  await act(editor, documentId, 'forward').expect(200);
  await editor.post(`/desk/documents/${ARTICLE}/${documentId}/remarks`, { text: 'Đã duyệt.' }).expect(200);
});

test('mỗi bảng riêng biết đến người đều có quyết định: xóa, bỏ tên hay giữ', async () => {
  const stock = new Set([...app().db.metadata.values()].flatMap(({ tableName, attributes }) => [tableName, ...Object.values(attributes).flatMap((of) => ('joinTable' in of && of.joinTable ? [of.joinTable.name] : []))]));
  const knex = app().db.connection;
  const tables: string[] =
    app().db.dialect.client === 'postgres'
      ? (await knex('information_schema.tables').where({ table_schema: 'public' }).select('table_name')).map((row: { table_name: string }) => row.table_name)
      : (await knex('sqlite_master').where({ type: 'table' }).select('name')).map((row: { name: string }) => row.name);
  const known = new Set(PLACES.map(({ table }) => table));
  const undecided: string[] = [];
  for (const table of tables.filter((name) => !stock.has(name) && !known.has(name))) {
    const columns = Object.keys(await knex(table).columnInfo());
    if (columns.some((column) => ABOUT_PEOPLE.test(column))) undecided.push(table);
  }
  expect(undecided).toEqual([]);
});

test('bản trích có tài khoản, đơn vị, việc đã làm; không có mật khẩu, bí mật', async () => {
  const data = await exportPerson(app(), account);
  expect(data.account).toMatchObject({ email: account.email, roles: ['Biên tập viên'] });
  expect(data.account).not.toHaveProperty('password');
  expect(data.memberships).toHaveLength(1);
  const of = (table: string) => data.records.find((record) => record.table === table)?.rows ?? [];
  expect(of('desk_remarks')).toMatchObject([{ text: 'Đã duyệt.' }]);
  expect(of('desk_versions').length).toBeGreaterThan(0);
  expect(of('desk_versions')[0]).not.toHaveProperty('snapshot');
  expect(of('desk_audit').length).toBeGreaterThan(0);
});

test('xem trước không xóa gì', async () => {
  const plan = await planErasure(app(), account);
  expect(plan.unnamed).toContainEqual({ label: 'Trao đổi', rows: 1 });
  expect(plan.kept).toContainEqual(expect.objectContaining({ label: 'Nhật ký', why: expect.stringMatching(/\S/) }));
  expect(await personOf(app(), account.email)).toEqual(account);
});

test('xóa thì hết tài khoản, hết phiên, hết tên ở mọi nơi không phải chứng cứ; bài và lời duyệt còn', async () => {
  expect(await allText()).toContain(account.name);
  await erasePerson(app(), account);
  expect(await personOf(app(), account.email)).toBeNull();
  await editor.get('/admin/users/me').expect(401);
  const left = await allText();
  expect(left).not.toContain(account.name);
  expect(left).not.toContain(account.email);
  const { body } = await colleague.get(`/desk/documents/${ARTICLE}/${documentId}`).expect(200);
  expect(body.data.approvals).toMatchObject([{ name: erasedName(account) }]);
  const [audit] = await app().db.connection('desk_audit').orderBy('id', 'desc').limit(1);
  expect(audit).toMatchObject({ action: 'xóa dữ liệu cá nhân của một tài khoản', subject: erasedName(account) });
});

test('quản trị hệ thống cuối cùng thì không xóa được, và không gì bị xóa dở', async () => {
  const only = await signIn('strapi-super-admin');
  const others: { id: number; roles: { id: number; code: string }[] }[] = await app()
    .db.query('admin::user')
    .findMany({ where: { id: { $ne: only.userId }, roles: { code: 'strapi-super-admin' } }, populate: { roles: true } });
  const person = (await personOf(app(), (await app().db.query('admin::user').findOne({ where: { id: only.userId } })).email)) as Account;
  const rolesOf = (id: number, roles: number[]) => app().db.query('admin::user').update({ where: { id }, data: { roles } });
  for (const { id, roles } of others) await rolesOf(id, roles.filter(({ code }) => code !== 'strapi-super-admin').map((role) => role.id));
  try {
    await expect(erasePerson(app(), person)).rejects.toThrow('quản trị hệ thống cuối cùng');
    expect(await personOf(app(), person.email)).toEqual(person);
  } finally {
    for (const { id, roles } of others) await rolesOf(id, roles.map((role) => role.id));
  }
});
