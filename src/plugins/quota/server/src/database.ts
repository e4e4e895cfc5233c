import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** A query on one of the tracker's plain tables, inside the caller's transaction when there is one. */
export function tableOf(strapi: Core.Strapi, name: string, trx?: Knex.Transaction): Knex.QueryBuilder {
  const query = strapi.db.connection(name);
  return trx ? query.transacting(trx) : query;
}

/** How many values go into one statement: below the limit of either database. */
export const CHUNK = 100;

export const chunksOf = <T>(items: T[], size = CHUNK): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Any number serves, as long as nobody else in the database uses it. */
const ADVISORY_LOCK = 20240034;

/**
 * Makes other servers wait with what they append until this transaction ends. Taken before the ledger is read for
 * a decision, so that no two decisions rest on the same state. SQLite has one writer anyway.
 */
export async function lockLedger(strapi: Core.Strapi, trx: Knex.Transaction): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await strapi.db.connection.raw('select pg_advisory_xact_lock(?)', [ADVISORY_LOCK]).transacting(trx);
}
