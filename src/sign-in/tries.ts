import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { clockOf } from '../clock';
import { lockAfter, lockedUntil, oneMore, type LockRule, type Tries } from './lock-out';
import { TRIES } from './tables';

export type Subject = 'account' | 'address';

interface Key {
  subject: Subject;
  value: string;
}

/** A try that has been counted before its password is looked at, so that many at once cannot slip past the limit. */
export interface Turn {
  /** Subjects that this try, should it fail, has just locked, each with the instant of its end. */
  locks: { subject: Subject; until: Date }[];
  /** The try was right: the account begins anew, the address has one wrong try less. */
  succeeded(): Promise<void>;
  /** The try was neither right nor wrong: it is as if it had not been. */
  takenBack(): Promise<void>;
}

/** The door is shut for this account or this address. */
export class Locked {
  constructor(
    readonly subject: Subject,
    readonly until: Date,
  ) {}
}

const rulesOf = (strapi: Core.Strapi) => strapi.config.get('sign-in') as Record<Subject, LockRule>;

function digest(strapi: Core.Strapi, { subject, value }: Key): string {
  return createHmac('sha256', strapi.config.get<string>('admin.auth.secret')).update(`${subject}\n${value}`).digest('hex');
}

/** Counts a try of this account from this address, or says until when nobody may try. */
export async function takeTurn(strapi: Core.Strapi, account: string, address: string): Promise<Turn | Locked> {
  const taken: Step[] = [];
  for (const key of [{ subject: 'account', value: account } as const, { subject: 'address', value: address } as const]) {
    const step = await count(strapi, key);
    if (step instanceof Locked) {
      for (const earlier of taken) await undo(strapi, earlier);
      return step;
    }
    taken.push(step);
  }
  return {
    locks: taken.flatMap(({ subject, after }) => {
      const seconds = lockAfter(after.failures, rulesOf(strapi)[subject]);
      return seconds > 0 ? [{ subject, until: new Date(after.lastAt + seconds * 1000) }] : [];
    }),
    async succeeded() {
      await forgive(strapi, account);
      for (const step of taken) if (step.subject === 'address') await undo(strapi, step);
    },
    async takenBack() {
      for (const step of taken) await undo(strapi, step);
    },
  };
}

interface Step {
  subject: Subject;
  key: string;
  before: Tries;
  after: Tries;
}

async function count(strapi: Core.Strapi, named: Key): Promise<Step | Locked> {
  const rule = rulesOf(strapi)[named.subject];
  const key = digest(strapi, named);
  const table = () => strapi.db.connection(TRIES);
  for (;;) {
    const now = clockOf(strapi).now().getTime();
    await table().insert({ key, failures: 0, last_at: 0 }).onConflict('key').ignore();
    const row: { failures: number; last_at: number | string } | undefined = await table().where({ key }).first();
    if (!row) continue;
    const before = { failures: row.failures, lastAt: Number(row.last_at) };
    const until = lockedUntil(before, now, rule);
    if (until) return new Locked(named.subject, new Date(until));
    const after = { failures: oneMore(before, now, rule), lastAt: now };
    // Two servers may look at once: whoever finds the row as it was read counts, the other looks again.
    const counted = await table().where({ key, failures: before.failures, last_at: before.lastAt }).update({ failures: after.failures, last_at: now });
    if (counted === 1) return { subject: named.subject, key, before, after };
  }
}

/** Puts the row back; when others have tried meanwhile, only this try is taken out of the count. */
async function undo(strapi: Core.Strapi, { key, before, after }: Step): Promise<void> {
  const table = () => strapi.db.connection(TRIES);
  const restored = await table()
    .where({ key, failures: after.failures, last_at: after.lastAt })
    .update({ failures: before.failures, last_at: before.lastAt });
  if (restored === 0) await table().where({ key }).where('failures', '>', 0).decrement('failures', 1);
}

/** The account's wrong tries are forgotten: its owner has proven who they are in another way. */
export async function forgive(strapi: Core.Strapi, account: string): Promise<void> {
  await strapi.db.connection(TRIES).where({ key: digest(strapi, { subject: 'account', value: account }) }).delete();
}

/** Removes counts that no rule looks at any more. */
export async function forgetOldTries(strapi: Core.Strapi): Promise<void> {
  const { account, address } = rulesOf(strapi);
  const longest = Math.max(account.forgetAfter, address.forgetAfter, account.longest, address.longest);
  await strapi.db.connection(TRIES).where('last_at', '<', clockOf(strapi).now().getTime() - longest * 1000).delete();
}
