import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** What each publishing decision made of a procedure; a correction under the same decision is a further revision. */
export const VERSIONS = 'procedure_versions';
/** When a version was put up at a place of display. */
export const DISPLAYS = 'procedure_displays';
/** Records of the national portal as last brought in, by code. */
export const PORTAL_RECORDS = 'procedure_portal_records';
/** How each part stands against the portal, and since when. */
export const COMPARISONS = 'procedure_comparisons';

/** "2026-01-31T17:00:00.000Z": text, so that both databases compare instants alike. */
const INSTANT = 24;
const DAY = 10;
const DOCUMENT_ID = 64;

const TABLES: { name: string; columns(table: Knex.CreateTableBuilder): void }[] = [
  {
    name: VERSIONS,
    columns(table) {
      table.increments('id');
      table.string('document_id', DOCUMENT_ID).notNullable();
      table.integer('version').notNullable();
      table.integer('revision').notNullable();
      table.string('announcement', 20);
      table.string('decision_id', DOCUMENT_ID);
      table.text('decision_number');
      table.string('decided_on', DAY);
      table.string('effective_on', DAY);
      table.string('public_at', INSTANT).notNullable();
      table.text('parts').notNullable();
      table.unique(['document_id', 'version', 'revision']);
      table.index(['public_at']);
    },
  },
  {
    name: DISPLAYS,
    columns(table) {
      table.increments('id');
      table.string('document_id', DOCUMENT_ID).notNullable();
      table.integer('version').notNullable();
      table.string('place_id', DOCUMENT_ID).notNullable();
      table.string('displayed_on', DAY).notNullable();
      table.string('recorded_at', INSTANT).notNullable();
      table.text('recorded_by').notNullable();
      table.unique(['document_id', 'version', 'place_id']);
    },
  },
  {
    name: PORTAL_RECORDS,
    columns(table) {
      table.string('code', 60).primary();
      table.text('record').notNullable();
      table.string('exported_on', DAY).notNullable();
      table.string('imported_at', INSTANT).notNullable();
    },
  },
  {
    name: COMPARISONS,
    columns(table) {
      table.string('document_id', DOCUMENT_ID).notNullable();
      table.string('part', 40).notNullable();
      table.string('state', 20).notNullable();
      table.string('since', DAY).notNullable();
      table.unique(['document_id', 'part']);
    },
  },
];

/**
 * Plain tables, outside Strapi's schemas: nobody edits them in a form, and what they say stays readable when the
 * procedure or the place is gone. Idempotent; called at each start.
 */
export async function ensureTables(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  for (const { name, columns } of TABLES) {
    if (!(await knex.schema.hasTable(name))) await knex.schema.createTable(name, columns);
  }
}

type Tables = (name: string) => Knex.QueryBuilder;

/** Runs `work` with a query maker inside the current transaction, or in a new one. */
export async function withTables<T>(strapi: Core.Strapi, work: (table: Tables) => Promise<T>): Promise<T> {
  return await strapi.db.transaction(({ trx }) => work((name) => strapi.db.connection(name).transacting(trx as Knex.Transaction)));
}
