import type { Core } from '@strapi/strapi';
import { clockOf } from '../clock';
import { nextMidnight } from '../clock/midnight';
import { ChangeLog } from './change-log';
import type { Changed, ChangeFeed, Told } from './changes';
import { Memory } from './memory';
import { Pieces } from './pieces';
import { postgresFeed } from './postgres-feed';
import { changesAt, isCollecting, readsUnderWay, timeAsked, type Answers } from './reads';
import { sqliteFeed } from './sqlite-feed';
import { readsOfSql, type SqlReads } from './tables-in-sql';

const NAME = 'freshness';
/** Statements differ by the number of their values; this many are remembered with what they read. */
const MOST_STATEMENTS = 5000;

type Listener = (changed: Changed) => void;

/**
 * Knows what was read (reads.ts) and what has changed since, so that whatever was made from the database can be kept
 * until something it rests on changes, and no longer.
 */
export interface Freshness {
  /** Whether changes are heard; while not, nothing kept may pass for fresh. */
  isLive(): boolean;
  /** Settles when all that this server has committed has been told; null when it has been. */
  pending(): Promise<void> | null;
  /**
   * The answer to a small question, remembered until something it rests on changes or its time has come. The name must say all that the
   * answer depends on besides the database.
   */
  remember<T>(question: string, answer: () => Promise<T>): Promise<T>;
  /** What is remembered, for what rests on it. */
  readonly answers: RememberedAnswers;
  readonly pieces: Pieces;
  /** Calls back after each commit with the keys of what has changed. */
  onChange(listener: Listener): void;
  readonly others: OtherServers;
}

/** The other servers of the section: what one says, all others hear within a moment, unless the database is away. */
export interface OtherServers {
  /** @param word at most 7,000 bytes */
  tell(topic: string, word: string): void;
  onTold(topic: string, listener: (word: string) => void): void;
}

export interface RememberedAnswers {
  /** Another number whenever answers may be others than before: what held at the same number still holds. */
  readonly doubts: number;
  /** Whether these answers still hold; null when some must be asked for again to know. */
  stand(answers: Answers): boolean | null;
  /** Asks again what is in doubt among these. */
  settle(answers: Answers): Promise<void>;
}

export const freshnessOf = (strapi: Core.Strapi): Freshness => strapi.get(NAME) as Freshness;

/** Before the server's routes are made; nothing is live until {@link startFreshness}. */
export function registerFreshness(strapi: Core.Strapi): void {
  let feed: ChangeFeed | null = null;
  const isLive = () => feed?.isLive() ?? false;
  const memory = new Memory(isLive, () => clockOf(strapi).now());
  const log = new ChangeLog();
  const listeners: Listener[] = [(changed) => log.change(changed), (changed) => memory.change(changed)];
  const told = new Map<string, (word: string) => void>();
  strapi.add(NAME, {
    isLive,
    pending: () => feed?.pending() ?? null,
    remember: <T>(question: string, answer: () => Promise<T>) => memory.remember(question, answer),
    answers: memory,
    pieces: new Pieces(log, isLive),
    onChange: (listener: Listener) => void listeners.push(listener),
    others: {
      tell: (topic: string, word: string) => feed?.tellOthers?.(topic, word),
      onTold: (topic: string, listener: (word: string) => void) => void told.set(topic, listener),
    },
    tell: (changed: Changed) => listeners.forEach((listener) => listener(changed)),
    hear: (topic: string, word: string) => told.get(topic)?.(word),
    use: (started: ChangeFeed | null) => {
      feed = started;
    },
    stop: () => feed?.stop(),
  });
}

interface Wiring {
  tell: Listener;
  hear: Told;
  use(feed: ChangeFeed | null): void;
  stop(): Promise<void> | undefined;
}

/** When all tables stand. */
export async function startFreshness(strapi: Core.Strapi): Promise<void> {
  const wiring = strapi.get(NAME) as Wiring;
  const feed = await (strapi.db.dialect.client === 'postgres' ? postgresFeed : sqliteFeed)(strapi, wiring.tell, wiring.hear);
  noteStatements(strapi, feed);
  // Rules here go by calendar days; what turns at another instant says so by `changesAt`.
  clockOf(strapi).onAsked((now) => {
    // A kept page asks for the time at each reader.
    if (!isCollecting()) return;
    timeAsked(now);
    changesAt(nextMidnight(now));
  });
  wiring.use(feed);
}

/** Before the database goes away. */
export async function stopFreshness(strapi: Core.Strapi): Promise<void> {
  await (strapi.get(NAME) as Wiring).stop();
}

/** Every statement that a piece of work runs, by whichever road, tells what the work reads. */
function noteStatements(strapi: Core.Strapi, feed: ChangeFeed): void {
  const remembered = new Map<string, SqlReads>();
  strapi.db.connection.on('query', ({ sql }: { sql: string }) => {
    const reads = readsUnderWay();
    if (!reads) return;
    let found = remembered.get(sql);
    if (!found) {
      if (remembered.size >= MOST_STATEMENTS) remembered.clear();
      found = readsOfSql(sql, feed.tables);
      remembered.set(sql, found);
    }
    for (const key of found.keys) reads.keys.add(key);
    if (found.unwatched) reads.unwatched = true;
  });
}
