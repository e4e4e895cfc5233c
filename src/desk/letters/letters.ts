import type { Core } from '@strapi/strapi';
import { clockOf } from '../../clock';
import { linksOf } from '../../plugins/quota/server/src/notices/links';
import { messageIdOf } from '../../plugins/quota/server/src/notices/message-id';
import { onTable } from '../table';
import { LETTERS } from '../tables';

export interface Letter {
  /** What makes it one and the same letter, however often it is asked for. */
  once: string;
  recipient: string;
  subject: string;
  text: string;
}

interface Row extends Letter {
  id: number;
  attempts: number;
}

/** Longer than any mail server may take to answer; a sender that died loses its letter after this. */
const LEASE_MS = 10 * 60_000;
const WAITS_MIN = [1, 5, 30, 120, 720];
const AT_ONCE = 50;

const later = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds).toISOString();

/** Puts a letter into the outbox, inside the caller's transaction; one that is there already is left alone. */
export async function writeLetter(strapi: Core.Strapi, letter: Letter): Promise<void> {
  const now = clockOf(strapi).now().toISOString();
  await onTable(strapi, LETTERS, (table) =>
    table().insert({ ...letter, created_at: now, state: 'pending', next_try_at: now }).onConflict('once').ignore(),
  );
}

/** Sends what is waiting. Of two servers one takes a letter; a failed one waits and is tried again, five times. */
export async function sendLetters(strapi: Core.Strapi): Promise<void> {
  if (!strapi.config.get('plugin::desk.mailReady')) return;
  const now = clockOf(strapi).now();
  const waiting: Row[] = await onTable(strapi, LETTERS, (table) =>
    table().where({ state: 'pending' }).where('next_try_at', '<=', now.toISOString()).orderBy('id').limit(AT_ONCE),
  );
  for (const row of waiting) if (await claim(strapi, row, now)) await send(strapi, row, now);
}

/** Moves the next try away; whoever changed the row has it. */
async function claim(strapi: Core.Strapi, { id }: Row, now: Date): Promise<boolean> {
  const changed = await onTable(strapi, LETTERS, (table) =>
    table().where({ id, state: 'pending' }).where('next_try_at', '<=', now.toISOString()).update({ next_try_at: later(now, LEASE_MS) }),
  );
  return changed === 1;
}

async function send(strapi: Core.Strapi, { id, once, recipient, subject, text, attempts }: Row, now: Date): Promise<void> {
  const write = (values: object) => onTable(strapi, LETTERS, (table) => table().where({ id }).update({ attempts: attempts + 1, ...values }));
  try {
    await strapi
      .plugin('email')
      .service('email')
      .send({ to: recipient, subject, text, messageId: messageIdOf('desk', once, linksOf(strapi).host), headers: { 'Auto-Submitted': 'auto-generated' } });
    await write({ state: 'sent', note: null });
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    strapi.log.warn(`desk: chưa gửi được thư: ${note}`);
    const wait = WAITS_MIN[attempts];
    await write(wait === undefined ? { state: 'failed', note } : { note, next_try_at: later(now, wait * 60_000) });
  }
}
