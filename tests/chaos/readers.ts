import type { Servers } from './servers';

const ADDRESSES = ['/', '/tin-bai', '/api/articles', '/van-ban', '/tim-kiem?q=hon+loan'];
const PATIENCE_MS = 30_000;
const EVERY_MS = 60;

export interface Seen {
  /** Pages that were answered, among them those of another server after the first had died. */
  pages: number;
  /** Answers with a fault of the server while its database was there. */
  faults: string[];
  /** Answers 503 or nothing while the database was away and no copy was kept. */
  unkept: number;
  /** Moments in which no server stood at all. */
  nobody: number;
}

/** Reads as people do, through a balancer: what one server does not answer is asked of the next. */
export function startReaders(servers: Servers, isDatabaseAway: () => boolean): { seen: Seen; stop(): Promise<void> } {
  const seen: Seen = { pages: 0, faults: [], unkept: 0, nobody: 0 };
  let isOver = false;
  const read = async (address: string): Promise<void> => {
    const servers_ = servers.ready();
    for (const server of servers_) {
      try {
        const { status } = await fetch(server + address, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(PATIENCE_MS) });
        if (status < 500) seen.pages += 1;
        else if (isDatabaseAway()) seen.unkept += 1;
        else seen.faults.push(`${status} ${address}`);
        return;
      } catch {
        // The next one is asked.
      }
    }
    seen.nobody += 1;
  };
  const done = (async () => {
    for (let turn = 0; !isOver; turn += 1) {
      await read(ADDRESSES[turn % ADDRESSES.length]);
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  return {
    seen,
    stop: async () => {
      isOver = true;
      await done;
    },
  };
}
