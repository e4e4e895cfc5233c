import fs from 'node:fs';
import path from 'node:path';
import knexOf, { type Knex } from 'knex';
import { FacetColumn, type Tally } from '../../../src/search/index/facet-column';
import { indexed } from '../../../src/search/index/entry';
import { Dictionary } from '../../../src/search/language/dictionary';
import { synonymsOf } from '../../../src/search/language/synonyms';
import { answer, type Learnt } from '../../../src/search/query/answer';
import { postgresStore } from '../../../src/search/store/postgres';
import { sqliteStore } from '../../../src/search/store/sqlite';
import type { Store } from '../../../src/search/store/store';
import { recordsFrom } from '../../bench/search/corpus';
import { createDatabase, type TestDatabase } from '../../support/database';

const root = path.resolve(__dirname, '..', '..', '..');
/** Compares both databases, so it needs both; every machine has SQLite. */
const onPostgres = process.env.DATABASE_CLIENT === 'postgres' ? test : test.skip;
const RECORDS = 1500;

const QUERIES: string[] = ['dev', 'holdout'].flatMap((set) =>
  JSON.parse(fs.readFileSync(path.join(root, 'tests', 'fixtures', 'search', `queries.${set}.json`), 'utf8')).map(({ query }: { query: string }) => query),
);

const NUMBERS = { types: new Map([['nghi dinh', 'nd'], ['nd', 'nd'], ['quyet dinh', 'qd'], ['qd', 'qd'], ['thong tu', 'tt'], ['tt', 'tt']]), bodies: new Set(['cp', 'ubnd', 'byt', 'syt']) };
const SYNONYMS = synonymsOf([
  { term: 'TTHC', meanings: ['thủ tục hành chính'], bothWays: true },
  { term: 'CCHN', meanings: ['chứng chỉ hành nghề', 'giấy phép hành nghề'], bothWays: true },
]);

async function filled(knex: Knex, store: Store): Promise<Learnt> {
  await store.ensure();
  const records = [...recordsFrom(0, RECORDS)].map(({ uid, type, material }) => indexed(uid, type, material, NUMBERS));
  await knex.transaction((trx) => store.put(trx, records));
  await knex.raw('analyze');
  const [dictionary, facets] = [new Dictionary(), new FacetColumn()];
  for (const { entry } of records) dictionary.learn(entry);
  return { dictionary, facets, texts: await store.textFrequencies(), numbers: NUMBERS, synonyms: SYNONYMS };
}

/** Each index has met the values in its own order. */
const inOrder = ({ total, counts }: Tally) => ({ total, counts: Object.entries(counts).map(([facet, values]) => [facet, values.map(String).sort()]) });

onPostgres('SQLite and PostgreSQL find the same in the same order', async () => {
  const database: TestDatabase = await createDatabase(root, 'same_order');
  const { DATABASE_HOST: host, DATABASE_PORT: port, DATABASE_USERNAME: user, DATABASE_PASSWORD: password } = process.env;
  const knexes = [
    knexOf({ client: 'better-sqlite3', connection: ':memory:', useNullAsDefault: true, pool: { min: 1, max: 1 } }),
    knexOf({ client: 'pg', connection: { host, port: Number(port), user, password, database: database.env.DATABASE_NAME } }),
  ];
  try {
    const stores = [
      sqliteStore(knexes[0], (text, values) => knexes[0].raw(text, values as Knex.RawBinding[])),
      postgresStore(knexes[1], async (text, values) => (await knexes[1].raw(text, values as Knex.RawBinding[])).rows),
    ];
    const known = [await filled(knexes[0], stores[0]), await filled(knexes[1], stores[1])];
    let found = 0;
    for (const query of QUERIES) {
      const [sqlite, postgres] = await Promise.all(stores.map((store, at) => answer(store, known[at], { query, today: '2026-11-18' })));
      const shown = ({ ranked, tally, isCut, mended }: typeof sqlite) => ({ query, ids: ranked.map(({ entry }) => entry.id), tally: inOrder(tally), isCut, mended });
      expect(shown(postgres)).toEqual(shown(sqlite));
      found += sqlite.ranked.length;
    }
    expect(found).toBeGreaterThan(QUERIES.length);
  } finally {
    for (const knex of knexes) await knex.destroy();
    await database.drop();
  }
});
