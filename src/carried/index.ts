import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What a piece of work carries along through all that it awaits. One storage for the whole server: Node visits every
 * storage at every socket, timer and promise, and a page served from memory lost a tenth of its speed to five of them.
 */
const storage = new AsyncLocalStorage<ReadonlyMap<object, unknown>>();

/** One kind of thing that work carries along. */
export class Carried<T> {
  /** Runs `work` with the value, for itself and all that it begins. */
  run<R>(value: T, work: () => R): R {
    return storage.run(new Map([...(storage.getStore() ?? []), [this, value]]), work);
  }

  /** The value that the running work was given; undefined outside of such work. */
  get(): T | undefined {
    return storage.getStore()?.get(this) as T | undefined;
  }
}
