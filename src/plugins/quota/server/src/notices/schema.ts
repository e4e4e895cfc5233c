import type { Core } from '@strapi/strapi';

export const NOTICES = 'quota_notices';
export const NOTICE_SETTINGS = 'quota_notice_settings';

/** The outbox and the versions of its settings. No row is ever deleted. Idempotent; called at each start. */
export async function ensureNoticeTables(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  if (!(await knex.schema.hasTable(NOTICES))) {
    await knex.schema.createTable(NOTICES, (table) => {
      table.increments('id');
      table.string('kind', 20).notNullable();
      table.string('clause_key', 120).notNullable();
      table.string('unit_id', 64).notNullable();
      table.string('period', 20).notNullable();
      table.string('step', 20).notNullable();
      table.string('recipient', 254).notNullable();
      table.text('standing').notNullable();
      table.string('due_at', 24).notNullable();
      table.string('created_at', 24).notNullable();
      table.string('state', 12).notNullable();
      table.integer('attempts').notNullable().defaultTo(0);
      table.string('next_try_at', 24).notNullable();
      table.string('claim', 36);
      table.string('claimed_until', 24);
      table.string('sent_at', 24);
      table.text('note');
      // Whoever inserts first sends; everybody else's insert is a duplicate.
      table.unique(['clause_key', 'unit_id', 'period', 'step', 'recipient'], { indexName: 'quota_notices_once' });
      table.index(['state', 'next_try_at'], 'quota_notices_waiting');
      table.index(['unit_id', 'id'], 'quota_notices_unit');
    });
  }
  if (!(await knex.schema.hasTable(NOTICE_SETTINGS))) {
    await knex.schema.createTable(NOTICE_SETTINGS, (table) => {
      table.increments('id');
      table.string('valid_from', 10).notNullable();
      table.text('body').notNullable();
      table.string('recorded_at', 24).notNullable();
      table.text('actor').notNullable();
    });
  }
}
