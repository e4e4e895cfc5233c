import { makeClause, withReason } from '../../support/server/clauses';
import { articleData, createArticle, makeDesk, type Desk, type Published } from '../../support/server/section';
import { app, clock } from '../../support/server/strapi';
import { makeToken, signIn } from '../../support/server/tokens';
import { faultsBySchema, faultsOf, http, servedDocument, type OpenApi } from './schema-check';

const ARTICLE = 'api::article.article';

let document: OpenApi;
let desk: Desk;
let key: string;
let counted: Published;
let withdrawn: Published;
let token: string;

/** A year with a closed month that lost its article afterwards, a waived one, a running one and months to come. */
beforeAll(async () => {
  document = await servedDocument();
  token = await makeToken('read-only');
  clock().set('2026-01-09T09:00:00+07:00');
  desk = await makeDesk();
  ({ key } = await makeClause(desk));
  await makeClause(desk, { name: 'Chỉ tiêu cả năm', period: 'year', minimum: 5, kinds: ['news'] });
  clock().set('2026-01-20T09:00:00+07:00');
  withdrawn = await createArticle(articleData(desk));
  clock().set('2026-02-10T09:00:00+07:00');
  await withReason('Số liệu cũ', () => app().documents(ARTICLE).unpublish({ documentId: withdrawn.documentId }));
  await app()
    .plugin('quota')
    .service('waivers')
    .grant({ clause: key, unit: desk.unit.slug, period: '2026-02', reason: 'Di chuyển trụ sở', document: { title: 'Công văn 12' } }, 'Lãnh đạo Sở');
  clock().set('2026-03-10T09:00:00+07:00');
  counted = await createArticle(articleData(desk));
  await createArticle(articleData(desk, { origin: 'curated', sourceName: 'Báo', sourceUrl: 'https://bao.example', sourceDate: '2026-03-09' }));
});
afterAll(() => clock().run());

const withToken = (path: string, shown = token) => http().get(path).set('Authorization', `Bearer ${shown}`);
const months = () => `/api/quota/months?unit=${desk.unit.slug}&year=2026`;
const cell = (period: string) => `/api/quota/cell?clause=${encodeURIComponent(key)}&unit=${desk.unit.slug}&period=${period}`;

/** The address of each documented path with an example question. */
const examples = (): Record<string, string> => ({
  '/quota/months': months(),
  '/quota/periods': `/api/quota/periods?unit=${desk.unit.slug}&year=2026`,
  '/quota/cell': cell('2026-01'),
  '/quota/clauses': '/api/quota/clauses',
});

describe('the document', () => {
  test('is OpenAPI 3.1 with servers where this application answers', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([{ url: '/api' }]);
  });

  test('describes every public address of the tracker that answers verdicts, and no other', () => {
    const routes = app().plugin('quota').routes as unknown as Record<string, { routes: { path: string; handler: string }[] }>;
    const served = routes['content-api'].routes.map(({ path }) => `/quota${path}`);
    expect(served).toEqual(expect.arrayContaining(Object.keys(document.paths)));
    expect(Object.keys(document.paths).sort()).toEqual(Object.keys(examples()).sort());
  });

  test('names no schema that it does not have', () => {
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...new Set(names)]));
  });

  test('would notice an answer of another shape', async () => {
    const { body } = await http().get(cell('2026-01')).expect(200);
    const other = { data: { ...body.data, reason: 'x' } };
    expect(faultsOf(document, '/quota/cell', { status: 200, body: other })).not.toEqual([]);
  });
});

