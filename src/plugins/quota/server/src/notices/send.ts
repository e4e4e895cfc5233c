import type { Core } from '@strapi/strapi';
import { clockOf } from '../clock';
import { configOf } from '../config';
import { escalationLetter, reminderLetter } from './letter';
import { linksOf } from './links';
import { mailErrorInWords } from './mail-error';
import { messageIdOf } from './message-id';
import { outboxOf, standingOfRow, type NoticeRow } from './outbox';
import { standingsBetween } from './owed';
import { reasonNotToSend } from './relevance';
import type { Standing } from './standing';

/**
 * Sends what is waiting: one letter to each recipient with everything that is due to that person. A letter that
 * fails waits and is tried again; nobody else waits for it.
 */
export async function sendDue(strapi: Core.Strapi): Promise<void> {
  if (!configOf(strapi).notices.mailReady) return;
  const outbox = outboxOf(strapi);
  for (const letter of await outbox.dueLetters(clockOf(strapi).now().getTime())) {
    const rows = await outbox.claim(letter, clockOf(strapi).now().getTime());
    const live = await withoutStale(strapi, rows);
    if (live.length > 0) await deliver(strapi, live);
  }
}

interface Live {
  row: NoticeRow;
  standing: Standing;
}

/** A notice may have waited for days: what no longer holds is struck, what holds is told as it stands now. */
async function withoutStale(strapi: Core.Strapi, rows: NoticeRow[]): Promise<Live[]> {
  if (rows.length === 0) return [];
  const now = clockOf(strapi).now().getTime();
  const from = Math.min(now, ...rows.map((row) => standingOfRow(row).opensAt));
  const units = [...new Set(rows.map(({ unit_id }) => unit_id))];
  const standings = await standingsBetween(strapi, { from, to: now }, units);
  const live: Live[] = [];
  for (const row of rows) {
    const standing = standings.find(
      ({ clause, unit, period }) => clause.key === row.clause_key && unit.id === row.unit_id && period === row.period,
    );
    const reason = reasonNotToSend(row.kind, standing, now);
    if (reason !== null) await outboxOf(strapi).cancel(row, reason);
    else if (standing) live.push({ row, standing });
  }
  return live;
}

async function deliver(strapi: Core.Strapi, live: Live[]): Promise<void> {
  const outbox = outboxOf(strapi);
  const rows = live.map(({ row }) => row);
  const [{ kind, recipient }] = rows;
  const { timeZone: zone, notices } = configOf(strapi);
  const links = linksOf(strapi);
  const context = { now: clockOf(strapi).now().getTime(), zone, topic: notices.topic ?? '', links };
  const compose = kind === 'reminder' ? reminderLetter : escalationLetter;
  try {
    await strapi
      .plugin('email')
      .service('email')
      .send({
        to: recipient,
        ...compose(live.map(({ standing }) => standing), context),
        messageId: messageIdOf('quota', keysOf(rows), links.host),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
  } catch (error) {
    const note = mailErrorInWords(error);
    strapi.log.warn(`quota: ${note}`);
    await outbox.markFailed(rows, note, clockOf(strapi).now().getTime());
    return;
  }
  await outbox.markSent(rows, clockOf(strapi).now().getTime());
}

const keysOf = (rows: NoticeRow[]) =>
  rows.map(({ clause_key, unit_id, period, step, recipient }) => [clause_key, unit_id, period, step, recipient]);
