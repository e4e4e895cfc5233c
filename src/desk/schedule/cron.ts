import type { Core } from '@strapi/strapi';
import { forgetOldAudit } from '../audit/audit';
import { dropOldCopies } from '../editing/working-copies';
import { sendLetters } from '../letters/letters';
import { remind } from '../review/remind';
import { emptyTrash } from '../trash/trash';
import { runDue } from './run-due';

/** Work under way, by its name: a slow job is not overtaken by its next turn, and a stopping server waits for it. */
const underWay = new Map<string, Promise<void>>();

function run(strapi: Core.Strapi, name: string, work: () => Promise<void>): Promise<void> {
  const busy = underWay.get(name);
  if (busy) return busy;
  const done = work()
    .catch((error: unknown) => {
      strapi.log.error(`desk: ${name}: ${error instanceof Error ? error.message : String(error)}`);
    })
    .finally(() => underWay.delete(name));
  underWay.set(name, done);
  return done;
}

/** What was planned runs at the minute it was planned for; what was missed, right at the start. */
export function scheduleDesk(strapi: Core.Strapi): void {
  const due = () => run(strapi, 'lịch đăng', () => runDue(strapi));
  strapi.cron.add({
    'desk-due': { task: due, options: { rule: '*/5 * * * * *' } },
    'desk-letters': {
      task: () =>
        run(strapi, 'thư', async () => {
          await remind(strapi);
          await sendLetters(strapi);
        }),
      options: { rule: '20 * * * * *' },
    },
    'desk-housekeeping': {
      task: () =>
        run(strapi, 'dọn', async () => {
          await emptyTrash(strapi);
          await forgetOldAudit(strapi);
          await dropOldCopies(strapi);
        }),
      options: { rule: '0 15 2 * * *', tz: 'Asia/Ho_Chi_Minh' },
    },
  });
}

/** Before the database goes away. */
export async function settleDesk(): Promise<void> {
  await Promise.all(underWay.values());
}
