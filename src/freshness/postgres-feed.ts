import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { Client, type ClientConfig } from 'pg';
import { UNHEARD, keysOf, type ChangeFeed, type Tell, type Told } from './changes';
import type { PooledClient } from './pooled-client';
import { settlesWithin } from './settles-within';
import type { KnownTables, TableKind } from './tables-in-sql';

const CHANNEL = 'cchc_changes';
/** What servers say to each other. */
const WORDS = 'cchc_words';
const FUNCTION = 'cchc_tell_change';
const TRIGGER = 'cchc_tell_change';
const RECONNECT_MS = 250;
const HEARTBEAT_MS = 2000;
const SILENCE_MS = 3000;
/** A statement that may change something; one too many costs a round trip. */
const WRITES = /^\s*(?:insert|update|delete|truncate|with|merge)\b/i;

/**
 * PostgreSQL tells of its changes through triggers that notify within the writing transaction: whoever commits, on
 * whichever server, is heard by all, and nothing is heard of what was rolled back.
 * The listening connection is the feed's own. When it breaks, nothing is believed until it stands again.
 */
export async function postgresFeed(strapi: Core.Strapi, tell: Tell, hear: Told): Promise<ChangeFeed> {
  const me = randomUUID();
  const knex = strapi.db.connection;
  const { pool } = knex.client as PooledClient<{ __knexUid?: string }>;
  const tables = await installTriggers(strapi);
  let client: Client | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let barrier: Promise<void> | null = null;

  const lose = (lost: Client) => {
    if (client !== lost) return;
    client = null;
    if (stopped) return;
    strapi.log.warn('Mất kết nối với cơ sở dữ liệu: các trang được phục vụ từ bản lưu gần nhất cho đến khi nối lại.');
    retry();
  };
  const retry = () => {
    timer = setTimeout(() => void connect().catch(() => !stopped && retry()), RECONNECT_MS).unref();
  };
  const connect = async () => {
    const next = new Client({ ...connectionOf(strapi), keepAlive: true, connectionTimeoutMillis: SILENCE_MS });
    next.on('error', () => lose(next));
    next.on('end', () => lose(next));
    next.on('notification', ({ channel, payload }) => {
      if (!payload) return;
      if (channel === CHANNEL) return tell(keysOfPayload(payload, tables));
      const [from, topic, word] = partsOf(payload);
      if (from !== me) hear(topic, word);
    });
    try {
      await next.connect();
      const listening = next.query(`listen ${CHANNEL}; listen ${WORDS}`);
      if (!(await settlesWithin(SILENCE_MS, listening))) throw new Error('no answer');
      await listening;
    } catch (error) {
      void next.end().catch(() => undefined);
      throw error;
    }
    if (stopped) return void next.end();
    client = next;
    // What happened while nobody listened is not known.
    tell('everything');
  };
  const words: string[] = [];
  /**
   * Says what there is to say on the listening connection and waits for its answer. A dead line is not always reported:
   * then it is noticed here.
   */
  const roundTrip = oneAfterAnother(async () => {
    const asked = client;
    const said = words.splice(0);
    if (!asked) return;
    const trip = said.length > 0 ? asked.query('select pg_notify($1, word) from unnest($2::text[]) word', [WORDS, said]) : asked.query('select 1');
    const answer = trip.then(
      () => true,
      () => false,
    );
    if ((await settlesWithin(SILENCE_MS, answer)) && (await answer)) return;
    lose(asked);
    void asked.end().catch(() => undefined);
  });
  const heartbeat = setInterval(() => void roundTrip(), HEARTBEAT_MS).unref();

  /** Connections of the pool that may have changed something since they were taken from it. */
  const writers = new Set<string>();
  const onQuery = ({ sql, __knexUid: uid }: { sql: string; __knexUid: string }) => {
    if (WRITES.test(sql)) writers.add(uid);
  };
  /**
   * The notice of our own commit is sent before its answer, on another connection: a round trip on that connection
   * comes after it, and readers wait for that.
   */
  const onRelease = ({ __knexUid: uid }: { __knexUid?: string }) => {
    if (!uid || !writers.delete(uid) || !client) return;
    const mine = roundTrip();
    barrier = mine;
    void mine.then(() => {
      if (barrier === mine) barrier = null;
    });
  };

  await connect();
  knex.on('query', onQuery);
  pool.on('release', onRelease);
  return {
    tables,
    isLive: () => client !== null,
    pending: () => barrier,
    tellOthers(topic, word) {
      words.push(`${me} ${topic} ${word}`);
      void roundTrip();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      clearInterval(heartbeat);
      knex.off('query', onQuery);
      pool.removeListener('release', onRelease);
      await client?.end().catch(() => undefined);
    },
  };
}

