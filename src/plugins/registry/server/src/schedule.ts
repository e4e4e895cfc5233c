import type { Core } from '@strapi/strapi';
import { workOnQueue } from '../../../../documents/intake/queue';
import { bringTasksUpToDate } from '../../../../documents/impact-tasks';

/** Work under way that a stopping server has to wait for. */
const underWay = new Set<Promise<void>>();

/** Runs work that nobody waits for; a fault of it is logged and the next turn tries again. */
export function inBackground(strapi: Core.Strapi, what: string, work: () => Promise<unknown>): Promise<void> {
  const done = work().then(
    () => undefined,
    (error: unknown) => {
      strapi.log.error(`registry: không ${what} được: ${error instanceof Error ? error.message : String(error)}`);
    },
  );
  const tracked: Promise<void> = done.finally(() => underWay.delete(tracked));
  underWay.add(tracked);
  return tracked;
}

/** Recognises scans that wait, also those that a stopped server left half-read. */
export const recognize = (strapi: Core.Strapi): Promise<void> => inBackground(strapi, 'nhận dạng chữ', () => workOnQueue(strapi));

/** Each minute: has a document's state changed with the day? */
export function schedule(strapi: Core.Strapi): void {
  strapi.cron.add({
    'registry-recognition': { task: () => recognize(strapi), options: { rule: '45 * * * * *' } },
    'registry-impact': { task: () => inBackground(strapi, 'xét việc do văn bản thay đổi', () => bringTasksUpToDate(strapi)), options: { rule: '15 * * * * *' } },
  });
  void recognize(strapi);
}

/** Before the database goes away. */
export async function settle(): Promise<void> {
  await Promise.all(underWay);
}
