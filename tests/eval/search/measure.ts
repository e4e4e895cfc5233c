import fs from 'node:fs';
import { answerableFrom, judge, type Finder, type JudgedQuery, type Score } from './judged';
import { fillAsDemo, publishEverything, recordsOf, startProduct } from './product';
import { miniSearch, simpleUnaccent, stockFts5 } from './rivals';

export interface Measured {
  file: string;
  records: 'all' | 'demo';
  system: string;
  score: Score;
  missed: string[];
}

/** Measures on the database of DATABASE_CLIENT, in one process. Tells its parent of each score. */
async function measure(files: readonly string[]): Promise<void> {
  const isPostgres = process.env.DATABASE_CLIENT === 'postgres';
  const product = await startProduct('eval_search');
  const sets = files.map((file) => ({ file, queries: JSON.parse(fs.readFileSync(file, 'utf8')) as JudgedQuery[] }));
  const tell = async (records: Measured['records'], system: string, find: Finder, held?: ReadonlySet<string>) => {
    for (const { file, queries } of sets) {
      const missed: string[] = [];
      const score = await judge(held ? answerableFrom(queries, held) : queries, find, ({ id, query }, top) =>
        missed.push(`${id} “${query}”: ${top.join(', ') || '(không có)'}`),
      );
      process.send?.({ file, records, system, score, missed } satisfies Measured);
    }
  };
  try {
    await fillAsDemo(product);
    const shown = new Set((await recordsOf(product)).flatMap(({ sourceId }) => sourceId ?? []));
    await tell('demo', isPostgres ? 'Sản phẩm, PostgreSQL' : 'Sản phẩm, SQLite', product.find, shown);
    await publishEverything(product);
    await tell('all', isPostgres ? 'Sản phẩm, PostgreSQL' : 'Sản phẩm, SQLite', product.find);
    const records = await recordsOf(product);
    if (isPostgres) {
      await tell('all', 'PostgreSQL simple + unaccent', await simpleUnaccent(product.strapi.db.connection, records));
    } else {
      await tell('all', 'SQLite FTS5 nguyên bản', await stockFts5(records));
      await tell('all', 'MiniSearch', miniSearch(records));
    }
  } finally {
    await product.stop();
  }
}

void measure(process.argv.slice(3)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
