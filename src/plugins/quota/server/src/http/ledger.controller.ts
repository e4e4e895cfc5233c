import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { checkLedger } from '../ledger/check';
import { lastReconciliation, reconcile } from '../reconciliation/reconcile';

/** Lets a supervisor verify the ledger: against itself, and against what readers see. */
export const ledgerController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** That no line was changed, added or taken, and no frozen verdict altered. */
  async check(ctx: Context) {
    ctx.body = { data: await checkLedger(strapi) };
  },

  async reconciliation(ctx: Context) {
    ctx.body = { data: await lastReconciliation(strapi) };
  },

  async reconcile(ctx: Context) {
    ctx.body = { data: await reconcile(strapi) };
  },
});
