import request from 'supertest';
import { makeClause, makeDesk } from '../../support/server/clauses';
import { articleData, createArticle, makeUnit, type Desk } from '../../support/server/section';
import { app, clock, unique } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

const PREVIEW = '/quota/history/preview';
const IMPORT = '/quota/history/import';

let administrator: Person;
beforeAll(async () => {
  administrator = await signIn('strapi-super-admin');
});
afterAll(() => clock().run());

const send = (path: string, content: string, name = 'bai-cu.csv') => administrator.upload(path, content, name);

interface Line {
  title: string;
  date: string;
  link: string;
  origin?: string;
}

const HEADING = 'Tiêu đề,Ngày,Đơn vị,Chuyên mục,Liên kết,Nguồn gốc';
const fileOf = ({ unit, section }: Desk, lines: Line[]) =>
  [HEADING, ...lines.map(({ title, date, link, origin = '' }) => `${title},${date},${unit.name},${section.slug},${link},${origin}`)].join('\n');

const link = () => `https://cu.example.vn/${encodeURIComponent(unique('bai'))}`;
const line = (date: string, rest: Partial<Line> = {}): Line => ({ title: unique('Bài cũ'), date, link: link(), ...rest });

async function linesOf(links: string[]) {
  const rows: { facts: string }[] = await app().db.connection('quota_ledger').where({ document_type: 'history' }).orderBy('seq');
  return rows.filter(({ facts }) => links.includes(JSON.parse(facts).url));
}

async function month({ unit }: Desk, key: string) {
  const answer = await request(app().server.httpServer).get(`/api/quota/months?unit=${unit.slug}&year=${key.slice(0, 4)}`).expect(200);
  return (answer.body.data as { month: string }[]).find((entry) => entry.month === key);
}

