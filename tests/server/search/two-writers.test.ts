import type { searchOf } from '../../../src/search';
import type { Entry, Store } from '../../../src/search/store/store';
import { legalDocument } from '../../support/server/public-content';
import { app } from '../../support/server/strapi';

/** Only PostgreSQL lets two servers write at once. */
const onPostgres = process.env.DATABASE_CLIENT === 'postgres' ? describe : describe.skip;

const search = () => app().get('search') as ReturnType<typeof searchOf>;
const own = (file: string) => require(`${app().dirs.dist.root}/src/search/${file}.js`);
const store = (): Store => own('store/index').storeOf(app());
const titles = async (query: string) => (await search().engine.search({ query, filters: {}, page: 1 })).results.map(({ title }) => title);

let made = 0;
const word = () => `zw${`${process.pid}${Date.now()}${(made += 1)}`.replace(/\d/g, (digit) => 'bcdghklmnp'[Number(digit)]).slice(-14)}`;

const ENTRY: Entry = {
  uid: 'api::article.article',
  documentId: '',
  rowId: 1,
  type: 'article',
  slug: 'x',
  sourceId: null,
  heading: '',
  title: '',
  number: null,
  summary: '',
  date: null,
  isEnded: false,
  facets: 'article|||||',
  titleWords: '  ',
  titleToned: '  ',
  restWords: '  ',
  restToned: '  ',
  numberTerms: '  ',
};

/** A transaction that stands still between its first and its second step until it is told to go on. */
function inTwoSteps(first: () => Promise<unknown>, second: () => Promise<unknown>) {
  let goOn!: () => void;
  let reached!: () => void;
  const isTold = new Promise<void>((resolve) => (goOn = resolve));
  const isHalfway = new Promise<void>((resolve) => (reached = resolve));
  const done = app().db.transaction(async () => {
    await first();
    reached();
    await isTold;
    await second();
  });
  return { isHalfway, goOn, done };
}

onPostgres('two servers that index at once', () => {
  it('do not wait for one another’s new words', async () => {
    const words = [word(), word()];
    const put = (name: string, at: number) => async () => {
      const entry = { ...ENTRY, documentId: `${name}-${at}`, title: name, titleWords: ` ${name} ` };
      await app().db.transaction(({ trx }) => store().put(trx, [{ entry, terms: [name], passages: [{ anchor: null, text: name, terms: [name] }] }]));
    };
    const first = inTwoSteps(put(words[0], 1), put(words[1], 1));
    await first.isHalfway;
    const second = inTwoSteps(put(words[1], 2), put(words[0], 2));
    await second.isHalfway;
    first.goOn();
    second.goOn();
    await Promise.all([first.done, second.done]);
    for (const name of words) expect(await store().hits(name, 10)).toHaveLength(2);
    // They stand for no content: the repair takes them out.
    await search().repair();
    for (const name of words) expect(await store().hits(name, 10)).toEqual([]);
  });

  it('a repair neither waits for a publication under way nor undoes it', async () => {
    const [before, after, missing] = [word(), word(), word()];
    const { documentId } = await legalDocument(app(), { abstract: `Văn bản ${before}` });
    const lost = await legalDocument(app(), { abstract: `Văn bản ${missing}` });
    const knex = app().db.connection;
    await knex('search_3_entries').whereIn('document_id', [documentId, lost.documentId]).update({ row_id: 0, title: 'cũ', title_words: ' cu ' });
    const documents = app().documents('api::legal-document.legal-document');
    const publication = inTwoSteps(
      async () => {
        await documents.update({ documentId, data: { abstract: `Văn bản ${after}` } as never });
        await documents.publish({ documentId });
      },
      async () => undefined,
    );
    await publication.isHalfway;
    await search().repair();
    expect(await titles(missing)).toEqual([`Văn bản ${missing}`]);
    publication.goOn();
    await publication.done;
    expect(await titles(after)).toEqual([`Văn bản ${after}`]);
    expect(await titles(before)).toEqual([]);
  });

  it('two repairs at once mend each record once', async () => {
    const name = word();
    for (let at = 0; at < 3; at += 1) await legalDocument(app(), { abstract: `Văn bản ${name}` });
    const knex = app().db.connection;
    const ids = await knex('search_3_entries').where('title', 'like', `%${name}`).pluck('id');
    for (const table of ['search_3_heads', 'search_3_entries']) await knex(table).whereIn('id', ids).delete();
    const { repair } = own('index/repair');
    await Promise.all([repair(app()), repair(app())]);
    expect(await titles(name)).toHaveLength(3);
  });
});
