import type { Core } from '@strapi/strapi';

/** What is written for readers: its address must be unique among what they can see (Strapi checks, the database guarantees), and it can be planned. */
const WRITTEN = ['articles', 'legal_documents', 'procedures', 'guides'];

export const slugConstraint = (table: string) => `${table}_published_slug_uq`;

/**
 * How readers' lists are sorted, per column that they may be narrowed by: the database walks along the index and stops
 * after one page. Only published rows are in it.
 */
const LISTS: Record<string, { order: string; by: readonly string[] }> = {
  articles: { order: 'first_public_at desc, document_id asc', by: ['', 'kind', 'origin'] },
  legal_documents: { order: 'issued_on desc, document_id asc', by: ['', 'level'] },
  procedures: { order: 'scope asc, published_at desc, code asc, document_id asc', by: ['', 'level'] },
};

/**
 * What Strapi's schemas cannot say: one published row per slug (two servers may publish at once), and on SQLite
 * the write-ahead log, so that readers do not wait for a writer; what older rows lack. Safe to repeat at each start.
 */
export async function ensureConstraints(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  if (strapi.db.dialect.client === 'sqlite') await knex.raw('PRAGMA journal_mode = WAL');
  // Rows from before the scope existed are full ones.
  await knex('procedures').whereNull('scope').update({ scope: 'full' });
  for (const table of WRITTEN) {
    await knex.raw('create unique index if not exists ?? on ?? (slug) where published_at is not null', [
      slugConstraint(table),
      table,
    ]);
    // What is due is asked for every minute, and next to nothing is.
    for (const column of ['publish_at', 'expire_at', 'review_on']) {
      await knex.raw('create index if not exists ?? on ?? (??) where ?? is not null', [`${table}_${column}_idx`, table, column, column]);
    }
  }
  for (const [table, { order, by }] of Object.entries(LISTS)) {
    // How many there are is asked with each list: counted along the shortest of all indexes.
    await knex.raw('create index if not exists ?? on ?? (published_at) where published_at is not null', [`${table}_public_idx`, table]);
    for (const column of by) {
      const name = `${table}_public_list${column && `_${column}`}_idx`;
      const columns = column ? `${column}, ${order}` : order;
      await knex.raw(`create index if not exists ?? on ?? (${columns}) where published_at is not null`, [name, table]);
    }
  }
}
