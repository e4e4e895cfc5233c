import type { Core } from '@strapi/strapi';

const NAME = 'stray-failures';

/**
 * Strapi tells its listeners of a committed write in work that nobody waits for. When the database goes away at that
 * instant the work fails, and Node would end the server, with all its readers, for a write that is safe. Such failures
 * are logged instead. An exception that nobody caught still ends the process: what it leaves behind is not known.
 */
export function logStrayFailures(strapi: Core.Strapi): void {
  const log = (reason: unknown) => {
    strapi.log.error(`Một việc không ai chờ kết quả đã hỏng: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
  };
  process.on('unhandledRejection', log);
  strapi.add(NAME, { stop: () => process.off('unhandledRejection', log) });
}

/** As the last thing before the server ends. */
export const leaveStrayFailures = (strapi: Core.Strapi): void => (strapi.get(NAME) as { stop(): void }).stop();
