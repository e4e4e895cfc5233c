import type { Core } from '@strapi/strapi';
import { forgetOldTries } from '../../../../sign-in/tries';
import { ensureSignInTables } from '../../../../sign-in/tables';
import { accountsController } from './accounts.controller';
import { ownController } from './own.controller';
import { routes } from './routes';

type Host = { strapi: Core.Strapi };

/** The door of src/sign-in to the panel: one's own second factor, and the administrator's hold over accounts. */
export default {
  async bootstrap({ strapi }: Host) {
    await ensureSignInTables(strapi);
    // Every server may do it: what is gone is gone.
    strapi.cron.add({ 'sign-in-tries': { task: () => forgetOldTries(strapi), options: { rule: '0 40 2 * * *', tz: 'Asia/Ho_Chi_Minh' } } });
  },

  routes,
  controllers: { own: ownController, accounts: accountsController },
};