/** Runs the work one at a time; who asks while it runs shares the next run, which begins after the question. */
function oneAfterAnother(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    running = work().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running.then(() => {
      next = null;
      return start();
    });
    return next;
  };
}

const connectionOf = (strapi: Core.Strapi): ClientConfig =>
  strapi.config.get('database.connection.connection') as ClientConfig;

/** Who said it, about what, and the word, which may hold spaces. */
function partsOf(payload: string): [string, string, string] {
  const [from, topic] = payload.split(' ', 2);
  return [from, topic, payload.slice(from.length + topic.length + 2)];
}

/** "articles|abc123|1": table, document, and whether the row is a draft. */
function keysOfPayload(payload: string, { watched }: KnownTables): string[] | 'everything' {
  const [table, documentId, draft] = payload.split('|');
  // Emptied at once: no row says which documents are gone.
  if (!documentId && watched.get(table)?.documents) return 'everything';
  return keysOf({ table, documentId: documentId || null, draft: draft === '1' });
}

/** Safe to repeat at each start; tables that came with an upgrade get theirs then. */
async function installTriggers(strapi: Core.Strapi): Promise<KnownTables> {
  const knex = strapi.db.connection;
  const { rows } = await knex.raw<{ rows: { name: string; documents: boolean; drafts: boolean; told: boolean }[] }>(
    `select c.relname as name,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'document_id' and not a.attisdropped) as documents,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'published_at' and not a.attisdropped) as drafts,
       exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = '${TRIGGER}') as told
     from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')`,
  );
  await knex.raw(TELLING_FUNCTION);
  const watched = new Map<string, TableKind>();
  const others = new Set<string>();
  for (const { name, documents, drafts, told } of rows) {
    if (UNHEARD.test(name)) {
      others.add(name);
      continue;
    }
    if (!told) await knex.raw(triggersOf(name, documents, drafts));
    watched.set(name, { documents, drafts });
  }
  return { watched, others };
}

const TELLING_FUNCTION = `create or replace function ${FUNCTION}() returns trigger language plpgsql as $$
  declare draft text := '0';
  begin
    if tg_level = 'STATEMENT' then
      perform pg_notify('${CHANNEL}', tg_table_name);
      return null;
    end if;
    if tg_op <> 'INSERT' then
      if tg_argv[0] = 'drafts' then draft := case when (to_jsonb(old) ->> 'published_at') is null then '1' else '0' end; end if;
      perform pg_notify('${CHANNEL}', tg_table_name || '|' || coalesce(old.document_id, '') || '|' || draft);
    end if;
    if tg_op <> 'DELETE' then
      if tg_argv[0] = 'drafts' then draft := case when (to_jsonb(new) ->> 'published_at') is null then '1' else '0' end; end if;
      perform pg_notify('${CHANNEL}', tg_table_name || '|' || coalesce(new.document_id, '') || '|' || draft);
    end if;
    return null;
  end $$`;

function triggersOf(table: string, documents: boolean, drafts: boolean): string {
  const truncated = `create or replace trigger ${TRIGGER}_all after truncate on "${table}" for each statement execute function ${FUNCTION}();`;
  return documents
    ? `${truncated} create or replace trigger ${TRIGGER} after insert or update or delete on "${table}"
       for each row execute function ${FUNCTION}('${drafts ? 'drafts' : 'single'}')`
    : `${truncated} create or replace trigger ${TRIGGER} after insert or update or delete on "${table}"
       for each statement execute function ${FUNCTION}()`;
}
