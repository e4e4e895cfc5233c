import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import type { PoolConfig } from 'pg';
import { followReplica } from './replica';
import { turnOfLoop } from './shared-loop';

type Row = Record<string, unknown>;

/** Runs one statement that reads what is committed. */
export type Read = (text: string, values: readonly unknown[]) => Promise<Row[]>;

const NAME = 'readers-statements';
/** Statements differ by the number of their values; this many stay prepared. */
const MOST_PREPARED = 500;

/** What is used of better-sqlite3, which has no types of its own. */
interface Connection {
  prepare(text: string): Statement;
  close(): void;
}

interface Statement {
  all(...values: unknown[]): Row[];
}

/** The road by which readers' rows come. In Strapi's container, so that tests can stand in its way. */
export interface Statements {
  read: Read;
  close(): Promise<void>;
}

export function registerStatements(strapi: Core.Strapi): void {
  const { connection, replica } = strapi.config.get('database') as { connection: { client: string; connection: { filename: string } }; replica?: PoolConfig };
  const { client, connection: place } = connection;
  strapi.add(NAME, client === 'sqlite' ? fromFile(place.filename) : replica ? fromReplica(strapi, replica) : fromPool(strapi));
}

export const statementsOf = (strapi: Core.Strapi): Statements => strapi.get(NAME) as Statements;

/**
 * SQLite: a connection of the readers' own, with its statements prepared. In write-ahead mode it sees what is committed
 * and does not wait for a publication that holds the writers' only connection.
 */
function fromFile(filename: string): Statements {
  let connection: Connection | null = null;
  const prepared = new LRUCache<string, Statement>({ max: MOST_PREPARED });
  const prepare = (text: string): Statement => {
    const known = prepared.get(text);
    if (known) return known;
    connection ??= open(filename);
    const statement = connection.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  return {
    async read(text, values) {
      await turnOfLoop();
      return prepare(text).all(...values.map(stored));
    },
    async close() {
      prepared.clear();
      connection?.close();
      connection = null;
    },
  };
}

function open(filename: string): Connection {
  // Only where the database is SQLite: elsewhere its native part need not load.
  const Database = require('better-sqlite3') as new (file: string, options: { readonly: true; fileMustExist: true }) => Connection;
  return new Database(filename, { readonly: true, fileMustExist: true });
}

/** As knex's driver binds it. */
const stored = (value: unknown): unknown => (value instanceof Date ? value.getTime() : typeof value === 'boolean' ? Number(value) : value);

function fromPool(strapi: Core.Strapi): Statements {
  return {
    read: async (text, values) => {
      const { rows } = await strapi.db.connection.raw<{ rows: Row[] }>(text, values as Knex.RawBinding[]);
      return rows;
    },
    close: () => Promise.resolve(),
  };
}

/** The replica while it has everything, else the database itself. */
function fromReplica(strapi: Core.Strapi, config: PoolConfig): Statements {
  const database = fromPool(strapi);
  const replica = followReplica(strapi, config);
  return {
    read: (text, values) => (replica.hasAll() ? replica.read(text, values).catch(() => database.read(text, values)) : database.read(text, values)),
    close: () => replica.close(),
  };
}
