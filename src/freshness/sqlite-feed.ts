import type { Core } from '@strapi/strapi';
import { UNHEARD, keysOf, type ChangeFeed, type Tell } from './changes';
import type { PooledClient } from './pooled-client';
import type { KnownTables, TableKind } from './tables-in-sql';

const FUNCTION = 'tell_change';
/** How often another process's writes are looked for (an import from the command line). */
const LOOK_EVERY_MS = 500;

/** What is used of better-sqlite3, which has no types of its own. */
interface Connection {
  open: boolean;
  inTransaction: boolean;
  __knexUid?: string;
  function(name: string, call: (table: string, documentId: string | null, draft: number) => null): void;
  pragma(source: string, options?: { simple: true }): unknown;
  prepare(sql: string): { all(): unknown[] };
  exec(sql: string): void;
}


/**
 * SQLite tells of its changes through triggers that live in the server's one connection and nowhere in the file:
 * they call back for each row, and what was called is told when the connection goes back to its pool.
 */
export async function sqliteFeed(strapi: Core.Strapi, tell: Tell): Promise<ChangeFeed> {
  const knex = strapi.db.connection;
  const client = knex.client as PooledClient<Connection>;
  const changed = new Set<string>();
  let armed: { connection: Connection; uid?: string; version: number };
  let tables: KnownTables;

  const arm = async () => {
    const connection = await client.acquireConnection();
    try {
      connection.function(FUNCTION, (table, documentId, draft) => {
        for (const key of keysOf({ table, documentId, draft: draft === 1 })) changed.add(key);
        return null;
      });
      tables = tablesOf(connection);
      for (const [table, kind] of tables.watched) watch(connection, table, kind);
      armed = { connection, uid: connection.__knexUid, version: versionOf(connection) };
    } finally {
      await client.releaseConnection(connection);
    }
  };

  /** Whatever was done with the connection is committed or undone when it goes back to the pool. */
  const onRelease = () => {
    if (changed.size === 0) return;
    const keys = [...changed];
    changed.clear();
    tell(keys);
  };
  /** The pool may open its connection anew; what happened in between was not heard. */
  const onQuery = ({ __knexUid: uid }: { __knexUid?: string }) => {
    if (uid === undefined || uid === armed.uid) return;
    armed.uid = uid;
    void arm().then(
      () => tell('everything'),
      (error: unknown) => strapi.log.error(error),
    );
    tell('everything');
  };
  const lookAround = () => {
    if (!armed.connection.open || armed.connection.inTransaction) return;
    const version = versionOf(armed.connection);
    if (version !== armed.version) tell('everything');
    armed.version = version;
  };

  await arm();
  knex.on('query', onQuery);
  client.pool.on('release', onRelease);
  const timer = setInterval(lookAround, LOOK_EVERY_MS).unref();
  return {
    get tables() {
      return tables;
    },
    isLive: () => true,
    pending: () => null,
    async stop() {
      clearInterval(timer);
      knex.off('query', onQuery);
      client.pool.removeListener('release', onRelease);
    },
  };
}

/** Changes when another connection has written to the file. */
const versionOf = (connection: Connection) => connection.pragma('data_version', { simple: true }) as number;

function tablesOf(connection: Connection): KnownTables {
  const rows = connection.prepare("select name, type, sql from sqlite_master where type in ('table', 'view')").all() as {
    name: string;
    type: string;
    sql: string | null;
  }[];
  const virtual = rows.filter(({ sql }) => /^\s*create virtual/i.test(sql ?? '')).map(({ name }) => name);
  const isPartOfVirtual = (name: string) => virtual.some((owner) => name === owner || name.startsWith(`${owner}_`));
  const watched = new Map<string, TableKind>();
  const others = new Set<string>();
  for (const { name, type } of rows) {
    if (type === 'view' || isPartOfVirtual(name) || UNHEARD.test(name)) {
      others.add(name);
      continue;
    }
    const columns = (connection.pragma(`table_info("${name}")`) as { name: string }[]).map((column) => column.name);
    watched.set(name, { documents: columns.includes('document_id'), drafts: columns.includes('published_at') });
  }
  return { watched, others };
}

function watch(connection: Connection, table: string, { documents, drafts }: TableKind): void {
  const told = (row: string) =>
    `select ${FUNCTION}('${table}', ${documents ? `${row}.document_id` : 'null'}, ${drafts ? `${row}.published_at is null` : '0'});`;
  const acts = { insert: told('new'), delete: told('old'), update: told('old') + told('new') };
  for (const [act, statements] of Object.entries(acts)) {
    connection.exec(`create temp trigger if not exists "told_${act}_${table}" after ${act} on main."${table}" begin ${statements} end`);
  }
}