describe('answers are as documented', () => {
  test.each(['/quota/months', '/quota/periods', '/quota/cell', '/quota/clauses'])('%s, to anybody and to a token', async (path) => {
    const open = await http().get(examples()[path]).expect(200);
    expect(faultsOf(document, path, open)).toEqual([]);
    const staff = await withToken(examples()[path]).expect(200);
    expect(faultsOf(document, path, staff)).toEqual([]);
    expect(staff.body).not.toEqual(open.body);
  });

  test.each([
    ['/quota/months', '', 400, 'quota-invalid-input'],
    ['/quota/months', '?unit=x&year=26', 400, 'quota-invalid-input'],
    ['/quota/months', '?unit=khong-co', 404, 'quota-unknown-unit'],
    ['/quota/periods', '?unit=x&period=week', 400, 'quota-invalid-input'],
    ['/quota/cell', '?unit=x&period=2026-01', 400, 'quota-invalid-input'],
    ['/quota/cell', '?clause=x&unit=khong-co&period=2026-01', 404, 'quota-unknown-unit'],
    ['/quota/clauses', '?populate=*', 400, 'quota-invalid-input'],
  ])('%s%s → %i %s', async (path, query, status, code) => {
    const answer = await http().get(`/api${path}${query}`);
    expect(answer.status).toBe(status);
    expect(faultsOf(document, path, answer)).toEqual([]);
    expect(answer.body.error.details.code).toBe(code);
  });

  test('a clause that does not bind the unit → 404 with its code', async () => {
    const answer = await http().get(`/api/quota/cell?clause=khong-co&unit=${desk.unit.slug}&period=2026-01`).expect(404);
    expect(faultsOf(document, '/quota/cell', answer)).toEqual([]);
    expect(answer.body.error.details.code).toBe('quota-unknown-clause');
  });
});

describe('what a token adds', () => {
  test('without one: verdicts and public items only', async () => {
    for (const address of [months(), cell('2026-01'), cell('2026-02'), cell('2026-03')]) {
      const words = JSON.stringify((await http().get(address).expect(200)).body);
      expect(words).not.toContain(withdrawn.title);
      expect(words).not.toContain('Số liệu cũ');
      expect(words).not.toContain('Di chuyển trụ sở');
      expect(words).not.toContain('Lãnh đạo');
      expect(words).not.toContain('documentId');
      expect(words).not.toContain('"rejected"');
    }
    const { body } = await http().get(cell('2026-01')).expect(200);
    expect(body.data).toMatchObject({
      status: 'met',
      articles: [{ title: null, url: null, publishedAt: '2026-01-20T02:00:00.000Z', withdrawnAfterClose: true }],
    });
    expect((await http().get(cell('2026-03'))).body.data.articles).toMatchObject([{ title: counted.title, withdrawnAfterClose: false }]);
  });

  test('with one: what was not counted and why, what left and why, waivers, the lines of the ledger', async () => {
    const january = (await withToken(cell('2026-01')).expect(200)).body.data;
    expect(january.articles).toMatchObject([{ title: withdrawn.title }]);
    expect(january.withdrawnAfterClose).toMatchObject([{ title: withdrawn.title, reason: 'Số liệu cũ' }]);
    expect(january.events.map(({ type }: { type: string }) => type)).toEqual(['published', 'withdrawn']);
    expect((await withToken(cell('2026-02'))).body.data.waiver).toMatchObject({ reason: 'Di chuyển trụ sở', actor: 'Lãnh đạo Sở' });
    expect((await withToken(cell('2026-03'))).body.data.rejected).toMatchObject([{ code: 'curated' }]);
    const clauses = (await withToken('/api/quota/clauses')).body.data as { key: string; actor: string }[];
    expect(clauses.find((clause) => clause.key === key)).toMatchObject({ actor: 'Thử' });
  });

  test('full-access tokens and custom ones with the permission see the same; a custom one without it is refused', async () => {
    const { body } = await withToken(cell('2026-01')).expect(200);
    expect((await withToken(cell('2026-01'), await makeToken('full-access')).expect(200)).body).toEqual(body);
    expect((await withToken(cell('2026-01'), await makeToken('custom', ['plugin::quota.cell.findOne'])).expect(200)).body).toEqual(body);
    const refused = await withToken(cell('2026-01'), await makeToken('custom', ['plugin::quota.months.find'])).expect(403);
    expect(faultsOf(document, '/quota/cell', refused)).toEqual([]);
  });

  test.each(['khong-phai-ma', ''])('a wrong token “%s” is refused, not passed over', async (wrong) => {
    const answer = await http().get(months()).set('Authorization', `Bearer ${wrong}`.trim()).expect(401);
    expect(faultsOf(document, '/quota/months', answer)).toEqual([]);
    expect(answer.body.error).toMatchObject({ message: 'Mã API không đúng hoặc đã bị thu hồi.', details: { code: 'quota-invalid-token' } });
  });

  test('a token of the panel is no API token', async () => {
    const supervisor = await signIn('cchc-supervisor');
    await supervisor.get(months()).expect(401);
  });
});

test('an answer without data fits no schema of answers', () => {
  expect(faultsBySchema(document, '#/components/schemas/VerdictsAnswer', { data: null })).not.toEqual([]);
});
