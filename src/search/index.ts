import type { Core } from '@strapi/strapi';
import { searchDeskLists } from './desk-lists';
import { SearchEngine } from './engine';
import { followContent } from './index/follow';
import { KnowledgeKeeper } from './index/knowledge';
import { rebuild, repair, type Progress } from './index/repair';
import { Misses } from './misses';
import { storeOf } from './store';

const NAME = 'search';
const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const SOON_MS = 2000;

class Search {
  readonly engine: SearchEngine;
  readonly misses: Misses;
  private readonly keeper: KnowledgeKeeper;
  /** Work in the background that a stopping server waits for. */
  private underWay: Promise<unknown> = Promise.resolve();
  private waiting: Promise<void> | null = null;
  private soon: NodeJS.Timeout | null = null;

  constructor(private readonly strapi: Core.Strapi) {
    this.keeper = new KnowledgeKeeper(strapi);
    this.misses = new Misses(strapi);
    this.engine = new SearchEngine(strapi, this.keeper, this.misses);
  }

  /** Before any write. Registered after the desk, so that it works inside the desk's transaction. */
  register(): void {
    followContent(this.strapi, (toRepair) => {
      this.keeper.stale();
      if (toRepair) this.repairSoon();
    });
    searchDeskLists(this.strapi, this.keeper);
  }

  /** When all tables stand. The server does not wait for what has to be mended. */
  async start(): Promise<void> {
    await storeOf(this.strapi).ensure();
    void this.repair();
    // Of a hundred thousand records it takes seconds, and the first search would wait for it.
    void this.quietly(() => this.keeper.get());
    this.strapi.cron.add({
      'search-repair': { task: () => this.repair(), options: { rule: '0 45 2 * * *', tz: TIME_ZONE } },
      'search-misses': { task: () => this.quietly(() => this.misses.write()), options: { rule: '30 * * * * *' } },
    });
  }

  /** Comparing everything is too much for each of many writes in a row. */
  private repairSoon(): void {
    this.soon ??= setTimeout(() => {
      this.soon = null;
      void this.repair();
    }, SOON_MS).unref();
  }

  /** One that waits for its turn sees all that was written until then: a second need not wait behind it. */
  repair(): Promise<void> {
    this.waiting ??= this.quietly(async () => {
      this.waiting = null;
      if ((await repair(this.strapi)) > 0) this.keeper.stale();
    });
    return this.waiting;
  }

  async rebuild(progress?: Progress): Promise<number> {
    const records = await rebuild(this.strapi, progress);
    this.keeper.stale();
    return records;
  }

  /** What waits to be repaired is repaired at the next start. */
  async stop(): Promise<void> {
    if (this.soon) clearTimeout(this.soon);
    await this.quietly(() => this.misses.write());
  }

  /** One after the other; a fault is logged and the next start or night tries again. */
  private quietly(work: () => Promise<unknown>): Promise<void> {
    const done = this.underWay.then(work).then(
      () => undefined,
      (error: unknown) => this.strapi.log.error(`search: ${error instanceof Error ? error.message : String(error)}`),
    );
    this.underWay = done;
    return done as Promise<void>;
  }
}

export const searchOf = (strapi: Core.Strapi): Search => strapi.get(NAME) as Search;

export function registerSearch(strapi: Core.Strapi): void {
  const search = new Search(strapi);
  strapi.add(NAME, search);
  search.register();
}

export const startSearch = (strapi: Core.Strapi): Promise<void> => searchOf(strapi).start();

/** Before the database goes away. */
export const stopSearch = (strapi: Core.Strapi): Promise<void> => searchOf(strapi).stop();
