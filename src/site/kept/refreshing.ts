import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Core } from '@strapi/strapi';
import type { CopyStore } from './store';

/** What was wanted within this time is made anew before the next reader asks. */
const RECENT_MS = 10 * 60_000;
const MOST_PAGES = 200;

export interface Refreshing {
  /** Something has changed: the pages that readers want are made anew, one after the other. */
  begin(): void;
  /** Before the server goes: what is being made is finished, nothing else begun. */
  stop(): void;
  /** Whether a request is one of these. */
  isOurs(request: IncomingMessage): boolean;
}

/**
 * Makes anew what was wanted lately and has just been thrown away, so that few readers wait for it, and so that no
 * copy of what was withdrawn lies about as the last good one.
 */
export function refreshing(store: CopyStore, strapi: Core.Strapi): Refreshing {
  const ours = new WeakSet<IncomingMessage>();
  let handler: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | null = null;
  let busy = false;
  let again = false;
  let isStopped = false;

  const make = async (address: string) => {
    handler ??= strapi.server.app.callback() as unknown as typeof handler;
    const request = new IncomingMessage(new Socket());
    Object.assign(request, { method: 'GET', url: address, headers: { host: 'localhost', accept: 'text/html' } });
    ours.add(request);
    await handler?.(request, new ServerResponse(request));
  };

  const run = async () => {
    do {
      again = false;
      const since = performance.now() - RECENT_MS;
      const wanted = [...store.entries()].filter(([address, copy]) => copy.usedAt > since && !store.fresh(address)).slice(0, MOST_PAGES);
      for (const [address, copy] of wanted) {
        // Readers go first: each page leaves the loop for whoever waits.
        await new Promise((resolve) => setImmediate(resolve));
        if (isStopped) return;
        if (store.lastGood(address) !== copy || (await store.settled(address))) continue;
        await make(address);
        // What cannot be kept again is not tried again until a reader wants it.
        if (store.lastGood(address) === copy) copy.usedAt = 0;
      }
    } while (again);
  };

  return {
    begin() {
      again = true;
      if (busy || isStopped) return;
      busy = true;
      setImmediate(() => void run().catch((error: unknown) => strapi.log.error(error)).finally(() => (busy = false)));
    },
    stop() {
      isStopped = true;
    },
    isOurs: (request) => ours.has(request),
  };
}
