import request from 'supertest';
import { searchOf } from '../../../src/search';
import { article, legalDocument, listed, procedure } from '../../support/server/public-content';
import { app } from '../../support/server/strapi';
import { signIn } from '../../support/server/tokens';

// Jest loads this file apart from the booted server: its search is reached through the server's own module.
const search = () => app().get('search') as ReturnType<typeof searchOf>;

let made = 0;
/** A word of letters only that stands nowhere else in the shared database, no slip of another. */
const word = () => {
  made += 1;
  const code = `${process.pid}${Date.now()}${made}`.replace(/\d/g, (digit) => 'bcdghklmnp'[Number(digit)]);
  return `zu${code.slice(-14)}`;
};

const get = (path: string) => request(app().server.httpServer).get(path);

async function found(query: string, filters = ''): Promise<{ total: number; titles: string[]; suggestion: string | null; body: any }> {
  const { body } = await get(`/api/search?q=${encodeURIComponent(query)}${filters}`).expect(200);
  return { total: body.total, titles: body.results.map(({ title }: { title: string }) => title), suggestion: body.suggestion, body };
}

describe('the index follows the content', () => {
  it('from draft to publication, correction, withdrawal and deletion', async () => {
    const [first, second] = [word(), word()];
    const documents = app().documents('api::article.article');
    const { documentId } = await article(app(), { title: `Tin ${first}` }, 'draft');
    expect((await found(first)).total).toBe(0);
    await documents.publish({ documentId });
    expect((await found(first)).titles).toEqual([`Tin ${first}`]);
    await documents.update({ documentId, data: { title: `Tin ${second}` } as never });
    expect((await found(second)).total).toBe(0);
    await documents.publish({ documentId });
    expect((await found(second)).titles).toEqual([`Tin ${second}`]);
    expect((await found(first)).total).toBe(0);
    await documents.unpublish({ documentId });
    expect((await found(second)).total).toBe(0);
    await documents.publish({ documentId });
    await documents.delete({ documentId });
    expect((await found(second)).total).toBe(0);
  });

  it('and not what was undone with its transaction', async () => {
    const name = word();
    const undone = app().db.transaction(async () => {
      await legalDocument(app(), { abstract: `Văn bản ${name}` });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await found(name)).total).toBe(0);
  });

  it('and repairs itself when the database was changed behind its back', async () => {
    const [kept, lost] = [word(), word()];
    await legalDocument(app(), { abstract: `Văn bản ${kept}` });
    const gone = await legalDocument(app(), { abstract: `Văn bản ${lost}` });
    const knex = app().db.connection;
    await knex('search_3_entries').where('title', `Văn bản ${kept}`).update({ row_id: 0, title: 'cũ', title_words: ' cu ' });
    await knex('legal_documents').where('document_id', gone.documentId).whereNotNull('published_at').delete();
    await search().repair();
    expect((await found(kept)).titles).toEqual([`Văn bản ${kept}`]);
    expect((await found(lost)).total).toBe(0);
  });

  it('and learns the new name of what a record belongs to', async () => {
    const [old, name] = [word(), word()];
    const issuer = await listed(app(), 'issuer', { name: `Cơ quan ${old}` });
    const { slug } = await legalDocument(app(), { issuer: issuer.documentId });
    expect((await found(old)).total).toBe(1);
    await app().documents('api::issuer.issuer').update({ documentId: issuer.documentId, data: { name: `Cơ quan ${name}` } as never });
    await search().repair();
    expect((await found(name)).body.results[0].url).toBe(`/van-ban/${slug}`);
    expect((await found(old)).total).toBe(0);
  });

  it('rebuilt anew it finds the same', async () => {
    const name = word();
    for (const place of ['một', 'hai']) await article(app(), { title: `Tin ${name} ${place}` });
    const before = (await found(name)).titles;
    const seen: number[] = [];
    await search().rebuild((done: number) => seen.push(done));
    expect((await found(name)).titles).toEqual(before);
    expect(seen.length).toBeGreaterThan(0);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });
});

