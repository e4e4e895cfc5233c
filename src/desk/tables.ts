import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export const VERSIONS = 'desk_versions';
export const REMARKS = 'desk_remarks';
export const PRESENCE = 'desk_presence';
export const WORKING_COPIES = 'desk_working_copies';
export const TRASH = 'desk_trash';
export const CORRECTIONS = 'desk_corrections';
export const LETTERS = 'desk_letters';
export const AUDIT = 'desk_audit';
/** One row: audit lines before this instant may be removed. */
export const AUDIT_HORIZON = 'desk_audit_horizon';
export const SETTINGS = 'desk_settings';

/** As `Date.toISOString` writes it, UTC; kept as text, so that both databases give back the same. */
const INSTANT = 24;

const document = (table: Knex.CreateTableBuilder) => {
  table.string('document_type', 120).notNullable();
  table.string('document_id', 64).notNullable();
};
const deed = (table: Knex.CreateTableBuilder) => {
  table.increments('id');
  table.string('at', INSTANT).notNullable();
  table.integer('actor_id');
  table.text('actor').notNullable();
};

const TABLES: Record<string, (table: Knex.CreateTableBuilder) => void> = {
  [VERSIONS]: (table) => {
    deed(table);
    document(table);
    table.string('act', 20).notNullable();
    table.text('fields').notNullable();
    table.text('snapshot').notNullable();
    table.index(['document_type', 'document_id', 'id'], 'desk_versions_document');
  },
  [REMARKS]: (table) => {
    deed(table);
    document(table);
    table.string('kind', 20).notNullable();
    table.text('text').notNullable();
    table.text('mentions').notNullable();
    table.index(['document_type', 'document_id', 'id'], 'desk_remarks_document');
  },
  [PRESENCE]: (table) => {
    document(table);
    table.integer('user_id').notNullable();
    table.text('name').notNullable();
    table.string('seen_at', INSTANT).notNullable();
    table.unique(['document_type', 'document_id', 'user_id'], { indexName: 'desk_presence_once' });
  },
  [WORKING_COPIES]: (table) => {
    document(table);
    table.integer('user_id').notNullable();
    table.string('saved_at', INSTANT).notNullable();
    table.string('base', INSTANT);
    table.text('changes').notNullable();
    table.unique(['user_id', 'document_type', 'document_id'], { indexName: 'desk_working_copies_once' });
    table.index(['saved_at'], 'desk_working_copies_age');
  },
  [TRASH]: (table) => {
    deed(table);
    document(table);
    table.text('title').notNullable();
    table.string('unit_id', 64);
    table.text('unit').notNullable();
    table.integer('author_id');
    table.string('purge_at', INSTANT).notNullable();
    table.text('snapshot').notNullable();
    table.index(['purge_at'], 'desk_trash_purge');
  },
  [CORRECTIONS]: (table) => {
    deed(table);
    document(table);
    table.text('title').notNullable();
    table.string('unit_id', 64);
    table.string('cause', 20).notNullable();
    table.text('request').notNullable();
    table.string('received_on', 10).notNullable();
    table.string('due_on', 10).notNullable();
    table.text('rule').notNullable();
    table.string('outcome', 12).notNullable();
    table.text('answer');
    table.string('answered_at', INSTANT);
    table.text('answered_by');
    table.index(['outcome', 'due_on'], 'desk_corrections_open');
  },
  [LETTERS]: (table) => {
    table.increments('id');
    // Whoever inserts first sends; everybody else's insert is a duplicate.
    table.string('once', 200).notNullable().unique('desk_letters_once');
    table.string('recipient', 254).notNullable();
    table.text('subject').notNullable();
    table.text('text').notNullable();
    table.string('created_at', INSTANT).notNullable();
    table.string('state', 12).notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.string('next_try_at', INSTANT).notNullable();
    table.text('note');
    table.index(['state', 'next_try_at'], 'desk_letters_waiting');
  },
  [AUDIT]: (table) => {
    deed(table);
    table.string('kind', 20).notNullable();
    table.text('action').notNullable();
    table.string('subject_type', 120);
    table.string('subject_id', 64);
    table.text('subject');
    table.text('reason');
    table.string('ip', 64);
    table.index(['at'], 'desk_audit_at');
    table.index(['kind', 'id'], 'desk_audit_kind');
  },
  [AUDIT_HORIZON]: (table) => {
    table.string('before', INSTANT).notNullable();
  },
  [SETTINGS]: (table) => {
    table.string('name', 40).primary();
    table.text('value').notNullable();
  },
};

/** Plain tables, outside Strapi's schemas: what happened must outlive the documents it happened to. Idempotent. */
export async function ensureDeskTables(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  for (const [name, columns] of Object.entries(TABLES)) {
    if (!(await knex.schema.hasTable(name))) await knex.schema.createTable(name, columns);
  }
  if (!(await knex(AUDIT_HORIZON).first())) await knex(AUDIT_HORIZON).insert({ before: '' });
  await (strapi.db.dialect.client === 'postgres' ? protectOnPostgres(knex) : protectOnSqlite(knex));
}

const FORBIDDEN = `'${AUDIT}: append-only'`;
const TOO_YOUNG = `old.at >= (select before from ${AUDIT_HORIZON})`;

/** The audit trail only grows, whoever reaches the database; what is older than its horizon may go. */
async function protectOnSqlite(knex: Knex): Promise<void> {
  const trigger = (name: string, event: string, when = '') =>
    knex.raw(`create trigger if not exists ${AUDIT}_${name} before ${event} on ${AUDIT} ${when} begin select raise(abort, ${FORBIDDEN}); end`);
  await trigger('no_update', 'update');
  await trigger('no_delete', 'delete', `when ${TOO_YOUNG}`);
  // "insert or replace" would slip past the delete trigger.
  await trigger('no_replace', 'insert', `when exists (select 1 from ${AUDIT} where id = new.id)`);
}

async function protectOnPostgres(knex: Knex): Promise<void> {
  await knex.raw(
    `create or replace function ${AUDIT}_append_only() returns trigger language plpgsql as $$ begin ` +
      `if tg_op = 'DELETE' and not (${TOO_YOUNG}) then return old; end if; raise exception ${FORBIDDEN}; end $$`,
  );
  await knex.raw(
    `create or replace trigger ${AUDIT}_no_change before update or delete on ${AUDIT} for each row execute function ${AUDIT}_append_only()`,
  );
  await knex.raw(
    `create or replace function ${AUDIT}_no_truncate() returns trigger language plpgsql as $$ begin raise exception ${FORBIDDEN}; end $$`,
  );
  await knex.raw(
    `create or replace trigger ${AUDIT}_no_truncate before truncate on ${AUDIT} for each statement execute function ${AUDIT}_no_truncate()`,
  );
}
