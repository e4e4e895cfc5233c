import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { readPostgres, readSqlite, type AtRest } from '../../chaos/at-rest';
import { losses } from '../../chaos/verify';
import { createDatabase, type TestDatabase } from '../../support/database';
import { startSecondServer, type SecondServer } from '../../support/server/second-server';

const FIXTURES = path.join(process.cwd(), 'tests', 'fixtures', 'upgrade');
const isPostgres = process.env.DATABASE_CLIENT === 'postgres';
/** What people wrote and what was recorded of it: not a letter may change. Of the rest no row may go. */
const TO_THE_LETTER = /^(?:articles|legal_documents|procedures|guides|files|units|staff_members|quota_\w+|report_\w+|desk_\w+)$/;
/** Strapi's own notes of its schema, rights that are laid down anew at each start, and the index, which is made from the rest. */
const OF_THE_VERSION = /^(?:strapi_|search_|sqlite_|admin_permissions|desk_presence)/;

type Row = Record<string, unknown>;
type Tables = Map<string, Row[]>;

async function lay(version: string, database: TestDatabase): Promise<void> {
  const read = (name: string) => gunzipSync(fs.readFileSync(path.join(FIXTURES, version, name)));
  if (!isPostgres) return fs.writeFileSync(database.env.DATABASE_FILENAME, read('sqlite.db.gz'));
  const { DATABASE_HOST: host, DATABASE_PORT: port, DATABASE_USERNAME: user, DATABASE_PASSWORD: password } = process.env;
  const client = new Client({ host, port: Number(port), user, password, database: database.env.DATABASE_NAME });
  await client.connect();
  // Lines for psql alone begin with a backslash.
  await client.query(read('postgres.sql.gz').toString('utf8').replace(/^\\.*$/gm, ''));
  await client.end();
}

const open = (database: TestDatabase): Promise<AtRest> =>
  isPostgres ? readPostgres(database.env) : Promise.resolve(readSqlite(database.env.DATABASE_FILENAME));

async function tablesOf(database: AtRest): Promise<Tables> {
  const names = await database.all<{ name: string }>(
    isPostgres ? "select table_name as name from information_schema.tables where table_schema = 'public'" : "select name from sqlite_master where type = 'table'",
  );
  const tables: Tables = new Map();
  for (const { name } of names.filter((table) => !OF_THE_VERSION.test(table.name))) tables.set(name, await database.all<Row>(`select * from "${name}"`));
  return tables;
}

/** Rows of before that are not to be found after, as sentences. */
function gone(before: Tables, after: Tables): string[] {
  return [...before.entries()].flatMap(([name, rows]) => {
    if (rows.length === 0) return [];
    const columns = TO_THE_LETTER.test(name) ? Object.keys(rows[0]) : Object.keys(rows[0]).filter((column) => column === 'id' || column === 'document_id');
    const said = (row: Row) => JSON.stringify(columns.map((column) => row[column]));
    const there = new Set((after.get(name) ?? []).map(said));
    const lost = rows.filter((row) => !there.has(said(row)));
    return lost.length > 0 ? [`${name}: ${lost.length}/${rows.length}, ví dụ ${said(lost[0]).slice(0, 300)}`] : [];
  });
}

describe.each(fs.readdirSync(FIXTURES))('cơ sở dữ liệu của phiên bản %s', (version) => {
  let database: TestDatabase;
  /** SQLite has one server; on PostgreSQL two begin the upgrade at the same instant. */
  let servers: SecondServer[];
  let before: Tables;

  beforeAll(async () => {
    database = await createDatabase(process.cwd(), 'upgrade');
    await lay(version, database);
    const old = await open(database);
    before = await tablesOf(old);
    await old.close();
    servers = await Promise.all(Array.from({ length: isPostgres ? 2 : 1 }, () => startSecondServer(database.env)));
  });

  afterAll(async () => {
    for (const server of servers) await server.stop();
    await database.drop();
  });

  const published = () => (before.get('articles') ?? []).filter(({ published_at }) => published_at !== null);
  const read = async ({ url }: SecondServer, slug: unknown) => (await fetch(`${url}/tin-bai/${String(slug)}`)).status;

  /** An index of an older layout is made anew while the server already answers. */
  async function settled(): Promise<{ after: Tables; disagreements: string[] }> {
    const nothing = { stories: [], imports: [], reports: [], uploads: [] };
    for (let tries = 1; ; tries += 1) {
      const now = await open(database);
      const disagreements = await losses(now, nothing, '');
      const after = await tablesOf(now);
      await now.close();
      if (disagreements.length === 0 || tries === 100) return { after, disagreements };
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  test('mở được ở phiên bản này, không mất gì; nội dung, sổ và chỉ mục khớp nhau', async () => {
    const { after, disagreements } = await settled();
    expect(before.get('quota_ledger')?.length).toBeGreaterThan(20);
    expect(gone(before, after)).toEqual([]);
    expect(disagreements).toEqual([]);
  });

  test('độc giả đọc được mọi bài đang công khai', async () => {
    const shown = published();
    expect(shown.length).toBeGreaterThan(3);
    for (const server of servers) for (const { slug } of shown) expect(await read(server, slug)).toBe(200);
  });

  if (!isPostgres) return;

  test('thay lần lượt từng máy chủ: máy mới vào, máy cũ ra, độc giả không gặp lỗi và không mất gì', async () => {
    const [{ slug }] = published();
    const answers: number[] = [];
    let isOver = false;
    const reading = (async () => {
      while (!isOver) {
        answers.push(await read(servers[0], slug), await read(servers[1], slug));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    const next = await startSecondServer(database.env);
    isOver = true;
    await reading;
    expect(answers.length).toBeGreaterThan(20);
    expect(new Set(answers)).toEqual(new Set([200]));
    await servers[0].stop();
    servers[0] = next;
    expect(await read(servers[0], slug)).toBe(200);
    expect(await read(servers[1], slug)).toBe(200);
    const { after, disagreements } = await settled();
    expect(gone(before, after)).toEqual([]);
    expect(disagreements).toEqual([]);
  });
});