describe('a search', () => {
  it('finds words with and without marks, in old and new spelling, composed or not; exact ones first', async () => {
    const name = word();
    await article(app(), { title: `Hoà giải ${name}` });
    await article(app(), { title: `Hoa giai ${name}` });
    for (const query of [`hoa giai ${name}`, `HOÀ GIẢI ${name}`, `hòa giải ${name}`.normalize('NFD'), `hoà—giải… ${name}`]) {
      expect((await found(query)).total).toBe(2);
    }
    expect((await found(`hòa giải ${name}`)).titles[0]).toBe(`Hoà giải ${name}`);
  });

  it('finds a number however it is typed, before everything else', async () => {
    const number = String(70_000 + (Date.now() % 9999));
    const name = word();
    const type = await listed(app(), 'documentType', { name: `Nghị quyết`, abbreviation: 'NQ' });
    await article(app(), { title: `Tin về Nghị quyết ${number}/NQ-CP ${name}` });
    const { slug } = await legalDocument(app(), { number: `${number}/NQ-CP`, type: type.documentId, issuedOn: '2021-07-15' });
    for (const query of [`${number}/NQ-CP`, `${number} nq cp`, `nghị quyết ${number}`, `nq${number}/2021`, `${number}∕NQ–CP`, `nq ${number}`]) {
      expect((await found(query)).body.results[0].url).toBe(`/van-ban/${slug}`);
    }
    expect((await found(`nq${number}/2019`)).total).toBe(0);
  });

  it('finds a procedure by its code with and without the point', async () => {
    const code = `1.${String(Date.now()).slice(-6)}`;
    await procedure(app(), { code });
    for (const query of [code, code.replace('.', '')]) expect((await found(query)).body.results[0].number).toBe(code);
  });

  it('knows what the editors’ list says, as soon as it says so', async () => {
    const [short, long] = [word(), word()];
    await article(app(), { title: `Tin ${long} dài` });
    expect((await found(short)).total).toBe(0);
    await app().documents('api::synonym.synonym').create({ data: { term: short, meanings: `${long} dài`, bothWays: false } as never });
    expect((await found(short)).titles).toEqual([`Tin ${long} dài`]);
  });

  it('forgives one wrong letter and says how it understood', async () => {
    const name = word();
    await article(app(), { title: `Khám ${name} định kỳ` });
    const answer = await found(`khám ${name.slice(0, 5)}x${name.slice(6)} định kỳ`);
    expect(answer.titles).toEqual([`Khám ${name} định kỳ`]);
    expect(answer.suggestion).toContain(name);
  });

  it('finds a passage of a full text and leads to it', async () => {
    const name = word();
    const fullText = `Điều 1. Phạm vi\nLời đầu.\nĐiều 7. Trách nhiệm\nCơ quan ${name} chịu trách nhiệm <b>này</b>.`;
    const { slug } = await legalDocument(app(), { fullText });
    const [result] = (await found(`${name} chịu trách nhiệm`)).body.results;
    expect(result.url).toMatch(new RegExp(`^/van-ban/${slug}#dieu-7:~:text=`));
    expect(result.snippet).toContain(`<mark>${name} chịu trách nhiệm</mark> &lt;b&gt;này`);
  });

  it('puts what is in force before what has ended, titles before texts', async () => {
    const name = word();
    const begins = { abstract: `Quy chế ${name}`, issuedOn: '2020-01-01', effectiveOn: '2020-01-01' };
    await legalDocument(app(), { ...begins, expiresOn: '2021-01-01' });
    await legalDocument(app(), begins);
    await article(app(), { body: `<p>Quy chế ${name} đã có.</p>` });
    await search().repair();
    const states = (await found(`quy chế ${name}`)).body.results.map(({ type, state }: any) => `${type} ${state}`);
    expect(states).toEqual(['document in-force', 'document expired', 'article null']);
  });

  it('narrows by filters whose counts are true', async () => {
    const name = word();
    const area = await listed(app(), 'subjectArea');
    await legalDocument(app(), { abstract: `Văn bản ${name}`, issuedOn: '2021-03-01', subjectAreas: [area.documentId] });
    await legalDocument(app(), { abstract: `Văn bản ${name}`, issuedOn: '2022-03-01' });
    await article(app(), { title: `Tin ${name}` });
    const { body } = await found(name);
    expect(body.choices.type).toEqual([
      { value: 'document', name: 'Văn bản', count: 2 },
      { value: 'article', name: 'Tin bài', count: 1 },
    ]);
    expect(body.choices.field).toEqual([{ value: area.slug, name: expect.any(String), count: 1 }]);
    const narrowed = await found(name, '&type=document&year=2022');
    expect(narrowed.total).toBe(1);
    expect(narrowed.body.choices.year.map(({ value, count }: any) => [value, count])).toEqual([
      ['2022', 1],
      ['2021', 1],
    ]);
    await get(`/api/search?q=${name}&status=draft`).expect(400);
    await get(`/api/search?q=${name}&type=secret`).expect(400);
  });

  it('suggests while the last word is being typed', async () => {
    const name = word();
    await article(app(), { title: `Bệnh án ${name}` });
    const { body } = await get(`/api/search/suggestions?q=${encodeURIComponent(`bệnh án ${name.slice(0, 12)}`)}`).expect(200);
    expect(body.suggestions[0]).toMatchObject({ text: `Bệnh án ${name}`, type: 'article' });
  });

  it.each([
    ['operators', `a AND b OR NOT c NEAR(d) -e +f ^g`],
    ['quotes', `"'""''\`\\" ' OR 1=1 --`],
    ['wildcards', `% _ * ? ** %% a* *b`],
    ['syntax of both engines', `title:x {a b}: c & d | !e <-> f:* ::tsquery`],
    ['ten thousand letters', 'x '.repeat(5000)],
    ['ten thousand quotes', '"'.repeat(10_000)],
    ['one long word', 'a'.repeat(10_000)],
    ['nothing that could be a word', '—…!?\u0000'],
    ['nothing', '   '],
  ])('answers %s with an ordinary page', async (_what, query) => {
    const encoded = encodeURIComponent(query);
    const { text } = await get(`/tim-kiem?q=${encoded}`).expect(200).expect('Content-Type', /html/);
    expect(text).toContain('<h1>Tìm kiếm</h1>');
    expect(text).not.toMatch(/SQLITE|syntax error/i);
    await get(`/api/search?q=${encoded}`).expect(200);
  });
});

