import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { forbidChanges, type Uniqueness } from './append-only';

export const LEDGER = 'quota_ledger';
/** Which documents ever concerned a unit: the index by which one unit's cell is read. */
export const LEDGER_UNITS = 'quota_ledger_units';
export const TEXTS = 'quota_texts';
export const SHINGLES = 'quota_shingles';
export const CLAUSES = 'quota_clauses';
export const CLOSINGS = 'quota_closings';
export const CLOSING_NOTES = 'quota_closing_notes';
export const WAIVERS = 'quota_waivers';
export const RECONCILIATIONS = 'quota_reconciliations';

interface Table {
  name: string;
  columns(table: Knex.CreateTableBuilder): void;
  unique: Uniqueness | null;
}

/** "2026-01-31T17:00:00.000Z": text, so that both databases compare instants alike. */
const INSTANT = 24;

const TABLES: Table[] = [
  {
    name: LEDGER,
    columns(table) {
      table.bigInteger('seq').primary();
      table.string('type', 20).notNullable();
      table.string('at', INSTANT).notNullable();
      table.string('recorded_at', INSTANT).notNullable();
      table.string('document_type', 190).notNullable();
      table.string('document_id', 64).notNullable();
      table.string('first_at', INSTANT).notNullable();
      table.string('fingerprint', 64);
      table.text('facts').notNullable();
      table.text('duplicate_of');
      table.text('resembles');
      table.text('actor').notNullable();
      table.text('reason');
      table.string('prev_hash', 64).notNullable().unique();
      table.string('hash', 64).notNullable();
      table.index(['document_id', 'seq']);
      table.index(['first_at']);
      table.index(['fingerprint', 'seq']);
    },
    // `prev_hash` is unique too: of two lines after the same one the second fails.
    unique: { columns: ['seq'], repeated: 'refuse' },
  },
  {
    name: LEDGER_UNITS,
    columns(table) {
      table.string('unit_id', 64).notNullable();
      table.string('document_id', 64).notNullable();
      table.string('first_at', INSTANT).notNullable();
      table.unique(['unit_id', 'document_id']);
      table.index(['unit_id', 'first_at']);
    },
    unique: { columns: ['unit_id', 'document_id'], repeated: 'ignore' },
  },
  {
    name: TEXTS,
    columns(table) {
      table.increments('id');
      table.string('document_id', 64).notNullable();
      table.text('title').notNullable();
      table.text('shingles').notNullable();
    },
    unique: { columns: ['id'], repeated: 'refuse' },
  },
  {
    name: SHINGLES,
    columns(table) {
      table.integer('shingle').notNullable();
      table.integer('text_id').notNullable();
      table.index(['shingle', 'text_id']);
    },
    unique: null,
  },
  {
    name: CLAUSES,
    columns(table) {
      table.increments('id');
      table.string('key', 120).notNullable();
      table.integer('version').notNullable();
      table.text('body').notNullable();
      table.string('recorded_at', INSTANT).notNullable();
      table.text('actor').notNullable();
      table.unique(['key', 'version']);
    },
    unique: { columns: ['key', 'version'], repeated: 'refuse' },
  },
  {
    name: CLOSINGS,
    columns(table) {
      table.string('clause_key', 120).notNullable();
      table.integer('clause_version').notNullable();
      table.string('unit_id', 64).notNullable();
      table.string('period', 10).notNullable();
      table.string('status', 20).notNullable();
      table.text('clause').notNullable();
      table.text('unit').notNullable();
      table.text('outcome').notNullable();
      table.string('as_of', INSTANT).notNullable();
      table.string('closed_at', INSTANT).notNullable();
      table.string('checksum', 64).notNullable();
      table.unique(['clause_key', 'unit_id', 'period']);
      table.index(['period', 'unit_id']);
    },
    unique: { columns: ['clause_key', 'unit_id', 'period'], repeated: 'ignore' },
  },
  {
    name: CLOSING_NOTES,
    columns(table) {
      table.increments('id');
      table.string('clause_key', 120).notNullable();
      table.string('unit_id', 64).notNullable();
      table.string('period', 10).notNullable();
      table.string('document_id', 64).notNullable();
      table.text('title').notNullable();
      table.string('type', 20).notNullable();
      table.string('at', INSTANT).notNullable();
      table.text('actor').notNullable();
      table.text('reason').notNullable();
      table.index(['period', 'unit_id']);
    },
    unique: { columns: ['id'], repeated: 'refuse' },
  },
  {
    name: WAIVERS,
    columns(table) {
      table.increments('id');
      table.string('type', 20).notNullable();
      table.string('clause_key', 120).notNullable();
      table.string('unit_id', 64).notNullable();
      table.text('unit_name').notNullable();
      table.string('period', 10).notNullable();
      table.text('reason').notNullable();
      table.text('document');
      table.text('actor').notNullable();
      table.string('at', INSTANT).notNullable();
      table.index(['period', 'unit_id']);
    },
    unique: { columns: ['id'], repeated: 'refuse' },
  },
  {
    name: RECONCILIATIONS,
    columns(table) {
      table.increments('id');
      table.string('at', INSTANT).notNullable();
      table.integer('documents').notNullable();
      table.text('differences').notNullable();
    },
    unique: { columns: ['id'], repeated: 'refuse' },
  },
];

/**
 * Plain tables, outside Strapi's schemas: a content type could be edited, and its relations would vanish with
 * what they point to. Every value is copied, so a line can be read when the article and the unit are long gone.
 * Idempotent; called at each start.
 */
export async function ensureTables(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  for (const { name, columns, unique } of TABLES) {
    if (!(await knex.schema.hasTable(name))) await knex.schema.createTable(name, columns);
    await forbidChanges(strapi, name, unique);
  }
}
