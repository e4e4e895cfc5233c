import { articleData, createArticle, makeDesk, makeUnit, type Desk } from '../../support/server/section';
import { app, unique } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

const ARTICLES = '/content-manager/collection-types/api::article.article';
const form = (desk: Desk, changes: object = {}) => {
  const { title, summary, body } = articleData(desk);
  return {
    title,
    summary,
    body,
    kind: 'news',
    origin: 'own',
    section: { connect: [{ documentId: desk.section.documentId }] },
    reformFields: { connect: [{ documentId: desk.field.documentId }] },
    ...changes,
  };
};
const unitOf = async (documentId: string) =>
  (await app().documents('api::article.article').findOne({ documentId, populate: ['unit'] }))?.unit as { documentId: string } | null;

let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
});

describe('Cộng tác viên', () => {
  let person: Person;
  beforeAll(async () => {
    person = await signIn('cchc-contributor', desk.unit);
  });

  test('viết, sửa, xóa bản nháp của mình; bài tự thuộc đơn vị của mình', async () => {
    const created = await person.post(ARTICLES, form(desk)).expect(201);
    const { documentId } = created.body.data;
    expect(await unitOf(documentId)).toMatchObject({ documentId: desk.unit.documentId });
    await person.put(`${ARTICLES}/${documentId}`, { title: unique('Sửa') }).expect(200);
    await person.delete(`${ARTICLES}/${documentId}`).expect(200);
  });

  test('không xuất bản được, bằng cách nào cũng vậy', async () => {
    const { body } = await person.post(ARTICLES, form(desk)).expect(201);
    const { documentId } = body.data;
    await person.post(`${ARTICLES}/${documentId}/actions/publish`, form(desk)).expect(403);
    await person.post(`${ARTICLES}/actions/publish`, form(desk)).expect(403);
    await person.post(`${ARTICLES}/actions/bulkPublish`, { documentIds: [documentId] }).expect(403);
  });

  test('không sửa, không xóa bài của người khác hay bài đã công bố', async () => {
    const { documentId } = await createArticle(articleData(desk));
    await person.put(`${ARTICLES}/${documentId}`, { title: 'Đổi' }).expect(403);
    await person.delete(`${ARTICLES}/${documentId}`).expect(403);
  });
});

describe('Biên tập viên', () => {
  let person: Person;
  beforeAll(async () => {
    person = await signIn('cchc-editor', desk.unit);
  });

  test('xuất bản cho đơn vị mình', async () => {
    await person.post(`${ARTICLES}/actions/publish`, form(desk)).expect(200);
  });

  test('không thấy, không sửa, không gỡ bài của đơn vị khác', async () => {
    const other = await makeDesk();
    const { documentId, title } = await createArticle(articleData(other));
    await person.put(`${ARTICLES}/${documentId}`, { title: 'Đổi' }).expect(403);
    await person.post(`${ARTICLES}/${documentId}/actions/unpublish`).expect(403);
    const list = await person.get(`${ARTICLES}?page=1&pageSize=100&sort=id:DESC`).expect(200);
    expect(list.body.results.map((item: { title: string }) => item.title)).not.toContain(title);
  });

  test('không tạo bài cho đơn vị khác, không chuyển bài của mình sang đơn vị khác', async () => {
    const other = await makeUnit();
    const foreign = form(desk, { unit: { connect: [{ documentId: other.documentId }] } });
    const created = await person.post(ARTICLES, foreign);
    expect(created.status).toBe(400);
    expect(created.body.error.message).toContain('Đơn vị: bạn chỉ được viết cho');
    const { body } = await person.post(ARTICLES, form(desk)).expect(201);
    const moved = await person.put(`${ARTICLES}/${body.data.documentId}`, { unit: { connect: [{ documentId: other.documentId }] } });
    expect(moved.status).toBe(400);
    expect(await unitOf(body.data.documentId)).toMatchObject({ documentId: desk.unit.documentId });
  });

  test('chưa gắn với đơn vị nào thì được chỉ cách', async () => {
    const stranger = await signIn('cchc-editor');
    const answer = await stranger.post(ARTICLES, form(desk));
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('chưa được gắn với đơn vị nào');
  });

  test('không vào được tài khoản, vai trò, mã API', async () => {
    for (const path of ['/admin/users', '/admin/roles', '/admin/api-tokens']) await person.get(path).expect(403);
  });
});

describe('Giám sát', () => {
  test('đọc mọi bài và chỉ tiêu, không viết gì', async () => {
    const person = await signIn('cchc-supervisor');
    const { documentId } = await createArticle(articleData(desk));
    await person.get(`${ARTICLES}/${documentId}`).expect(200);
    await person.get('/quota/board?year=2026').expect(200);
    await person.post(ARTICLES, form(desk)).expect(403);
    await person.put(`${ARTICLES}/${documentId}`, { title: 'Đổi' }).expect(403);
    await person.delete(`${ARTICLES}/${documentId}`).expect(403);
  });
});

test('không ai chưa đăng nhập xem được bảng chỉ tiêu nội bộ', async () => {
  const { default: request } = await import('supertest');
  for (const path of ['/quota/board', '/quota/owed', '/quota/ledger/check']) {
    await request(app().server.httpServer).get(path).expect(401);
  }
});

test('vai trò rộng quyền và mã toàn quyền của bản cài gốc không còn', async () => {
  const roles = await app().db.query('admin::role').findMany();
  expect(roles.map(({ code }: { code: string }) => code)).not.toEqual(expect.arrayContaining(['strapi-editor']));
  const tokens = await app().db.query('admin::api-token').count({ where: { description: { $startsWith: 'A default API token' } } });
  expect(tokens).toBe(0);
});

test('quyền thêm bằng tay không còn sau khi vai trò được đặt lại', async () => {
  const { installRoles } = jest.requireActual<typeof import('../../../src/access/install-roles')>('../../../src/access/install-roles');
  const role = await app().db.query('admin::role').findOne({ where: { code: 'cchc-supervisor' } });
  await app().service('admin::permission').createMany([{ action: 'admin::users.read', subject: null, properties: {}, conditions: [], role: role.id }]);
  await installRoles(app());
  const left = await app().db.query('admin::permission').count({ where: { role: { id: role.id }, action: 'admin::users.read' } });
  expect(left).toBe(0);
});