describe('the page', () => {
  const page = async (query: string) => (await get(`/tim-kiem?q=${encodeURIComponent(query)}`).expect(200)).text;

  it('shows results, filters with counts and marked passages without script', async () => {
    const name = word();
    await legalDocument(app(), { abstract: `Quy chế ${name}`, number: '12/QĐ-SYT' });
    await article(app(), { title: `Tin ${name}`, summary: `Tóm tắt ${name}.` });
    const html = await page(name);
    expect(html).toContain('Có 2 kết quả');
    expect(html).toContain(`Tóm tắt <mark>${name}</mark>.`);
    expect(html).toContain('<option value="article">Tin bài (1)</option>');
    expect(html).toContain(`value="${name}"`);
  });

  it('helps when there is nothing', async () => {
    const name = word();
    const html = await page(`<script>${name}`);
    expect(html).toContain('Không tìm thấy');
    expect(html).toContain('href="/thu-tuc-hanh-chinh"');
    expect(html).not.toContain(`<script>${name}`);
  });

  it('says how a slip was understood', async () => {
    const name = word();
    await article(app(), { title: `Khám ${name} định kỳ` });
    expect(await page(`khám ${name.slice(0, 5)}x${name.slice(6)} định kỳ`)).toContain('Có phải bạn tìm');
  });
});

describe('what was not found', () => {
  it('is a list of words for the editors, without persons', async () => {
    const name = word();
    await found(`Không có ${name}`);
    await found(`khong co ${name}`);
    await found(`012345678901 ${name}`);
    await found(`an.${name}@thu.example.com`);
    await search().misses.write();
    const rows = await app().db.query('api::search-miss.search-miss').findMany({ where: { words: { $contains: name } } });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ words: `không có ${name}`, times: 2 });
    const editor = await signIn('cchc-editor');
    const list = await editor.get(`/content-manager/collection-types/api::search-miss.search-miss?_q=${name}`).expect(200);
    expect(list.body.results[0].words).toBe(`không có ${name}`);
    await editor.post('/content-manager/collection-types/api::search-miss.search-miss', { words: 'x', folded: 'x' }).expect(403);
  });
});

describe('the panel’s own lists', () => {
  it('find drafts by number, without marks, and by a beginning', async () => {
    const number = String(70_000 + ((Date.now() + 17) % 9999));
    const name = word();
    await legalDocument(app(), { number: `${number}/NQ-CP`, abstract: `Đẩy mạnh ${name}` }, 'draft');
    const admin = await signIn('cchc-content-admin');
    for (const query of [`${number} nq cp`, `day manh ${name}`, `day manh ${name.slice(0, 10)}`]) {
      const { body } = await admin
        .get(`/content-manager/collection-types/api::legal-document.legal-document?_q=${encodeURIComponent(query)}&page=1&pageSize=10`)
        .expect(200);
      expect(body.results.map((row: any) => row.number)).toEqual([`${number}/NQ-CP`]);
      expect(body.pagination.total).toBe(1);
    }
    expect((await found(name)).total).toBe(0);
  });
});
