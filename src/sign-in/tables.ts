import type { Core } from '@strapi/strapi';

/** Wrong tries by account and by address, each as a keyed digest: the table tells nobody who tried. */
export const TRIES = 'sign_in_tries';
export const SECOND_FACTORS = 'sign_in_second_factors';

/** Plain tables, shared by all servers of one database. Idempotent. */
export async function ensureSignInTables(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  if (!(await knex.schema.hasTable(TRIES))) {
    await knex.schema.createTable(TRIES, (table) => {
      table.string('key', 64).primary();
      table.integer('failures').notNullable();
      table.bigInteger('last_at').notNullable();
      table.index(['last_at'], 'sign_in_tries_last');
    });
  }
  if (!(await knex.schema.hasTable(SECOND_FACTORS))) {
    await knex.schema.createTable(SECOND_FACTORS, (table) => {
      table.integer('user_id').primary();
      table.text('secret').notNullable();
      table.string('confirmed_at', 24);
      table.integer('last_step').notNullable();
      table.text('recovery').notNullable();
    });
  }
}
