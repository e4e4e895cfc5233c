import type { Core } from '@strapi/strapi';
import { currentActor } from '../access/actor';
import { refusal } from '../refusals/refusal';
import { isWritten, nounOf } from './watched';
import { circumstances } from './workflow/circumstances';

/**
 * Whoever takes a document from its readers says why: in words that they will read, or at least to the tracker, which
 * keeps them. Stands outside the tracker, whose own reasons against the withdrawal come first.
 */
export function askWhyWithdrawn(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (!isWritten(context.uid) || context.action !== 'unpublish' || currentActor(strapi).kind !== 'staff') return next();
    return strapi.db.transaction(async ({ trx }) => {
      const result = await besideOthers(trx, async () => next());
      if (circumstances().publicReason || strapi.requestContext.get()?.get?.('x-quota-override-reason')) return result;
      const message = `Lý do công khai: chưa có. Hãy mở ${nounOf(context.uid)} và dùng nút “Gỡ khỏi trang…” trong ô “Quy trình” để ghi lý do cho độc giả.`;
      throw refusal([{ code: 'needs-public-reason', field: 'reason', message }]);
    });
  });
}

/** What is being withdrawn in each transaction. */
const withdrawals = new WeakMap<object, Promise<unknown>[]>();

/** A batch withdraws its documents side by side: each waits for all, so that the tracker's refusal of any comes first. */
async function besideOthers<T>(trx: object, next: () => Promise<T>): Promise<T> {
  const batch = withdrawals.get(trx) ?? [];
  withdrawals.set(trx, batch);
  const mine = next();
  batch.push(mine);
  const result = await mine;
  await Promise.allSettled(batch);
  return result;
}
