import { act, ARTICLE, ARTICLES, deskWith, formOf, write } from '../../support/server/desk';
import { startSecondServer, type SecondServer } from '../../support/server/second-server';
import type { Desk } from '../../support/server/section';
import { startMailServer, type MailServer } from '../../support/server/smtp';
import { app, clock, unique } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

/** SQLite has one server. */
const onPostgres = process.env.DATABASE_CLIENT === 'postgres' ? describe : describe.skip;

const ARTICLES_PLANNED = 12;
/** Before the hour of reminders: the server of the tests, whose clock stays here, leaves them to the two others. */
const WRITTEN = '2026-05-25T06:30:00+07:00';
const PLANNED = '2026-05-25T09:30:00+07:00';
const EXPIRES = '2026-05-25T09:45:00+07:00';
/** When the two servers come up: all that was planned is overdue for both. */
const AFTER = '2026-05-25T10:00:00+07:00';

onPostgres('two servers, each with its own clock and its own schedule, on one PostgreSQL', () => {
  let desk: Desk;
  let editor: Person;
  let mail: MailServer;
  let servers: SecondServer[] = [];
  const planned: string[] = [];
  let expiring: string;
  let reviewed: string;
  let address: string;

  const rows = (table: string, documentId: string) => app().db.connection(table).where({ document_id: documentId });
  const count = async (table: string, documentId: string, more: object) => (await rows(table, documentId).where(more)).length;

  async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 120_000; Date.now() < end; ) {
      if (await isSo()) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`Not within two minutes: ${what}`);
  }

  beforeAll(async () => {
    clock().set(WRITTEN);
    desk = await deskWith({ reviewMonths: 1 });
    editor = await signIn('cchc-editor', desk.unit);
    ({ email: address } = await app().db.query('admin::user').findOne({ where: { id: editor.userId } }));
    for (let index = 0; index < ARTICLES_PLANNED; index += 1) {
      const documentId = await write(editor, desk, unique('Hẹn giờ'));
      await act(editor, documentId, 'schedule', { at: PLANNED }).expect(200);
      planned.push(documentId);
    }
    expiring = await write(editor, desk, unique('Hẹn gỡ'));
    await editor.post(`${ARTICLES}/${expiring}/actions/publish`).expect(200);
    await act(editor, expiring, 'plan-withdrawal', { at: EXPIRES }).expect(200);
    reviewed = await write(editor, desk, unique('Rà soát'));
    await editor.post(`${ARTICLES}/${reviewed}/actions/publish`, formOf(desk, unique('Rà soát'), { reviewOn: '2026-05-25' })).expect(200);
    mail = await startMailServer();
    servers = await Promise.all([1, 2].map(() => startSecondServer({ CLOCK_START: AFTER })));
  }, 180_000);

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await mail?.stop();
    clock().run();
  });

  it('publishes what was planned once: one version, one line in the trail, one in the ledger', async () => {
    const lives = () => app().db.query(ARTICLE).findMany({ where: { documentId: { $in: planned }, publishedAt: { $notNull: true } } });
    await until('all are published', async () => (await lives()).length >= ARTICLES_PLANNED);
    expect(await lives()).toHaveLength(ARTICLES_PLANNED);
    for (const documentId of planned) {
      expect(await count('desk_versions', documentId, { act: 'publish' })).toBe(1);
      expect(await app().db.connection('desk_audit').where({ subject_id: documentId, kind: 'publishing' })).toHaveLength(1);
      expect(await rows('quota_ledger', documentId)).toHaveLength(1);
      expect(await rows('desk_remarks', documentId)).toHaveLength(0);
    }
  });

  it('withdraws what expired once', async () => {
    await until('it is withdrawn', async () => (await count('desk_versions', expiring, { act: 'unpublish' })) > 0);
    expect(await count('desk_versions', expiring, { act: 'unpublish' })).toBe(1);
    expect(await app().db.connection('desk_audit').where({ subject_id: expiring, action: 'gỡ tin bài' })).toHaveLength(1);
  });

  it('writes each reminder once and sends each letter once', async () => {
    const letters = () => mail.to(address).filter(({ subject }) => subject.startsWith('Đến ngày rà soát'));
    await until('the reminder arrives', async () => letters().length > 0);
    const sent = () => app().db.connection('desk_letters').where('once', 'like', `review:${reviewed}:%`).where({ state: 'sent' });
    await until('the outbox says so', async () => (await sent()).length > 0);
    // A later letter goes out with a later round: whatever was to be sent twice has been by then.
    const marker = `two-servers:${reviewed}`;
    const now = new Date().toISOString();
    await app().db.connection('desk_letters').insert({ once: marker, recipient: 'luot-sau@thu.example.com', subject: 'Lượt sau', text: '', created_at: now, state: 'pending', next_try_at: '2026-05-25T03:00:00.000Z' });
    await until('both have had another turn', async () => mail.to('luot-sau@thu.example.com').length > 0);
    expect(letters()).toHaveLength(1);
    expect((await sent()).map(({ attempts }: { attempts: number }) => attempts)).toEqual([1]);
  }, 240_000);
});
