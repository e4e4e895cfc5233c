import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clockOf } from '../../clock';
import { noteHappening } from '../audit/audit';
import { onTable } from '../table';
import { LETTERS } from '../tables';

/** A letter that has not reached its reader. `failed`: it is not tried any more. */
export interface UnsentLetter {
  id: number;
  recipient: string;
  subject: string;
  createdAt: string;
  state: 'pending' | 'failed';
  attempts: number;
  nextTryAt: string | null;
  /** What the mail server said against it; null when nobody has tried yet. */
  reason: string | null;
}

interface Row extends Pick<UnsentLetter, 'id' | 'recipient' | 'subject' | 'state' | 'attempts'> {
  created_at: string;
  next_try_at: string;
  note: string | null;
}

const MOST = 200;

/** Those given up first, then those that wait for another try, the latest first. */
export async function unsentLetters(strapi: Core.Strapi): Promise<UnsentLetter[]> {
  const rows: Row[] = await onTable(strapi, LETTERS, (table) =>
    table()
      .whereIn('state', ['failed', 'pending'])
      .select('id', 'recipient', 'subject', 'created_at', 'state', 'attempts', 'next_try_at', 'note')
      .orderBy([{ column: 'state' }, { column: 'id', order: 'desc' }])
      .limit(MOST),
  );
  return rows.map(({ created_at, next_try_at, note, ...row }) => ({
    ...row,
    createdAt: created_at,
    nextTryAt: row.state === 'failed' ? null : next_try_at,
    reason: note,
  }));
}

/** Puts a letter that was given up back into the round, as if it were new. @throws NotFoundError when it is none of those */
export async function sendAgain(strapi: Core.Strapi, id: number): Promise<void> {
  await strapi.db.transaction(async () => {
    const mine = { id, state: 'failed' };
    const row: Row | undefined = await onTable(strapi, LETTERS, (table) => table().where(mine).first());
    const changed = await onTable(strapi, LETTERS, (table) =>
      table().where(mine).update({ state: 'pending', attempts: 0, next_try_at: clockOf(strapi).now().toISOString() }),
    );
    if (!row || changed !== 1) throw new errors.NotFoundError('Thư này không còn chờ gửi lại.');
    await noteHappening(strapi, { kind: 'workflow', action: 'cho gửi lại thư', subject: { type: '', id: String(id), name: `${row.subject} (${row.recipient})` } });
  });
}
