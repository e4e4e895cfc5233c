import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

type Table = () => Knex.QueryBuilder;

/**
 * Works on one of the desk's plain tables. Inside a transaction of Strapi's it joins it: SQLite has one connection,
 * and a query beside the transaction would wait for it forever.
 */
export async function onTable<T>(strapi: Core.Strapi, name: string, work: (table: Table) => Promise<T>): Promise<T> {
  const { connection } = strapi.db;
  if (!strapi.db.inTransaction()) return work(() => connection(name));
  return await strapi.db.transaction(({ trx }) => work(() => connection(name).transacting(trx)));
}
