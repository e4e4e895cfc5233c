import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { clockOf } from '../../../../clock';
import { metricsOf } from './metrics';
import { seen } from './seen';
import { readiness, statusOf } from './status';

type Host = { strapi: Core.Strapi };

const READ = 'plugin::health.read';

/** Checks the whole ledger and keeps the answer for the page. */
async function checkLedger(strapi: Core.Strapi): Promise<void> {
  const { intact, message } = await strapi.plugin('quota').service('ledger').check();
  if (!intact) strapi.log.error(`health: ${message}`);
  await seen(strapi).keepLedgerCheck({ at: clockOf(strapi).now().toISOString(), intact, message });
}

export default {
  register({ strapi }: Host) {
    const metrics = metricsOf(strapi);
    strapi.server.use(metrics.time);
    strapi.server.routes([
      {
        method: 'GET',
        path: '/_ready',
        config: { auth: false },
        handler: async (ctx: Context) => {
          const { ready, checks } = await readiness(strapi);
          ctx.status = ready ? 200 : 503;
          ctx.set('Cache-Control', 'no-store');
          ctx.body = { ready, checks };
        },
      },
      { method: 'GET', path: '/_metrics', config: { auth: false }, handler: metrics.show },
    ]);
  },

  async bootstrap({ strapi }: Host) {
    await strapi.service('admin::permission').actionProvider.registerMany([
      { uid: 'read', displayName: 'Xem tình trạng hệ thống', section: 'plugins', pluginName: 'health' },
    ]);
    strapi.cron.add({
      'health-ledger': { task: () => checkLedger(strapi), options: { rule: '0 0 3 * * *', tz: 'Asia/Ho_Chi_Minh' } },
    });
  },

  routes: {
    admin: {
      type: 'admin',
      routes: [
        {
          method: 'GET',
          path: '/status',
          handler: 'status.show',
          config: { policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [READ] } }] },
        },
      ],
    },
  },

  controllers: {
    status: ({ strapi }: Host) => ({
      async show(ctx: Context) {
        ctx.body = { data: await statusOf(strapi) };
      },
    }),
  },

  services: {
    ledgerCheck: ({ strapi }: Host) => ({ run: () => checkLedger(strapi) }),
  },
};
