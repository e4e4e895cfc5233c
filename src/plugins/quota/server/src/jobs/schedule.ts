import type { Core } from '@strapi/strapi';
import { configOf } from '../config';
import { reconcile } from '../reconciliation/reconcile';
import { ensureClosed } from '../closings/close-due';

/** Work under way that a stopping server has to wait for. */
const underWay = new Set<Promise<void>>();

async function quietly(strapi: Core.Strapi, what: string, work: () => Promise<unknown>): Promise<void> {
  const done = work().then(
    () => undefined,
    (error: unknown) => {
      strapi.log.error(`quota: không ${what} được: ${error instanceof Error ? error.message : String(error)}`);
    },
  );
  const tracked: Promise<void> = done.finally(() => underWay.delete(tracked));
  underWay.add(tracked);
  return tracked;
}

/** Closes what is due, and never lets a fault of it reach who called: it is logged and tried again. */
export const closeQuietly = (strapi: Core.Strapi): Promise<void> => quietly(strapi, 'chốt kỳ đã hết', () => ensureClosed(strapi));

/**
 * Catches up at the start without keeping it waiting, looks every minute whether a period has ended (by the host's
 * clock, which need not be the machine's), and compares readers' view with the ledger every night.
 */
export function schedule(strapi: Core.Strapi): void {
  strapi.cron.add({
    'quota-closing': { task: () => closeQuietly(strapi), options: { rule: '0 * * * * *' } },
    'quota-reconciliation': {
      task: () => quietly(strapi, 'đối chiếu sổ', () => reconcile(strapi)),
      options: { rule: '0 30 2 * * *', tz: configOf(strapi).timeZone },
    },
  });
  void closeQuietly(strapi);
}

/** Before the database goes away. */
export async function settle(): Promise<void> {
  await Promise.all(underWay);
}
