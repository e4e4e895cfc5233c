import request from 'supertest';
import { articleData, createArticle, makeDesk, makeSection, makeUnit } from '../../support/server/section';
import { app, unique } from '../../support/server/strapi';
import { fullAccessToken } from '../../support/server/tokens';

const refusedFields = async (work: Promise<unknown>): Promise<string[]> => {
  const error = await work.then(
    () => null,
    (reason: { details: { errors: { path: string[] }[] } }) => reason,
  );
  return (error?.details.errors ?? []).map(({ path }) => path.join('.'));
};

const CURATED = {
  origin: 'curated',
  sourceName: 'Báo',
  sourceUrl: 'https://example.com',
  sourceDate: '2026-01-01',
};

test.each([
  ['unit', { unit: null }],
  ['section', { section: null }],
  ['reformFields', { reformFields: [] }],
  ['sourceName', { ...CURATED, sourceName: null }],
  ['sourceUrl', { ...CURATED, sourceUrl: null }],
  ['sourceDate', { ...CURATED, sourceDate: null }],
  ['body', { body: '<p>Hình không mô tả: <img src="/uploads/a.png" alt="" /></p>' }],
  ['sourceUrl', { sourceUrl: 'example' }],
  ['body', { body: '<table><tr><td>C¬ quan thùc hiÖn: Së Y tÕ</td></tr></table>' }],
])('bài thiếu hoặc sai %s không đăng được, lỗi chỉ đúng ô', async (field, changes) => {
  expect(await refusedFields(createArticle(articleData(await makeDesk(), changes)))).toEqual([field]);
});

test.each([
  ['summary', 'Sapo'],
  ['kind', 'Thể loại'],
  ['title', 'Tiêu đề'],
  ['body', 'Nội dung'],
])('qua REST, bài thiếu %s bị từ chối bằng tiếng Việt, nêu tên ô', async (field, label) => {
  const token = await fullAccessToken();
  const answer = await request(app().server.httpServer)
    .post('/api/articles')
    .set('Authorization', `Bearer ${token}`)
    .send({ data: articleData(await makeDesk(), { [field]: null }) });
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toContain(`${label}: `);
});

test('bài ở chuyên mục khác không cần lĩnh vực cải cách hành chính', async () => {
  const desk = { ...(await makeDesk()), section: await makeSection({ adminReform: false }) };
  expect((await createArticle(articleData(desk, { reformFields: [] }))).documentId).toBeTruthy();
});

test('đăng không thành thì không có gì được ghi', async () => {
  const title = unique('Dở dang');
  await createArticle(articleData(await makeDesk(), { title, unit: null })).catch(() => null);
  expect(await app().db.query('api::article.article').count({ where: { title } })).toBe(0);
});

test('thủ tục thiếu thành phần của Điều 8 khoản 2 Nghị định 63/2010 không công bố được; ghi “Không” thì được', async () => {
  const complete = {
    name: unique('Cấp giấy'),
    steps: '<p>Nộp, xét, trả.</p>',
    filingWays: [{ form: 'online' }],
    dossier: [{ name: 'Đơn', originals: 1, copies: 0 }],
    dossierSets: 1,
    timeLimit: '05 ngày làm việc',
    applicants: 'Cá nhân',
    agency: 'Sở Y tế',
    result: 'Giấy xác nhận',
    fees: 'Không',
    conditions: 'Không',
    hasForms: 'no',
  };
  const publish = (data: object) => app().documents('api::procedure.procedure').create({ data, status: 'published' } as never);
  expect((await publish(complete)).documentId).toBeTruthy();
  for (const field of ['steps', 'dossierSets', 'timeLimit', 'applicants', 'agency']) {
    expect(await refusedFields(publish({ ...complete, name: unique('Thiếu'), [field]: null }))).toEqual([field]);
  }
  for (const field of ['filingWays', 'dossier']) {
    expect(await refusedFields(publish({ ...complete, name: unique('Thiếu'), [field]: [] }))).toEqual([field]);
  }
  for (const [part, presence] of [['result', 'hasResult'], ['fees', 'hasFees'], ['conditions', 'hasConditions'], ['forms', 'hasForms']]) {
    const said = (has: 'yes' | 'no' | null, content: unknown) => publish({ ...complete, name: unique('Thiếu'), [presence]: has, [part]: content });
    const some = part === 'forms' ? [{ name: 'Mẫu 01' }] : 'Có nội dung';
    const nothing = part === 'forms' ? [] : null;
    expect(await refusedFields(said(null, nothing))).toEqual([presence]);
    expect(await refusedFields(said('yes', nothing))).toEqual([part]);
    expect(await refusedFields(said('no', some))).toEqual([presence]);
  }
  const partly = { ...complete, name: unique('Một phần'), onlineLevel: 'partial' };
  expect(await refusedFields(publish(partly))).toEqual(['partialReason']);
});

test('đơn vị đang được dùng thì không xóa được; không ai dùng thì xóa được', async () => {
  const desk = await makeDesk();
  await createArticle(articleData(desk), 'draft');
  const remove = (documentId: string) => app().documents('api::unit.unit').delete({ documentId });
  await expect(remove(desk.unit.documentId)).rejects.toThrow('Không thể xóa vì đang được dùng ở 1 tin bài');
  await remove((await makeUnit()).documentId);
});
