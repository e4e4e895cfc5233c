import type { Core } from '@strapi/strapi';
import { leaveStrayFailures, logStrayFailures } from '../../src/log/stray-failures';

/** A process in which work fails that nobody waits for: once while this is logged, once after. */
const kept = new Map<string, unknown>();
const host = {
  log: { error: (words: string) => console.log(words) },
  add: (name: string, service: unknown) => kept.set(name, service),
  get: (name: string) => kept.get(name),
} as unknown as Core.Strapi;

logStrayFailures(host);
void Promise.reject(new Error('Connection terminated unexpectedly'));
setTimeout(() => {
  console.log('alive');
  leaveStrayFailures(host);
  void Promise.reject(new Error('nobody listens'));
  setTimeout(() => console.log('still alive'), 10);
}, 10);
