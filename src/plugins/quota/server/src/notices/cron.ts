import type { Core } from '@strapi/strapi';
import { queueDue } from './queue';
import { sendDue } from './send';

/**
 * Looks every minute. The job runs beside requests and never in one; a round that takes longer than a minute is
 * not joined by a second one. Tests call the rounds themselves.
 */
export function watchTheClock(strapi: Core.Strapi): void {
  if (process.env.NODE_ENV === 'test') return;
  let busy = false;
  strapi.cron.add({
    quotaNotices: {
      task: async () => {
        if (busy) return;
        busy = true;
        try {
          await queueDue(strapi);
        } finally {
          await sendDue(strapi).finally(() => {
            busy = false;
          });
        }
      },
      options: { rule: '0 * * * * *' },
    },
  });
}
