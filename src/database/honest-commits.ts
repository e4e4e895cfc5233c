import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/**
 * Makes `commit()` of the transactions that Strapi opens fail when the database could not keep them. Knex resolves it
 * either way and tells the fault to `executionPromise` alone, which Strapi does not read: with a full disk or a line
 * that breaks at that moment, people were told of work as done that was gone.
 */
export function makeCommitsHonest(strapi: Core.Strapi): void {
  const { connection } = strapi.db;
  const open = connection.transaction.bind(connection) as (...args: unknown[]) => Promise<Knex.Transaction>;
  const honest = async (...args: unknown[]): Promise<unknown> => {
    const trx = await open(...args);
    // With a function to run, knex answers with what came of the whole.
    if (typeof args[0] === 'function') return trx;
    const commit = trx.commit.bind(trx) as (value?: unknown) => Promise<unknown>;
    const honestly = async (value?: unknown): Promise<void> => {
      await commit(value);
      await trx.executionPromise.catch(async (error: unknown) => {
        await leaveTransaction(strapi);
        throw error;
      });
    };
    return Object.assign(trx, { commit: honestly });
  };
  Object.defineProperty(connection, 'transaction', { value: honest, configurable: true });
}

/** SQLite may keep a transaction open whose commit it refused, and the next one would begin inside it. */
async function leaveTransaction(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client !== 'sqlite') return;
  await strapi.db.connection.raw('rollback').catch(() => undefined);
}
