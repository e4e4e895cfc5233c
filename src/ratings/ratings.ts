import type { Core } from '@strapi/strapi';
import { localDay } from '../calendar';
import { clockOf } from '../clock';
import { RATING_LEVELS, type RatingLevel } from './levels';

const TABLE = 'page_ratings';

/** How readers rated one page in one month ("2026-03"). */
export interface PageRating {
  address: string;
  month: string;
  counts: Record<RatingLevel, number>;
}

/**
 * A plain table of counts: nothing is written that could lead back to a reader, neither an address of a machine nor
 * the time of an answer (Nghị định 224/2026/NĐ-CP, Điều 10 khoản 3 điểm b). Idempotent; called at each start.
 */
export async function ensureRatings(strapi: Core.Strapi): Promise<void> {
  const { schema } = strapi.db.connection;
  if (await schema.hasTable(TABLE)) return;
  await schema.createTable(TABLE, (table) => {
    table.string('address', 200).notNullable();
    table.string('month', 7).notNullable();
    table.string('level', 20).notNullable();
    table.integer('count').notNullable();
    table.primary(['address', 'month', 'level']);
  });
}

/** Counts one more answer for a page in the running month. */
export async function addRating(strapi: Core.Strapi, address: string, level: RatingLevel): Promise<void> {
  const knex = strapi.db.connection;
  const month = localDay(clockOf(strapi).now()).slice(0, 7);
  await knex(TABLE)
    .insert({ address, month, level, count: 1 })
    .onConflict(['address', 'month', 'level'])
    .merge({ count: knex.raw('?? + 1', [`${TABLE}.count`]) });
}

/** The ratings of the pages that were rated in a year, newest month first, most answers first within it. */
export async function ratingsOfYear(strapi: Core.Strapi, year: number): Promise<PageRating[]> {
  const rows: { address: string; month: string; level: RatingLevel; count: number }[] = await strapi.db
    .connection(TABLE)
    .whereBetween('month', [`${year}-01`, `${year}-12`])
    .select('address', 'month', 'level', 'count');
  const pages = new Map<string, PageRating>();
  for (const { address, month, level, count } of rows) {
    const key = `${month} ${address}`;
    const page = pages.get(key) ?? { address, month, counts: noAnswers() };
    page.counts[level] = count;
    pages.set(key, page);
  }
  const answers = ({ counts }: PageRating) => Object.values(counts).reduce((sum, count) => sum + count, 0);
  return [...pages.values()].sort((a, b) => b.month.localeCompare(a.month) || answers(b) - answers(a));
}

const noAnswers = () =>
  Object.fromEntries(Object.keys(RATING_LEVELS).map((level) => [level, 0])) as Record<RatingLevel, number>;
