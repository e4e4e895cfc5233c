import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { clockOf } from '../../clock';
import { freshnessOf, type Freshness } from '../../freshness';
import { collectReads } from '../../freshness/reads';
import { readerKey } from '../reader-key';
import { Addresses } from './addresses';
import { Copy, writeForm, type Origin } from './copy';
import { ReadLimit } from './read-limit';
import { refreshing, type Refreshing } from './refreshing';
import { shareLimit } from './shared-limit';
import { saveCopies, savedCopies } from './snapshot';
import { CopyStore } from './store';
import { answerOf } from './answer-of';

/** What is read by people and programs outside; the rest belongs to the panel. */
const FOR_READERS = /^\/(?!(?:admin|uploads|_health)(?:\/|$))/;
/** How long a request waits for a database that has just been lost, before it is told so. */
const PATIENCE_MS = 1000;
const LOOK_AGAIN_MS = 50;
const SAVE_EVERY_MS = 30_000;

interface Running {
  made: Promise<Copy | null>;
  /** Closed as soon as anything changes: who comes later must not get what was read before. */
  open: boolean;
}

/**
 * Keeps what readers ask for until something it shows changes. A fresh copy is written before Koa is even asked; a
 * missing one is made once however many wait for it; and while the database is away the last good copy is given.
 */
export class Keeper {
  readonly store: CopyStore;
  private readonly addresses = new Addresses();
  private readonly freshness: Freshness;
  private readonly limit: ReadLimit;
  private readonly running = new Map<string, Running>();
  private readonly refreshing: Refreshing;
  /** Where copies lie on disk, whether there are new ones since, and the timer that looks. */
  private readonly file: string | null;
  private unsaved = false;
  private readonly saving: NodeJS.Timeout;
  private readonly sharing: NodeJS.Timeout;

  constructor(private readonly strapi: Core.Strapi) {
    const { memory, missesPerMinute, file } = strapi.config.get('pages') as { memory: number; missesPerMinute: number; file: string | null };
    const clock = clockOf(strapi);
    this.freshness = freshnessOf(strapi);
    this.store = new CopyStore(memory * 1024 * 1024, () => clock.now().getTime(), this.freshness.answers);
    this.limit = new ReadLimit(missesPerMinute, readerKey(strapi));
    this.sharing = shareLimit(this.limit, this.freshness);
    this.refreshing = refreshing(this.store, strapi);
    this.file = file;
    for (const [address, copy] of file ? savedCopies(file) : []) this.store.restore(address, copy);
    this.saving = setInterval(() => void this.save(), SAVE_EVERY_MS).unref();
    this.freshness.onChange((changed) => {
      for (const running of this.running.values()) running.open = false;
      this.store.change(changed);
      this.refreshing.begin();
    });
  }