describe('nhập bài từ trang cũ', () => {
  let desk: Desk;
  beforeEach(async () => {
    clock().set('2026-05-15T09:00:00+07:00');
    desk = await makeDesk();
    await makeClause(desk);
  });

  test('xem trước: mỗi chỉ tiêu, đơn vị và tháng được thêm mấy bài, kết quả trước và sau; chưa ghi gì', async () => {
    const lines = [line('10/02/2026'), line('11/02/2026'), line('12/02/2026', { origin: 'sưu tầm' }), line('05/01/2026'), line('01/05/2026')];
    const { body } = await send(PREVIEW, fileOf(desk, lines)).expect(200);
    expect(body.data).toMatchObject({ rows: 5, accepted: true, added: 5, known: 0, uncounted: 2, written: false, errors: [] });
    const clause = { name: 'Tin/bài CCHC hằng tháng' };
    expect(body.data.effects).toMatchObject([
      { clause, period: '2026-01', periodName: 'tháng 01/2026', articles: 1, counted: 0, before: { counted: 0, status: 'missed' }, after: { counted: 0, status: 'missed' } },
      {
        clause,
        unit: { name: desk.unit.name },
        period: '2026-02',
        articles: 3,
        counted: 2,
        reasons: ['Không tính: tin sưu tầm, chỉ tiêu chỉ tính bài tự viết.'],
        before: { counted: 0, status: 'missed' },
        after: { counted: 2, status: 'met' },
      },
      { clause, period: '2026-05', counted: 1, before: { status: 'open' }, after: { status: 'met' } },
    ]);
    expect(body.data.message).toBe('Có thể ghi 5 bài vào sổ.');
    expect(await linesOf(lines.map((one) => one.link))).toEqual([]);
  });

  test('nhập: tháng cũ thành Đạt, bài giữ ngày thật và liên kết, nói rõ là nhập từ trang cũ; sổ nguyên vẹn', async () => {
    const old = line('10/02/2026 08:30');
    const { body } = await send(IMPORT, fileOf(desk, [old])).expect(200);
    expect(body.data).toMatchObject({ accepted: true, added: 1, written: true, message: 'Đã ghi 1 bài vào sổ.' });
    expect(await month(desk, '2026-02')).toMatchObject({
      status: 'met',
      articles: [{ title: old.title, url: old.link, publishedAt: '2026-02-10T01:30:00.000Z', imported: true }],
    });
    expect(await linesOf([old.link])).toMatchObject([
      { type: 'imported', at: '2026-02-10T01:30:00.000Z', recorded_at: '2026-05-15T02:00:00.000Z', actor: 'Nguyễn An', reason: 'Nhập từ tệp “bai-cu.csv”' },
    ]);
    const check = await administrator.get('/quota/ledger/check').expect(200);
    expect(check.body.data).toMatchObject({ intact: true });
  });

  test('quý và năm cũng cho biết kết quả trước và sau', async () => {
    await makeClause(desk, { name: 'Bài hằng quý', period: 'quarter', minimum: 2 });
    await makeClause(desk, { name: 'Bài hằng năm', period: 'year', minimum: 3 });
    const { body } = await send(IMPORT, fileOf(desk, [line('10/02/2026'), line('10/03/2026'), line('10/04/2026')])).expect(200);
    expect(body.data).toMatchObject({ written: true, uncounted: 0 });
    expect(body.data.effects.slice(3)).toMatchObject([
      { period: '2026-Q1', periodName: 'quý I/2026', counted: 2, before: { status: 'missed' }, after: { counted: 2, status: 'met' } },
      { period: '2026-Q2', counted: 1, before: { status: 'open' }, after: { counted: 1, status: 'open' } },
      { period: '2026', periodName: 'năm 2026', counted: 3, before: { counted: 0, status: 'open' }, after: { counted: 3, status: 'met' } },
    ]);
  });

  test('tháng đã chốt giữ nguyên kết quả, và báo cáo nói rõ vì sao', async () => {
    // The clause was written down yesterday, so its past months were closed at midnight.
    clock().set('2026-05-16T09:00:00+07:00');
    const { body } = await send(IMPORT, fileOf(desk, [line('10/02/2026'), line('10/05/2026')])).expect(200);
    expect(body.data).toMatchObject({ added: 2, uncounted: 1, written: true });
    expect(body.data.effects).toMatchObject([
      {
        period: '2026-02',
        articles: 1,
        counted: 0,
        reasons: ['Không tính: kỳ đã chốt, kết quả giữ nguyên.'],
        before: { counted: 0, status: 'missed' },
        after: { counted: 0, status: 'missed' },
      },
      { period: '2026-05', counted: 1, reasons: [], after: { status: 'met' } },
    ]);
    expect(await month(desk, '2026-02')).toMatchObject({ status: 'missed', counted: 0 });
    expect(await month(desk, '2026-05')).toMatchObject({ status: 'met', counted: 1 });
  });

  test('hơn một trăm bài ghi cùng lúc: đủ dòng, sổ nguyên vẹn, bài nào cũng được tính', async () => {
    const lines = Array.from({ length: 230 }, () => line('10/02/2026'));
    await send(IMPORT, fileOf(desk, lines)).expect(200);
    expect(await linesOf(lines.map((one) => one.link))).toHaveLength(230);
    expect(await month(desk, '2026-02')).toMatchObject({ counted: 230 });
    const check = await administrator.get('/quota/ledger/check').expect(200);
    expect(check.body.data).toMatchObject({ intact: true });
  });

  test('một dòng sai thì không dòng nào được ghi', async () => {
    const lines = [line('10/02/2026'), line('31/02/2026'), line('10/03/2026')];
    const { body } = await send(IMPORT, fileOf(desk, lines)).expect(422);
    expect(body.data).toMatchObject({ accepted: false, added: 0, written: false, errorCount: 1, effects: [] });
    expect(body.data.errors).toMatchObject([{ row: 3, column: 'Ngày đăng' }]);
    expect(body.error).toMatchObject({ message: 'Tệp còn 1 lỗi, không ghi bài nào.' });
    expect(await linesOf(lines.map((one) => one.link))).toEqual([]);
  });

  test('lỗi của cơ sở dữ liệu giữa chừng: không dòng nào được ghi', async () => {
    const lines = [line('10/02/2026'), line('11/02/2026')];
    const tail = await app().db.connection('quota_ledger').max('seq as seq').first();
    await refuseLine(Number(tail?.seq ?? 0) + 2);
    // The error belongs in the server's log, and has no place in that of the tests.
    app().log.silent = true;
    try {
      await send(IMPORT, fileOf(desk, lines)).expect(500);
    } finally {
      app().log.silent = false;
      await refuseLine(null);
    }
    expect(await linesOf(lines.map((one) => one.link))).toEqual([]);
    await send(IMPORT, fileOf(desk, lines)).expect(200);
  });

  test('nhập lại cùng tệp: không ghi thêm và nói rõ; tệp dài thêm thì chỉ ghi phần mới', async () => {
    const lines = [line('10/02/2026'), line('11/02/2026')];
    await send(IMPORT, fileOf(desk, lines)).expect(200);
    const again = await send(IMPORT, fileOf(desk, lines)).expect(200);
    expect(again.body.data).toMatchObject({
      accepted: true,
      added: 0,
      known: 2,
      message: 'Cả 2 bài đã có trong sổ từ lần nhập trước, không ghi thêm bài nào.',
    });
    const longer = [...lines, line('12/02/2026')];
    const third = await send(IMPORT, fileOf(desk, longer)).expect(200);
    expect(third.body.data).toMatchObject({ added: 1, known: 2, message: 'Đã ghi 1 bài vào sổ, 2 bài đã có từ lần nhập trước.' });
    expect(await linesOf(longer.map((one) => one.link))).toHaveLength(3);
  });

  test('hai người nhập cùng tệp một lúc: mỗi bài một dòng', async () => {
    const lines = Array.from({ length: 5 }, () => line('10/02/2026'));
    const answers = await Promise.all([1, 2].map(() => send(IMPORT, fileOf(desk, lines))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await linesOf(lines.map((one) => one.link))).toHaveLength(5);
    expect(await month(desk, '2026-02')).toMatchObject({ counted: 5 });
  });

  test('liên kết đã có trong sổ với nội dung khác: báo dòng nào, không ghi gì', async () => {
    const old = line('10/02/2026');
    await send(IMPORT, fileOf(desk, [old])).expect(200);
    const { body } = await send(IMPORT, fileOf(desk, [line('12/02/2026'), { ...old, date: '10/03/2026' }])).expect(422);
    expect(body.data.errors).toEqual([
      { row: 3, column: 'Liên kết', reason: `Liên kết: đã có trong sổ với nội dung khác (“${old.title}”). Dòng đã ghi sổ không sửa được.` },
    ]);
  });

  test('gọi đơn vị bằng tên viết tắt và thể loại bằng từ tiếng Việt', async () => {
    const shortName = unique('TTX');
    const unit = await makeUnit({ shortName });
    const file = `title;date;unit;section;link;kind\nBài;2026-02-10;${shortName};${desk.section.name};${link()};phóng sự`;
    const { body } = await send(PREVIEW, file).expect(200);
    expect(body.data).toMatchObject({ errors: [], accepted: true, added: 1, uncounted: 1 });
    expect(unit.name).not.toBe(shortName);
  });

  test('bài nhập không đụng đến bài đã đăng trên trang', async () => {
    clock().set('2026-03-10T09:00:00+07:00');
    await createArticle(articleData(desk));
    clock().set('2026-05-15T09:00:00+07:00');
    await send(IMPORT, fileOf(desk, [line('11/03/2026')])).expect(200);
    expect(await month(desk, '2026-03')).toMatchObject({ counted: 2, articles: [{ imported: false }, { imported: true }] });
  });

  /** Makes the database refuse the ledger line of this number, as a full disk would; null takes that back. */
  async function refuseLine(seq: number | null) {
    const knex = app().db.connection;
    const sqlite = app().db.dialect.client === 'sqlite';
    await knex.raw(`drop trigger if exists refuse_line ${sqlite ? '' : 'on quota_ledger'}`);
    if (seq === null) return;
    if (sqlite) {
      await knex.raw(`create trigger refuse_line before insert on quota_ledger when new.seq = ${seq} begin select raise(abort, 'disk full'); end`);
      return;
    }
    await knex.raw(`create or replace function refuse_line() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`);
    await knex.raw(`create trigger refuse_line before insert on quota_ledger for each row when (new.seq = ${seq}) execute function refuse_line()`);
  }
});

describe('tệp gửi lên', () => {
  test('không có tệp: một câu', async () => {
    const { body } = await administrator.post(PREVIEW).expect(400);
    expect(body.error.message).toContain('Tệp (file)');
  });

  test('tệp hơn 20 MB: 413', async () => {
    const { body } = await send(PREVIEW, 'x'.repeat(20 * 1024 * 1024 + 1)).expect(413);
    expect(body.error.message).toContain('20 MB');
  });

  test('tệp không đọc được: báo lỗi của cả tệp', async () => {
    const { body } = await send(PREVIEW, '%PDF-1.7', 'bai.xlsx').expect(200);
    expect(body.data).toMatchObject({ accepted: false, errors: [{ row: null, column: null, reason: expect.stringContaining('tệp PDF') }] });
  });
});

describe('quyền', () => {
  test.each(['cchc-contributor', 'cchc-editor', 'cchc-supervisor', 'cchc-content-admin'])(
    '%s không được nhập, cũng không được xem trước',
    async (role) => {
      const person = await signIn(role);
      await person.upload(PREVIEW, 'x', 'bai.csv').expect(403);
      await person.upload(IMPORT, 'x', 'bai.csv').expect(403);
    },
  );

  test('quyền nhập không được giao cho vai trò nào ngoài quản trị cấp cao', async () => {
    const grants = await app()
      .db.query('admin::permission')
      .findMany({ where: { action: 'plugin::quota.history.import' }, populate: { role: { select: ['code'] } } });
    expect(grants.map(({ role }) => role.code)).toEqual(['strapi-super-admin']);
  });

  test('người chưa đăng nhập không được nhập', async () => {
    await request(app().server.httpServer).post(IMPORT).attach('file', Buffer.from('x'), 'bai.csv').expect(401);
  });
});
