import type { Core } from '@strapi/strapi';
import { createStrapi } from '@strapi/strapi';
import type { MovableClock } from '../../src/clock/clock';
import { foundSection } from './foundation';

/** What the chaos run says to one of its servers. */
export type Order = { preload: string[] } | { go: { port: number; now: string } } | { now: string } | { found: true } | { rounds: true };

let strapi: Core.Strapi;

/**
 * One server of the product in a process of its own, from what was compiled, in the folder of CHAOS_APP. It loads the
 * code at once and starts when told to, so that a killed server is replaced without waiting for Node to read files.
 */
const ACTS = {
  preload(modules: string[]) {
    for (const module of modules) {
      try {
        require(module);
      } catch {
        // What cannot stand alone is loaded by the server itself.
      }
    }
  },

  async go({ port, now }: { port: number; now: string }) {
    Object.assign(process.env, { PORT: String(port), CLOCK_START: now });
    const appDir = process.env.CHAOS_APP as string;
    strapi = createStrapi({ appDir, distDir: `${appDir}/dist`, autoReload: false, serveAdminPanel: false });
    strapi.log.level = process.env.CHAOS_LOG ?? 'fatal';
    await strapi.load();
    await strapi.listen();
    return { modules: Object.keys(require.cache) };
  },

  now: (instant: string) => (strapi.get('clock') as MovableClock).set(instant),

  found: () => foundSection(strapi),

  /** Every job of the clock at once, as if its minute had come; one that fails is logged, as the clock itself does. */
  rounds() {
    const { jobs } = strapi.cron as unknown as { jobs: { job: { invoke(): Promise<void> } }[] };
    for (const { job } of jobs) job.invoke().catch((error: unknown) => strapi.log.error(error));
  },
};

process.on('message', (order: Order) => {
  const [[name, given]] = Object.entries(order) as [[keyof typeof ACTS, never]];
  void (async () => process.send?.({ done: name, answer: await ACTS[name](given) }))().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit(0));
