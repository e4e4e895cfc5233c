import request from 'supertest';
import { act, actsOf, ARTICLE, ARTICLES, deskWith, formOf, isPublic, stateOf, write } from '../../support/server/desk';
import { articleData, createArticle, type Desk } from '../../support/server/section';
import { app, clock, unique } from '../../support/server/strapi';
import { fullAccessToken, signIn, type Person } from '../../support/server/tokens';

const runDue = (): Promise<void> => app().plugin('desk').service('schedule').runDue();

let desk: Desk;
let contributor: Person;
let editor: Person;
let admin: Person;
beforeAll(async () => {
  clock().set('2026-05-12T09:00:00+07:00');
  desk = await deskWith();
  contributor = await signIn('cchc-contributor', desk.unit);
  editor = await signIn('cchc-editor', desk.unit);
  admin = await signIn('cchc-content-admin');
});
afterAll(() => clock().run());

test('bài đi từ nháp đến độc giả: chuyển duyệt, nhận duyệt, từ chối có lý do, sửa, xuất bản', async () => {
  const documentId = await write(contributor, desk, unique('Một cửa'));
  expect(await actsOf(contributor, documentId)).toEqual(['submit']);
  await act(contributor, documentId, 'submit').expect(200);
  expect(await stateOf(documentId)).toBe('submitted');

  const locked = await contributor.put(`${ARTICLES}/${documentId}`, { title: 'Sửa khi chờ' }).expect(400);
  expect(locked.body.error.message).toContain('“Chuyển duyệt” nên tạm khóa với người viết');
  await contributor.delete(`${ARTICLES}/${documentId}`).expect(400);

  expect(await actsOf(editor, documentId)).toEqual(['review', 'publish', 'schedule', 'return']);
  await act(editor, documentId, 'review').expect(200);
  const noReason = await act(editor, documentId, 'return').expect(400);
  expect(noReason.body.error.message).toBe('Lý do từ chối: chưa có nội dung.');
  await act(editor, documentId, 'return', { reason: 'Thiếu số liệu.' }).expect(200);
  expect(await stateOf(documentId)).toBe('returned');

  const work = await contributor.get('/desk/work').expect(200);
  expect(work.body.data.returned).toMatchObject([{ documentId }]);
  await contributor.put(`${ARTICLES}/${documentId}`, { body: '<p>Đã thêm số liệu.</p>' }).expect(200);
  await act(contributor, documentId, 'submit').expect(200);
  await editor.post(`${ARTICLES}/${documentId}/actions/publish`).expect(200);
  expect([await stateOf(documentId), await isPublic(documentId)]).toEqual(['published', true]);
});

test('bản nháp sửa đúng lúc bài vừa đăng, cùng một giờ ghi, vẫn là bản khác: đăng lại được', async () => {
  const documentId = await write(editor, desk, unique('Vừa đăng'));
  await act(editor, documentId, 'publish').expect(200);
  await editor.put(`${ARTICLES}/${documentId}`, { body: '<p>Đã sửa.</p>', minorEdit: true }).expect(200);
  // A clock that stands gives both versions one time.
  await app().db.connection('articles').where({ document_id: documentId }).update({ updated_at: clock().now() });
  await act(editor, documentId, 'publish').expect(200);
});

test('bài thiếu thành phần chưa chuyển duyệt được, câu báo nêu tên ô', async () => {
  const documentId = await write(contributor, desk, unique('Thiếu'), { summary: '' });
  const answer = await act(contributor, documentId, 'submit').expect(400);
  expect(answer.body.error.message).toContain('Sapo: chưa có.');
});

test('không ai đặt được trạng thái bằng biểu mẫu hay mã API', async () => {
  const documentId = await write(editor, desk, unique('Giả'), { state: 'published', workflow: { approvals: [{ userId: 1 }] } });
  expect(await stateOf(documentId)).toBe('draft');
  await app().documents(ARTICLE).update({ documentId, data: { state: 'forwarded', workflow: { approvals: [] } } } as never);
  expect(await stateOf(documentId)).toBe('draft');
});

test('người ở đơn vị khác và người chỉ được viết không làm được việc của người duyệt', async () => {
  const stranger = await signIn('cchc-editor', (await deskWith()).unit);
  const documentId = await write(contributor, desk, unique('Riêng'));
  await act(contributor, documentId, 'submit').expect(200);
  await act(stranger, documentId, 'return', { reason: 'x' }).expect(403);
  await act(contributor, documentId, 'publish').expect(400);
  await act(contributor, documentId, 'schedule', { at: '2026-06-01T08:00:00+07:00' }).expect(400);
  const supervisor = await signIn('cchc-supervisor');
  expect(await actsOf(supervisor, documentId)).toEqual([]);
  expect(await stateOf(documentId)).toBe('submitted');
});

