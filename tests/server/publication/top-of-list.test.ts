import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { listed, unique } from '../../support/server/public-content';

declare const strapi: Core.Strapi;

/** More than are walked along before the database gathers all: some sections have no article that far up. */
const ARTICLES = 620;
const CHUNK = 40;
const FIRST_DAY = Date.UTC(2015, 0, 1);

interface Made {
  slug: string;
  at: number;
  documentId: string;
  section: string;
}

const made: Made[] = [];
const sections: { documentId: string; slug: string }[] = [];

/** Straight into the tables, as many articles would take minutes by the desk's road. Several share an instant. */
async function insertArticles(sectionOf: (n: number) => number): Promise<void> {
  const knex = strapi.db.connection;
  const stored = (at: number) => (strapi.db.dialect.client === 'sqlite' ? at : new Date(at).toISOString());
  const ids = await Promise.all(sections.map(async ({ documentId }) => (await knex('sections').where({ document_id: documentId }).first('id')).id as number));
  for (let from = 0; from < ARTICLES; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, ARTICLES - from) }, (_, index) => {
      const n = from + index;
      const at = FIRST_DAY + Math.floor(n / 3) * 3_600_000;
      const documentId = unique('x').replace(/\W/g, '').padEnd(24, 'a').slice(-24);
      made.push({ slug: `dau-danh-sach-${documentId}`, at, documentId, section: sections[sectionOf(n)].slug });
      return {
        document_id: documentId,
        slug: `dau-danh-sach-${documentId}`,
        title: `Bài ${n}`,
        summary: 'Tóm tắt.',
        body: '<p>Nội dung.</p>',
        kind: 'news',
        origin: 'own',
        first_public_at: stored(at),
        published_at: stored(at),
        created_at: stored(at),
        updated_at: stored(at),
      };
    });
    const saved = await knex('articles').insert(rows).returning(['id', 'document_id']);
    const idOf = new Map(saved.map((row: { id: number; document_id: string }) => [row.document_id, row.id]));
    await knex('articles_section_lnk').insert(
      rows.map(({ document_id }, index) => ({ article_id: idOf.get(document_id), section_id: ids[sectionOf(from + index)] })),
    );
  }
}

const expected = (section: string) =>
  made
    .filter((one) => one.section === section)
    .sort((a, b) => b.at - a.at || (a.documentId < b.documentId ? -1 : 1))
    .map(({ slug }) => slug);

const firstOf = async (section: string, pageSize: number) => {
  const { body } = await request(strapi.server.httpServer).get('/api/articles').query({ section, pageSize }).expect(200);
  return { slugs: body.data.map(({ slug }: { slug: string }) => slug), total: body.meta.pagination.total };
};

/** Section 0 has most articles, 1 each 25th, 2 only the oldest five, 3 two near the top, 4 none. */
const COMMON = 0;
const sectionOf = (n: number) => (n < 5 ? 2 : n === ARTICLES - 10 || n === ARTICLES - 200 ? 3 : n % 25 === 0 ? 1 : COMMON);

beforeAll(async () => {
  for (let n = 0; n < 5; n += 1) sections.push(await listed(strapi, 'section'));
  await insertArticles(sectionOf);
});

afterAll(async () => {
  const ids = made.map(({ documentId }) => documentId);
  for (let from = 0; from < ids.length; from += 200) await strapi.db.connection('articles').whereIn('document_id', ids.slice(from, from + 200)).delete();
});

it.each([
  ['most articles', 0],
  ['few articles, all the way down', 1],
  ['only the oldest articles', 2],
  ['two articles', 3],
  ['no article', 4],
])('gives the newest of a section with %s, whatever the length of the page', async (_, which) => {
  const { slug } = sections[which];
  const all = expected(slug);
  for (const pageSize of [1, 2, 3, 5, 20, 50]) {
    const { slugs, total } = await firstOf(slug, pageSize);
    expect(slugs).toEqual(all.slice(0, pageSize));
    expect(total).toBe(all.length);
  }
});
