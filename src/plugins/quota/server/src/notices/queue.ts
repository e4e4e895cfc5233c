import type { Core } from '@strapi/strapi';
import { clockOf } from '../clock';
import { configOf } from '../config';
import { DAY_MS, dayOf } from '../rules/calendar';
import { addressed } from './addressees';
import { outboxOf } from './outbox';
import { standingsBetween } from './owed';
import { settingsOf } from './settings-store';
import { dueNotices, SETTLING_MS } from './steps';

/** After a longer silence only the periods of the last year or so are still worth a letter. */
const FARTHEST_LOOK_BACK = 400 * DAY_MS;

/**
 * Writes down every notice that is due now and was not written down before. Remembers how far it looked, so that
 * a period which ended while the server was down is reported at its return, and one that was over before notices
 * existed is not.
 */
export async function queueDue(strapi: Core.Strapi): Promise<void> {
  const { timeZone: zone } = configOf(strapi);
  const now = clockOf(strapi).now().getTime();
  const memory = strapi.store({ type: 'plugin', name: 'quota', key: 'notices_looked_until' });
  const since = Math.max(Number((await memory.get({})) ?? now), now - FARTHEST_LOOK_BACK);
  const settings = await settingsOf(strapi).on(dayOf(now, zone));
  const standings = await standingsBetween(strapi, { from: Math.min(since, now) - SETTLING_MS, to: now });
  const notices = dueNotices(standings, settings, { now, since, zone });
  await outboxOf(strapi).add(await addressed(strapi, notices, settings), now);
  // Last, so that a look which failed is taken again.
  await memory.set({ value: now });
}
