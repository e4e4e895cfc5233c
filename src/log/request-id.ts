import { randomUUID } from 'node:crypto';
import { Carried } from '../carried';

const ids = new Carried<string>();

/** The request that is being answered; undefined outside of one. */
export const requestId = (): string | undefined => ids.get();

/** Runs `work` as the answering of a new request: whatever it logs carries the same id. */
export function asRequest<T>(work: (id: string) => T): T {
  const id = randomUUID();
  return ids.run(id, () => work(id));
}
