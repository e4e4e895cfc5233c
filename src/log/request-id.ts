import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const ids = new AsyncLocalStorage<string>();

/** The request that is being answered; undefined outside of one. */
export const requestId = (): string | undefined => ids.getStore();

/** Runs `work` as the answering of a new request: whatever it logs carries the same id. */
export function asRequest<T>(work: (id: string) => T): T {
  const id = randomUUID();
  return ids.run(id, () => work(id));
}
