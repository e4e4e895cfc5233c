import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { forbidChanges, type Uniqueness } from '../../../quota/server/src/ledger/append-only';

/** What is being written and not yet frozen: the only rows of a report that change. */
export const DRAFTS = 'report_drafts';
/** Frozen reports, one row for each version; append-only. */
export const FROZEN = 'report_versions';
/** When and under which number each version was sent; append-only. */
export const SENDINGS = 'report_sendings';
export const SUBSCRIPTIONS = 'report_subscriptions';
/** Letters of the subscriptions: one for each subscription, period and recipient. */
export const LETTERS = 'report_letters';
/** Files that are being made for somebody, or were made within the hour. */
export const EXPORTS = 'report_exports';
/** Their bytes, in pieces: every server can hand them out. */
export const EXPORT_PARTS = 'report_export_parts';

interface Table {
  name: string;
  columns(table: Knex.CreateTableBuilder): void;
  appendOnly: Uniqueness | null;
}

/** "2026-01-31T17:00:00.000Z": text, so that both databases compare instants alike. */
const INSTANT = 24;
const DAY = 10;

const TABLES: Table[] = [
  {
    name: DRAFTS,
    columns(table) {
      table.string('key', 36).primary();
      table.text('body').notNullable();
      table.integer('revision').notNullable();
      table.string('updated_at', INSTANT).notNullable();
      table.text('actor').notNullable();
    },
    appendOnly: null,
  },
  {
    name: FROZEN,
    columns(table) {
      table.increments('id');
      table.string('key', 36).notNullable();
      table.integer('version').notNullable();
      table.text('name').notNullable();
      table.string('period_code', 40);
      table.integer('year').notNullable();
      table.string('unit_id', 64);
      table.string('first_day', DAY).notNullable();
      table.string('last_day', DAY).notNullable();
      table.string('due_day', DAY);
      table.text('body').notNullable();
      table.string('frozen_at', INSTANT).notNullable();
      table.text('actor').notNullable();
      table.string('checksum', 64).notNullable();
      table.unique(['key', 'version']);
      table.index(['last_day']);
    },
    appendOnly: { columns: ['key', 'version'], repeated: 'refuse' },
  },
  {
    name: SENDINGS,
    columns(table) {
      table.increments('id');
      table.string('key', 36).notNullable();
      table.integer('version').notNullable();
      table.string('number', 60).notNullable();
      table.string('sent_on', DAY).notNullable();
      table.text('recipients').notNullable();
      table.integer('days_late');
      table.string('recorded_at', INSTANT).notNullable();
      table.text('actor').notNullable();
      table.index(['key', 'version']);
    },
    appendOnly: { columns: ['id'], repeated: 'refuse' },
  },
  {
    name: SUBSCRIPTIONS,
    columns(table) {
      table.increments('id');
      table.text('body').notNullable();
      table.boolean('active').notNullable();
      table.string('since', INSTANT).notNullable();
      table.text('actor').notNullable();
    },
    appendOnly: null,
  },
  {
    name: LETTERS,
    columns(table) {
      table.increments('id');
      table.integer('subscription_id').notNullable();
      table.string('period_end', DAY).notNullable();
      table.string('recipient', 254).notNullable();
      table.string('due_at', INSTANT).notNullable();
      table.string('state', 12).notNullable();
      table.integer('attempts').notNullable().defaultTo(0);
      table.string('next_try_at', INSTANT).notNullable();
      table.string('claim', 36);
      table.string('sent_at', INSTANT);
      table.text('note');
      table.unique(['subscription_id', 'period_end', 'recipient'], { indexName: 'report_letters_once' });
      table.index(['state', 'next_try_at'], 'report_letters_waiting');
    },
    appendOnly: null,
  },
  {
    name: EXPORTS,
    columns(table) {
      table.string('id', 36).primary();
      table.integer('user_id').notNullable();
      table.string('file_name', 200).notNullable();
      table.string('content_type', 120).notNullable();
      table.string('state', 12).notNullable();
      table.double('progress').notNullable();
      table.text('message');
      table.string('created_at', INSTANT).notNullable();
      /** When its server last said that it works on it. */
      table.string('seen_at', INSTANT).notNullable();
    },
    appendOnly: null,
  },
  {
    name: EXPORT_PARTS,
    columns(table) {
      table.string('job_id', 36).notNullable();
      table.integer('number').notNullable();
      table.binary('bytes').notNullable();
      table.primary(['job_id', 'number']);
    },
    appendOnly: null,
  },
];

/** Plain tables, outside Strapi's schemas, like the ledger's. Idempotent; called at each start. */
export async function ensureTables(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  for (const { name, columns, appendOnly } of TABLES) {
    if (!(await knex.schema.hasTable(name))) await knex.schema.createTable(name, columns);
    if (appendOnly) await forbidChanges(strapi, name, appendOnly);
  }
}