describe('người khác duyệt (bốn mắt)', () => {
  let strict: Desk;
  let author: Person;
  beforeAll(async () => {
    strict = await deskWith({ fourEyes: true });
    author = await signIn('cchc-editor', strict.unit);
  });

  test('không đăng được bài của mình bằng cách nào; người khác thì được', async () => {
    const documentId = await write(author, strict, unique('Của tôi'));
    const answer = await author.post(`${ARTICLES}/${documentId}/actions/publish`).expect(400);
    expect(answer.body.error.message).toContain('không thể tự duyệt bài của mình');
    await author.post(`${ARTICLES}/actions/bulkPublish`, { documentIds: [documentId] }).expect(400);
    await act(author, documentId, 'publish').expect(400);
    await act(author, documentId, 'schedule', { at: '2026-06-01T08:00:00+07:00' }).expect(400);
    await author.post(`${ARTICLES}/actions/publish`, formOf(strict, unique('Đăng thẳng'))).expect(400);
    await expect(app().documents(ARTICLE).publish({ documentId })).rejects.toThrow('phải có người khác duyệt');
    expect(await isPublic(documentId)).toBe(false);

    await act(admin, documentId, 'forward').expect(200);
    await author.post(`${ARTICLES}/${documentId}/actions/publish`).expect(200);
    expect(await isPublic(documentId)).toBe(true);
  });

  test('mã API toàn quyền cũng phải chờ người duyệt', async () => {
    const token = await fullAccessToken();
    const answer = await request(app().server.httpServer)
      .post('/api/articles')
      .set('Authorization', `Bearer ${token}`)
      .send({ data: articleData(strict) });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('chương trình không duyệt thay người được');
  });

  test('sửa sau khi được duyệt thì lượt duyệt không còn', async () => {
    const documentId = await write(author, strict, unique('Sửa lén'));
    await act(admin, documentId, 'forward').expect(200);
    await author.put(`${ARTICLES}/${documentId}`, { body: '<p>Thay hẳn nội dung.</p>' }).expect(200);
    expect(await stateOf(documentId)).toBe('submitted');
    await author.post(`${ARTICLES}/${documentId}/actions/publish`).expect(400);
  });

  test('vượt có lý do: chỉ người có quyền, lý do ở lại cạnh bài và trong nhật ký', async () => {
    const documentId = await write(admin, strict, unique('Khẩn'), { unit: { connect: [{ documentId: strict.unit.documentId }] } });
    await act(admin, documentId, 'publish').expect(400);
    await act(admin, documentId, 'publish', { reason: 'Dịch khẩn cấp, lãnh đạo đã đồng ý.' }).expect(200);
    expect(await isPublic(documentId)).toBe(true);
    const trail = await admin.get('/desk/audit?kind=override').expect(200);
    expect(trail.body.data[0]).toMatchObject({ subjectId: documentId, reason: 'Dịch khẩn cấp, lãnh đạo đã đồng ý.' });
    const remarks = await admin.get(`/desk/documents/${ARTICLE}/${documentId}/remarks`).expect(200);
    expect(remarks.body.data[0]).toMatchObject({ kind: 'override', text: 'Dịch khẩn cấp, lãnh đạo đã đồng ý.' });
  });
});

test('hai cấp: biên tập viên chuyển đăng, người duyệt đăng xuất bản hoặc từ chối đăng', async () => {
  const two = await deskWith({ approvalStages: 'two' });
  const reviewer = await signIn('cchc-editor', two.unit);
  const documentId = await write(reviewer, two, unique('Hai cấp'));
  await reviewer.post(`${ARTICLES}/${documentId}/actions/publish`).expect(400);
  await act(reviewer, documentId, 'forward').expect(200);
  const waiting = await reviewer.post(`${ARTICLES}/${documentId}/actions/publish`).expect(400);
  expect(waiting.body.error.message).toContain('hai người duyệt');
  await act(admin, documentId, 'decline', { reason: 'Chưa đúng lúc.' }).expect(200);
  expect(await stateOf(documentId)).toBe('declined');
  await act(reviewer, documentId, 'forward').expect(200);
  await act(admin, documentId, 'publish').expect(200);
  expect(await isPublic(documentId)).toBe(true);
});

