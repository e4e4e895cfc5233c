import { ARTICLE, deskWith, runDesk, write } from '../../support/server/desk';
import { startMailServer } from '../../support/server/smtp';
import { app, clock, unique } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

const START = new Date('2026-05-25T02:00:00Z').getTime();
/** Longer than any wait between two tries. */
const HALF_A_DAY_AND_MORE = 13 * 3_600_000;

let admin: Person;
let editor: Person;
let contributor: Person;
let address: string;
let documentId: string;

const unsent = async () =>
  (await admin.get('/desk/letters').expect(200)).body.data.filter(({ recipient }: { recipient: string }) => recipient === address);

beforeAll(async () => {
  clock().set(new Date(START));
  const desk = await deskWith();
  admin = await signIn('cchc-content-admin');
  editor = await signIn('cchc-editor', desk.unit);
  contributor = await signIn('cchc-contributor', desk.unit);
  const firstname = `Giang ${contributor.userId}`;
  ({ email: address } = await app().db.query('admin::user').update({ where: { id: contributor.userId }, data: { firstname } }));
  documentId = await write(contributor, desk, unique('Thư hỏng'));
  await editor.post(`/desk/documents/${ARTICLE}/${documentId}/remarks`, { text: `@Nguyễn ${firstname} xem lại giúp.` }).expect(200);
});
afterAll(() => clock().run());

test('thư bị từ chối mãi thì thôi gửi, có trong danh sách với lý do của máy chủ thư', async () => {
  const refusing = await startMailServer({ refuses: [address] });
  expect(await unsent()).toMatchObject([{ state: 'pending', attempts: 0, reason: null }]);
  for (let round = 0; round < 6; round += 1) {
    clock().set(new Date(START + round * HALF_A_DAY_AND_MORE));
    await runDesk('desk-letters');
  }
  await refusing.stop();
  expect(await unsent()).toMatchObject([
    { state: 'failed', attempts: 6, nextTryAt: null, reason: expect.stringContaining('550'), subject: expect.stringMatching(/^Trao đổi: Thư hỏng/) },
  ]);
});

test('chỉ người được giao mới xem và cho gửi lại; gửi lại thì tới, một lần, và có trong nhật ký', async () => {
  await editor.get('/desk/letters').expect(403);
  const [{ id }] = await unsent();
  await editor.post(`/desk/letters/${id}/again`).expect(403);
  await admin.post(`/desk/letters/${id}/again`).expect(200);
  await admin.post(`/desk/letters/${id}/again`).expect(404);
  const mail = await startMailServer();
  await runDesk('desk-letters');
  await mail.stop();
  expect(mail.to(address)).toHaveLength(1);
  expect(await unsent()).toEqual([]);
  const trail = await admin.get('/desk/audit?kind=workflow').expect(200);
  expect(trail.body.data[0]).toMatchObject({ action: 'cho gửi lại thư', subject: expect.stringContaining(address) });
});
