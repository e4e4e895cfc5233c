import type { Core } from '@strapi/strapi';
import { clockOf } from '../clock';

const COLUMNS = ['createdAt', 'updatedAt', 'publishedAt'];
const WRITES = ['beforeCreate', 'beforeCreateMany', 'beforeUpdate', 'beforeUpdateMany'];
/** Strapi has taken its instant within this time before its row is written; what was copied from a row is older. */
const JUST_NOW_MS = 5000;

type Data = Record<string, unknown>;

/**
 * Strapi writes these columns by the machine's clock. On a server that rehearses another day (CLOCK_START) they follow
 * the server's own clock, so that its pages speak of one time. Otherwise both are the same. Strapi's own records stay
 * with the machine, by which it reckons when a session ends.
 */
export function keepColumnsByClock(strapi: Core.Strapi): void {
  if (!process.env.CLOCK_START) return;
  const write = ({ model, params }: { model: { uid: string }; params?: { data?: Data | Data[] } }) => {
    if (!model.uid.startsWith('api::')) return;
    const machine = Date.now();
    const isJustNow = (value: unknown) => value instanceof Date && Math.abs(machine - value.getTime()) < JUST_NOW_MS;
    for (const row of [params?.data ?? []].flat()) {
      for (const column of COLUMNS) if (isJustNow(row[column])) row[column] = clockOf(strapi).now();
    }
  };
  strapi.db.lifecycles.subscribe(Object.fromEntries(WRITES.map((act) => [act, write])) as never);
}
