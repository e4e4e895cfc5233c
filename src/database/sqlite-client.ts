import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { turnOfLoop } from './shared-loop';

/** Statements differ by the number of their values; this many stay prepared for each connection. */
const MOST_PREPARED = 1000;
/** What is asked again and again. Pragmas may act while they are prepared, and tables are made once. */
const REPEATED = /^\s*(?:select|insert|update|delete|with)\b/i;

/** What is used of better-sqlite3, which has no types of its own. */
interface Connection {
  prepare(sql: string): object;
}

interface Client {
  _query(connection: Connection, query: object): Promise<object>;
}

/**
 * SQLite answers within the call, so that hundreds of statements in a row are one single turn of the event loop: for as
 * long as an editor's publication took, no reader was given even a page that lay ready. Between two statements the loop
 * now goes on to the others; the work itself stays whole, its transaction keeps the only connection. And a statement is
 * prepared once: with the triggers that tell of changes, that is a quarter of a publication's time.
 */
export function improveSqliteClient(strapi: Core.Strapi): void {
  if (strapi.db.dialect.client !== 'sqlite') return;
  const { client } = strapi.db.connection as { client: Client };
  const Plain = client.constructor as new () => Client;
  const prepared = new WeakMap<Connection, Connection>();
  class Improved extends Plain {
    override async _query(connection: Connection, query: object): Promise<object> {
      await turnOfLoop();
      let preparing = prepared.get(connection);
      if (!preparing) prepared.set(connection, (preparing = preparingOnce(connection)));
      return super._query(preparing, query);
    }
  }
  // Knex makes the client of a transaction from the prototype of this one.
  Object.setPrototypeOf(client, Improved.prototype);
}

/** A connection as far as knex asks one for a statement. */
function preparingOnce(connection: Connection): Connection {
  const known = new LRUCache<string, object>({ max: MOST_PREPARED });
  return {
    prepare(sql) {
      let statement = known.get(sql);
      if (!statement) {
        statement = connection.prepare(sql);
        if (REPEATED.test(sql)) known.set(sql, statement);
      }
      return statement;
    },
  };
}
