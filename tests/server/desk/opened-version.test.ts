import request from 'supertest';
import { act, ARTICLE, ARTICLES, deskWith, formOf, stateOf, write } from '../../support/server/desk';
import type { Desk } from '../../support/server/section';
import { app, unique } from '../../support/server/strapi';
import { fullAccessToken, signIn, type Person } from '../../support/server/tokens';

let desk: Desk;
let first: Person;
let second: Person;
beforeAll(async () => {
  desk = await deskWith();
  first = await signIn('cchc-editor', desk.unit);
  second = await signIn('cchc-editor', desk.unit);
});

const openedBy = async (person: Person, documentId: string): Promise<string> =>
  (await person.get(`${ARTICLES}/${documentId}`).expect(200)).body.data.updatedAt;

const stored = (documentId: string) => app().documents(ARTICLE).findOne({ documentId });

/** A text that the first has opened and the second has changed since. */
async function overtaken() {
  const documentId = await write(first, desk, unique('Hai người cùng sửa'));
  const opened = await openedBy(first, documentId);
  await second.put(`${ARTICLES}/${documentId}`, { penName: 'Bản của người thứ hai' }).set('If-Match', `"${opened}"`).expect(200);
  return { documentId, opened };
}

const REFUSED = expect.stringMatching(/^Chưa lưu: Nguyễn An đã sửa nội dung này lúc \d\d:\d\d \d\d\/\d\d\/\d{4}, sau khi bạn mở\./);

test('lưu đè lên bản người khác vừa lưu thì bị từ chối, không mất gì; mở bản mới thì lưu được', async () => {
  const { documentId, opened } = await overtaken();
  const { body } = await first.put(`${ARTICLES}/${documentId}`, { penName: 'Bản của tôi' }).set('If-Match', `"${opened}"`).expect(400);
  expect(body.error).toMatchObject({ message: REFUSED, details: { errors: [{ code: 'overtaken', path: ['updatedAt'] }] } });
  expect(await stored(documentId)).toMatchObject({ penName: 'Bản của người thứ hai' });
  const now = await openedBy(first, documentId);
  await first.put(`${ARTICLES}/${documentId}`, { penName: 'Bản của tôi' }).set('If-Match', `"${now}"`).expect(200);
});

test('xuất bản kèm lưu: bản cũ bị từ chối, bản đang mở thì đăng được trong một lần', async () => {
  const { documentId, opened } = await overtaken();
  const publish = (version: string) =>
    first.post(`${ARTICLES}/${documentId}/actions/publish`, formOf(desk, unique('Bản của tôi'))).set('If-Match', version);
  await publish(opened).expect(400);
  await publish(await openedBy(first, documentId)).expect(200);
});

test('duyệt, trả lại, hẹn giờ: không ai làm với bản khác bản đang xem', async () => {
  const { documentId, opened } = await overtaken();
  const { body } = await act(first, documentId, 'submit').set('If-Match', opened).expect(400);
  expect(body.error.message).toEqual(REFUSED);
  expect(await stateOf(documentId)).toBe('draft');
  await act(first, documentId, 'submit').set('If-Match', await openedBy(first, documentId)).expect(200);
  // Moving on is no change of the text.
  await act(second, documentId, 'review').set('If-Match', await openedBy(second, documentId)).expect(200);
});

test('khôi phục bản cũ, bỏ thay đổi, xóa: cũng vậy', async () => {
  const { documentId, opened } = await overtaken();
  const { body } = await first.get(`/desk/documents/${ARTICLE}/${documentId}/history`).expect(200);
  await first.post(`/desk/documents/${ARTICLE}/${documentId}/history/${body.data[0].id}/restore`).set('If-Match', opened).expect(400);
  const refused = async (call: ReturnType<Person['post']>, words: string) =>
    expect((await call.set('If-Match', opened).expect(400)).body.error.message).toMatch(new RegExp(`^${words}: Nguyễn An đã sửa nội dung này lúc .*, sau khi bạn mở\\. Hãy tải lại trang`));
  await refused(first.delete(`${ARTICLES}/${documentId}`), 'Chưa xóa');
  await first.post(`${ARTICLES}/${documentId}/actions/publish`, formOf(desk, unique('Đã đăng'))).expect(200);
  await refused(first.post(`${ARTICLES}/${documentId}/actions/discard`), 'Chưa bỏ thay đổi');
  await refused(first.post(`${ARTICLES}/${documentId}/actions/unpublish`), 'Chưa gỡ');
});

test('REST với mã API: If-Match của bản cũ bị từ chối; không gửi thì ghi như trước', async () => {
  const { documentId, opened } = await overtaken();
  const token = await fullAccessToken();
  const put = (penName: string) =>
    request(app().server.httpServer).put(`/api/articles/${documentId}?status=draft`).set('Authorization', `Bearer ${token}`).send({ data: { penName } });
  await put('Cũ').set('If-Match', `"${opened}"`).expect(400);
  await put('Mới').expect(200);
});

test('hai người bấm Lưu cùng lúc trên cùng một bản: chỉ một bản được ghi', async () => {
  const documentId = await write(first, desk, unique('Cùng lúc'));
  const opened = await openedBy(first, documentId);
  const save = (person: Person, penName: string) => person.put(`${ARTICLES}/${documentId}`, { penName }).set('If-Match', opened);
  const answers = await Promise.all([save(first, 'Một'), save(second, 'Hai')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
});