  /** In front of Koa: writes a fresh copy whose form is ready. False when the request must take the long way. */
  answerAtOnce(request: IncomingMessage, response: ServerResponse): boolean {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || request.headers.authorization) return false;
    if (!this.freshness.isLive() || this.freshness.pending()) return false;
    const copy = this.store.fresh(request.url as string);
    const form = copy?.readyFor(request);
    if (!copy || !form) return false;
    copy.usedAt = performance.now();
    writeForm(request, response, form, 'kept');
    return true;
  }

  /** As a Koa middleware inside the compression: what it answers from a copy is compressed already. */
  async handle(ctx: Context, next: Next): Promise<void> {
    if ((ctx.method !== 'GET' && ctx.method !== 'HEAD') || ctx.get('Authorization') || !FOR_READERS.test(ctx.path)) return next();
    await this.freshness.pending();
    const address = this.addresses.of(ctx.path, ctx.querystring);
    if (!this.freshness.isLive() && !this.store.lastGood(address)) await this.untilLive();
    if (!this.freshness.isLive()) return this.withoutDatabase(ctx, next, address);

    const copy = this.store.fresh(address) ?? (await this.store.settled(address)) ?? (await this.joined(address));
    if (copy) return send(ctx, copy, 'kept');
    if (!this.refreshing.isOurs(ctx.req)) {
      const wait = this.limit.take(ctx.ip, ctx.querystring);
      if (wait > 0) return tooMany(ctx, wait);
    }
    await this.make(ctx, next, address);
  }

  /** Keeps the copies on disk too, for a start during which the database is away. */
  async save(): Promise<void> {
    if (!this.file || !this.unsaved) return;
    this.unsaved = false;
    await saveCopies(this.file, this.store.entries()).catch((error: unknown) => this.strapi.log.error(error));
  }

  /** Before the server goes. */
  async stop(): Promise<void> {
    clearInterval(this.saving);
    clearInterval(this.sharing);
    this.refreshing.stop();
    await this.save();
  }

  private async joined(address: string): Promise<Copy | null> {
    const running = this.running.get(address);
    return running?.open ? running.made : null;
  }

  private async make(ctx: Context, next: Next, address: string): Promise<void> {
    const making = this.store.begin();
    let settle: (copy: Copy | null) => void = () => undefined;
    const running: Running = { open: true, made: new Promise((resolve) => (settle = resolve)) };
    this.running.set(address, running);
    let made: Copy | null = null;
    try {
      // The answer is made whole, whatever the reader has: what to send of it is decided afterwards.
      const conditions = takeConditions(ctx.req);
      const { reads } = await collectReads(() => next(), true);
      Object.assign(ctx.req.headers, conditions);
      const answer = answerOf(ctx);
      if (answer) {
        made = new Copy(answer);
        made.keys = reads.keys;
        made.answers = reads.answers ?? new Map();
        made.since = reads.since?.getTime() ?? null;
        made.until = reads.until?.getTime() ?? null;
        made.usedAt = this.refreshing.isOurs(ctx.req) ? (this.store.lastGood(address)?.usedAt ?? 0) : performance.now();
        this.addresses.learn(ctx.path, ctx.state.search);
        const kept = !reads.unwatched && this.store.keep(this.addresses.of(ctx.path, ctx.querystring), made, making);
        if (kept) this.unsaved = true;
        else made.fresh = false;
      } else if (ctx.status === 404 || ctx.status === 410) {
        this.store.forget(address);
      }
    } finally {
      this.store.end(making);
      if (this.running.get(address) === running) this.running.delete(address);
      settle(made);
    }
    if (made) return send(ctx, made, 'made');
    if (ctx.status >= 500) {
      const last = this.store.lastGood(address);
      if (last) return send(ctx, last, 'last-good');
    }
  }

  private async withoutDatabase(ctx: Context, next: Next, address: string): Promise<void> {
    const last = this.store.lastGood(address);
    if (last) return send(ctx, last, 'last-good');
    ctx.set('Retry-After', '5');
    if (!ctx.path.startsWith('/api/')) {
      ctx.state.unavailable = true;
      return next();
    }
    ctx.status = 503;
    ctx.body = { data: null, error: { status: 503, name: 'ServiceUnavailableError', message: 'Cơ sở dữ liệu tạm thời không truy cập được. Xin thử lại sau ít phút.', details: {} } };
  }

  private async untilLive(): Promise<void> {
    const end = performance.now() + PATIENCE_MS;
    while (!this.freshness.isLive() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** Hands a copy over past Koa. */
async function send(ctx: Context, copy: Copy, origin: Origin): Promise<void> {
  copy.usedAt = performance.now();
  const form = await copy.prepareFor(ctx.req);
  ctx.respond = false;
  writeForm(ctx.req, ctx.res, form, origin);
}

function takeConditions(request: IncomingMessage): Record<string, string> {
  const taken: Record<string, string> = {};
  for (const name of ['if-none-match', 'if-modified-since']) {
    const value = request.headers[name];
    if (typeof value === 'string') taken[name] = value;
    delete request.headers[name];
  }
  return taken;
}

function tooMany(ctx: Context, seconds: number): void {
  ctx.status = 429;
  ctx.set('Retry-After', String(seconds));
  ctx.set('Cache-Control', 'no-store');
  const message = `Có quá nhiều yêu cầu từ địa chỉ này. Xin thử lại sau ${seconds} giây.`;
  if (ctx.path.startsWith('/api/')) ctx.body = { data: null, error: { status: 429, name: 'RateLimitError', message, details: {} } };
  else ctx.body = message;
}
