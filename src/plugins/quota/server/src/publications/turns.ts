/** The last piece of work begun in each transaction. */
const tails = new WeakMap<object, Promise<unknown>>();

/**
 * Runs work of one transaction one after the other: a bulk action writes its documents side by side, but each
 * ledger line must know the one before it.
 */
export function inTurn<T>(trx: object, work: () => Promise<T>): Promise<T> {
  const before = tails.get(trx) ?? Promise.resolve();
  const mine = before.then(work, work);
  tails.set(trx, mine);
  return mine;
}