test('bài phê bình cần hai người, dù chuyên mục một cấp', async () => {
  const documentId = await write(editor, desk, unique('Phê bình'), { kind: 'criticism' });
  await editor.post(`${ARTICLES}/${documentId}/actions/publish`).expect(400);
  await act(editor, documentId, 'forward').expect(200);
  await editor.post(`${ARTICLES}/${documentId}/actions/publish`).expect(400);
  const second = await signIn('cchc-editor', desk.unit);
  await second.post(`${ARTICLES}/${documentId}/actions/publish`).expect(200);
});

describe('hẹn giờ', () => {
  test('máy chủ đăng đúng giờ đã hẹn, một lần, ghi sổ cả giờ hẹn; dừng máy thì đăng bù', async () => {
    const documentId = await write(editor, desk, unique('Hẹn giờ'));
    await act(editor, documentId, 'schedule', { at: '2026-05-12T08:59:00+07:00' }).expect(400);
    await act(editor, documentId, 'schedule', { at: '2026-05-12T10:00:00+07:00' }).expect(200);
    expect(await stateOf(documentId)).toBe('scheduled');
    const calendar = await editor.get('/desk/calendar?month=2026-05').expect(200);
    expect(calendar.body.data).toContainEqual(expect.objectContaining({ kind: 'publish', documentId, at: '2026-05-12T03:00:00.000Z' }));
    await runDue();
    expect(await isPublic(documentId)).toBe(false);

    clock().set('2026-05-14T07:30:00+07:00');
    // As two servers do that wake at the same moment.
    await Promise.all([runDue(), runDue()]);
    await runDue();
    expect([await stateOf(documentId), await isPublic(documentId)]).toEqual(['published', true]);
    const lines = await app().db.connection('quota_ledger').where({ document_id: documentId });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ at: '2026-05-14T00:30:00.000Z' });
    expect(JSON.parse(lines[0].facts).plannedAt).toBe('2026-05-12T03:00:00.000Z');
    clock().set('2026-05-12T09:00:00+07:00');
  });

  test('bài không còn đủ điều kiện thì không đăng, lịch hủy, người hẹn được biết vì sao', async () => {
    const documentId = await write(editor, desk, unique('Hẹn hỏng'));
    await act(editor, documentId, 'schedule', { at: '2026-05-12T10:00:00+07:00' }).expect(200);
    await editor.put(`${ARTICLES}/${documentId}`, { summary: '' }).expect(200);
    clock().set('2026-05-12T10:00:00+07:00');
    await runDue();
    expect([await stateOf(documentId), await isPublic(documentId)]).toEqual(['declined', false]);
    const remarks = await editor.get(`/desk/documents/${ARTICLE}/${documentId}/remarks`).expect(200);
    expect(remarks.body.data[0].text).toContain('Máy chủ không đăng được tin bài theo lịch: Sapo: chưa có.');
    clock().set('2026-05-12T09:00:00+07:00');
  });

  test('cơ sở dữ liệu trục trặc đúng lúc đến hẹn: lịch vẫn giữ, lượt sau đăng', async () => {
    const documentId = await write(editor, desk, unique('Hẹn lúc trục trặc'));
    await act(editor, documentId, 'schedule', { at: '2026-05-12T10:00:00+07:00' }).expect(200);
    clock().set('2026-05-12T10:00:30+07:00');
    const mend = app().db.lifecycles.subscribe({
      models: [ARTICLE],
      beforeCreate() {
        throw new Error('Connection terminated unexpectedly');
      },
    });
    await runDue();
    expect([await stateOf(documentId), await isPublic(documentId)]).toEqual(['scheduled', false]);
    mend();
    // The server's own turn, every five seconds, may still hold the article.
    for (let turns = 0; turns < 50 && (await stateOf(documentId)) === 'scheduled'; turns += 1) await runDue();
    expect([await stateOf(documentId), await isPublic(documentId)]).toEqual(['published', true]);
    clock().set('2026-05-12T09:00:00+07:00');
  });

  test('hẹn gỡ: đến giờ thì hết hạn, địa chỉ còn lại thông báo', async () => {
    const { documentId, slug } = await createArticle(articleData(desk));
    await act(editor, documentId, 'plan-withdrawal', { at: '2026-05-13T17:00:00+07:00' }).expect(200);
    clock().set('2026-05-13T17:00:00+07:00');
    await runDue();
    expect([await stateOf(documentId), await isPublic(documentId)]).toEqual(['expired', false]);
    const page = await request(app().server.httpServer).get(`/tin-bai/${slug}`).expect(200);
    expect(page.text).toContain('Nội dung đã hết thời hạn đăng.');
    clock().set('2026-05-12T09:00:00+07:00');
  });
});
