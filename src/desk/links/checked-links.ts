import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { clockOf } from '../../clock';
import { checkLink, type LinkState } from './check-link';

const TABLE = 'desk_checked_links';
/** An answer is believed for a day; what could not be told is asked again after an hour. */
const BELIEVED_FOR = { alive: 24, dead: 24, unsure: 1 } as const;
const HOUR = 3_600_000;
const AT_ONCE = 4;

interface Row extends LinkState {
  id: string;
  address: string;
  checked_at: string;
}

export interface CheckedLinks {
  /** Links known to lead nowhere. */
  dead: { address: string; reason: string }[];
  /** How many are being asked at this moment. */
  pending: number;
}

/** Links under way in this process, each asked once however many people look at the article. */
const underWay = new Map<string, Promise<void>>();
let waiting: (() => void)[] = [];
let busy = 0;

export async function ensureLinkTable(strapi: Core.Strapi): Promise<void> {
  const { schema } = strapi.db.connection;
  if (await schema.hasTable(TABLE)) return;
  await schema.createTable(TABLE, (table) => {
    table.string('id', 64).primary();
    table.text('address').notNullable();
    table.string('state', 10).notNullable();
    table.text('reason').notNullable();
    table.string('checked_at', 24).notNullable();
  });
}

/**
 * What is known of these web addresses. Never waits for the Internet: an address that is new, or whose answer is old,
 * is asked in the background and known at the next call.
 */
export async function checkedLinks(strapi: Core.Strapi, addresses: readonly string[]): Promise<CheckedLinks> {
  if (addresses.length === 0) return { dead: [], pending: 0 };
  const rows: Row[] = await strapi.db.connection(TABLE).whereIn('id', addresses.map(idOf));
  const now = clockOf(strapi).now().getTime();
  const known = new Map(rows.map((row) => [row.address, row]));
  for (const address of addresses) {
    const row = known.get(address);
    const isFresh = row && now - Date.parse(row.checked_at) < BELIEVED_FOR[row.state] * HOUR;
    if (!isFresh) checkInBackground(strapi, address);
  }
  return {
    dead: rows.filter(({ state }) => state === 'dead').map(({ address, reason }) => ({ address, reason })),
    pending: addresses.filter((address) => underWay.has(address)).length,
  };
}

/** Before the database goes away, and in tests: when nothing is being asked any more. */
export async function settleLinks(): Promise<void> {
  await Promise.all(underWay.values());
}

function checkInBackground(strapi: Core.Strapi, address: string): void {
  if (underWay.has(address)) return;
  const work = inTurn(() => checkLink(address))
    .then((state) => keep(strapi, address, state))
    .catch((error: unknown) => {
      strapi.log.warn(`Không kiểm tra được liên kết ${address}: ${String(error)}`);
    })
    .finally(() => underWay.delete(address));
  underWay.set(address, work);
}

async function keep(strapi: Core.Strapi, address: string, { state, reason }: LinkState): Promise<void> {
  const row: Row = { id: idOf(address), address, state, reason, checked_at: clockOf(strapi).now().toISOString() };
  await strapi.db.connection(TABLE).insert(row).onConflict('id').merge();
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  while (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  busy += 1;
  try {
    return await work();
  } finally {
    busy -= 1;
    const [next, ...others] = waiting;
    waiting = others;
    next?.();
  }
}

const idOf = (address: string) => createHash('sha256').update(address).digest('hex');
