import type { Core } from '@strapi/strapi';

export const CALENDAR_ADDRESSES = 'quota_calendar_addresses';

/** Secret addresses of calendar feeds; only a digest is kept. Idempotent; called at each start. */
export async function ensureCalendarTable(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  if (await knex.schema.hasTable(CALENDAR_ADDRESSES)) return;
  await knex.schema.createTable(CALENDAR_ADDRESSES, (table) => {
    table.increments('id');
    table.integer('user_id').notNullable();
    table.string('digest', 64).notNullable().unique();
    table.string('created_at', 24).notNullable();
    table.string('revoked_at', 24);
    table.index(['user_id', 'revoked_at'], 'quota_calendar_user');
  });
}
