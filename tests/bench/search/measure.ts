import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { searchOf } from '../../../src/search';
import type * as Entries from '../../../src/search/index/entry';
import type * as Stores from '../../../src/search/store';
import { startProduct } from '../../eval/search/product';
import { timed } from '../timing';
import { recordsFrom } from './corpus';

/** Milliseconds and bytes, for one number of records. */
export interface MeasuredSearch {
  database: string;
  records: number;
  passages: number;
  indexing: number;
  bytes: number;
  firstP95: number;
  p50: number;
  p95: number;
  slowest: number;
  filteredP95: number;
  hostileP95: number;
}

const BATCH = 200;
const ROUNDS = 3;
const root = path.resolve(__dirname, '..', '..', '..');

const HOSTILE = [
  'x '.repeat(5000),
  '"'.repeat(10_000),
  'a'.repeat(10_000),
  'thủ tục hành chính '.repeat(530),
  'hành AND chính OR NOT thủ NEAR(tục) * % _ ^',
  `"'""''\`\\" ' OR 1=1 -- ; drop table search_3_entries`,
  'title:x {a b}: c & d | !e <-> f:* ::tsquery',
  '(((((((((((((((((((((((((((((( )))))',
  'a b c d e f g h i k l m n o p q r s t u v x y 1 2 3 4 5 6 7 8 9',
  '% _ * ? ** %% a* *b',
  'thủ\u0000 tục\u202e hành\u200f\u2066 chính\u200b',
  '👩‍⚕️💊 bệnh án 🏥 điện tử 👍🏽',
];

/** Measures on the database of DATABASE_CLIENT, in one process, while the index grows from one size to the next. */
async function measure(sizes: number[]): Promise<void> {
  const database = process.env.DATABASE_CLIENT === 'postgres' ? 'PostgreSQL' : 'SQLite';
  const product = await startProduct('bench_search');
  const { strapi } = product;
  const load = <T>(file: string): T => require(path.join(strapi.dirs.dist.root, 'src', 'search', file));
  const { indexed } = load<typeof Entries>('index/entry.js');
  const store = load<typeof Stores>('store/index.js').storeOf(strapi);
  const { engine } = strapi.get('search') as ReturnType<typeof searchOf>;
  const queries = ['dev', 'holdout'].flatMap((set) =>
    JSON.parse(fs.readFileSync(path.join(root, 'tests', 'fixtures', 'search', `queries.${set}.json`), 'utf8')).map(({ query }: { query: string }) => query),
  );
  try {
    let held = 0;
    for (const size of sizes) {
      const indexing = await timed(async () => {
        for (; held < size; held += BATCH) {
          await strapi.db.transaction(async ({ trx }) => {
            const batch = [...recordsFrom(held, Math.min(size, held + BATCH))];
            await store.put(trx, batch.map(({ uid, type, material }) => indexed(uid, type, material, { types: new Map(), bodies: new Set() })));
          });
        }
        held = size;
      });
      // What the database does by itself within a minute or two.
      if (database === 'PostgreSQL') for (const table of ['search_3_entries', 'search_3_passages', 'search_3_heads', 'search_3_texts']) await strapi.db.connection.raw(`vacuum analyze ${table}`);
      const ask = (query: string) => timed(() => engine.search({ query, filters: {}, page: 1 }));
      // What has been indexed is learnt by the first query; the others are asked for the first time.
      await ask(queries[0]);
      const first: number[] = [];
      for (const query of queries) first.push(await ask(query));
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) for (const query of queries) times.push(await ask(query));
      const filtered: number[] = [];
      for (const query of queries) filtered.push(await timed(() => engine.search({ query, filters: { type: 'document' }, page: 1 })));
      const hostile: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) for (const query of HOSTILE) hostile.push(await ask(query));
      const [{ passages }] = await strapi.db.connection('search_3_passages').count('id as passages');
      process.send?.({
        database,
        records: size,
        passages: Number(passages),
        indexing,
        bytes: await bytesOf(strapi),
        firstP95: percentile(first, 0.95),
        p50: percentile(times, 0.5),
        p95: percentile(times, 0.95),
        slowest: percentile(times, 1),
        filteredP95: percentile(filtered, 0.95),
        hostileP95: percentile(hostile, 0.95),
      } satisfies MeasuredSearch);
    }
  } finally {
    await product.stop();
  }
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}

/** What the index takes on the disk, its plain tables included. */
async function bytesOf(strapi: Core.Strapi): Promise<number> {
  const knex = strapi.db.connection;
  if (strapi.db.dialect.client === 'postgres') {
    const { rows } = await knex.raw(`select sum(pg_total_relation_size(oid)) as bytes from pg_class where relkind = 'r' and relname like 'search_%'`);
    return Number(rows[0].bytes);
  }
  const [{ bytes }] = await knex.raw(`select sum(pgsize) as bytes from dbstat where name like 'search_%' or name like 'sqlite_autoindex_search_%'`);
  return Number(bytes);
}

void measure(process.argv.slice(3).map(Number)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
