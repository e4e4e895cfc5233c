import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { nextTry } from './backoff';
import { NOTICES } from './schema';
import type { Standing } from './standing';
import type { DueNotice, NoticeKind } from './steps';

export type NoticeState = 'pending' | 'sending' | 'sent' | 'failed' | 'cancelled';

export interface NoticeRow {
  id: number;
  kind: NoticeKind;
  clause_key: string;
  unit_id: string;
  period: string;
  step: string;
  /** Empty when nobody could be found to write to. */
  recipient: string;
  /** A {@link Standing} as it was when the notice fell due. */
  standing: string;
  due_at: string;
  created_at: string;
  state: NoticeState;
  attempts: number;
  next_try_at: string;
  claim: string | null;
  claimed_until: string | null;
  sent_at: string | null;
  /** Why it failed or was not sent; a Vietnamese sentence. */
  note: string | null;
}

/** Longer than any mail server may take to answer. A sender that died loses its rows after this. */
const LEASE_MS = 10 * 60_000;
const LARGEST_LETTER = 200;

const NO_RECIPIENT = {
  reminder: 'Chưa có người nhận: đơn vị chưa có tài khoản đang hoạt động nào trong danh sách “Nhân sự”.',
  escalation: 'Chưa có người nhận: chưa có tài khoản giám sát nào đang hoạt động.',
};

export const standingOfRow = ({ standing }: NoticeRow): Standing => JSON.parse(standing);

const iso = (instant: number) => new Date(instant).toISOString();

type Keyed = Pick<NoticeRow, 'clause_key' | 'unit_id' | 'period' | 'step' | 'recipient'>;
const keyOf = (row: Keyed) => JSON.stringify([row.clause_key, row.unit_id, row.period, row.step, row.recipient]);

/** The outbox: notices wait here until they are sent, each of them once, whoever asks and however often. */
export function outboxOf(strapi: Core.Strapi) {
  const knex: Knex = strapi.db.connection;
  const table = () => knex<NoticeRow>(NOTICES);
  const waiting = (now: number) => (query: Knex.QueryBuilder) =>
    query
      .where((pending) => pending.where('state', 'pending').where('next_try_at', '<=', iso(now)))
      .orWhere((abandoned) => abandoned.where('state', 'sending').where('claimed_until', '<=', iso(now)));

  return {
    /**
     * Puts notices into the outbox for each of their recipients; those that are there already are left alone. An
     * earlier reminder of the same period that still waits is struck: it would only repeat the new one.
     */
    async add(notices: { notice: DueNotice; recipients: string[] }[], now: number): Promise<void> {
      const rows = notices.flatMap(({ notice, recipients }) =>
        (recipients.length > 0 ? recipients : ['']).map((recipient) => newRow(notice, recipient, now)),
      );
      if (rows.length === 0) return;
      const periods = [...new Set(rows.map(({ period }) => period))];
      const known: Keyed[] = await table()
        .select('clause_key', 'unit_id', 'period', 'step', 'recipient')
        .whereIn('period', periods);
      const keys = new Set(known.map(keyOf));
      for (const row of rows.filter((candidate) => !keys.has(keyOf(candidate)))) {
        await strapi.db.transaction(async ({ trx }) => {
          await knex(NOTICES)
            .insert(row)
            .onConflict(['clause_key', 'unit_id', 'period', 'step', 'recipient'])
            .ignore()
            .transacting(trx);
          const { kind, clause_key, unit_id, period, recipient } = row;
          if (kind === 'reminder') {
            await knex(NOTICES)
              .where({ kind, clause_key, unit_id, period, recipient, state: 'pending' })
              .whereNot({ step: row.step })
              .update({ state: 'cancelled', note: 'Không gửi: đã có lần nhắc sau.' })
              .transacting(trx);
          }
        });
      }
    },

    /** To whom something is waiting to be sent, the longest waiting first. */
    dueLetters: async (now: number): Promise<Pick<NoticeRow, 'recipient' | 'kind'>[]> =>
      table().select('recipient', 'kind').where(waiting(now)).groupBy('recipient', 'kind').orderByRaw('min(next_try_at)'),

    /**
     * Takes what is waiting for one recipient, for this sender alone. One statement, so that of two senders one
     * gets a row and the other passes it by.
     */
    async claim(letter: Pick<NoticeRow, 'recipient' | 'kind'>, now: number): Promise<NoticeRow[]> {
      const claim = randomUUID();
      const mine = knex(NOTICES).select('id').where(letter).where(waiting(now)).orderBy('id').limit(LARGEST_LETTER);
      if (strapi.db.dialect.client === 'postgres') mine.forUpdate().skipLocked();
      await knex(NOTICES)
        .whereIn('id', mine)
        .update({ state: 'sending', claim, claimed_until: iso(now + LEASE_MS) });
      return table().where({ claim }).orderBy('id');
    },

    async markSent(rows: NoticeRow[], now: number): Promise<void> {
      for (const { id, claim, attempts } of rows) {
        await table()
          .where({ id, claim })
          .update({ state: 'sent', sent_at: iso(now), attempts: attempts + 1, note: null, claim: null, claimed_until: null });
      }
    },

    async markFailed(rows: NoticeRow[], note: string, now: number): Promise<void> {
      for (const { id, claim, attempts, next_try_at } of rows) {
        const next = nextTry(attempts + 1, now);
        await table()
          .where({ id, claim })
          .update({
            state: next === null ? 'failed' : 'pending',
            next_try_at: next === null ? next_try_at : iso(next),
            attempts: attempts + 1,
            note,
            claim: null,
            claimed_until: null,
          });
      }
    },

    async cancel({ id, claim }: NoticeRow, note: string): Promise<void> {
      await table().where({ id, claim }).update({ state: 'cancelled', note, claim: null, claimed_until: null });
    },

    /** Lets a failed notice be tried again, from the first wait on. False when it had not failed. */
    async retry(id: number, now: number): Promise<boolean> {
      const changed = await table()
        .where({ id, state: 'failed' })
        .whereNot({ recipient: '' })
        .update({ state: 'pending', attempts: 0, next_try_at: iso(now) });
      return changed === 1;
    },

    find: async (id: number): Promise<NoticeRow | undefined> => table().where({ id }).first(),

    /** One page of the log, newest first. `units` keeps to units by id. */
    async page({ state, units, page, pageSize }: PageQuestion): Promise<{ rows: NoticeRow[]; total: number }> {
      const chosen = () =>
        table().where((query) => {
          if (state) void query.where({ state });
          if (units) void query.whereIn('unit_id', units);
        });
      const [{ total }] = await chosen().count({ total: '*' });
      const rows = await chosen()
        .orderBy('id', 'desc')
        .limit(pageSize)
        .offset((page - 1) * pageSize);
      return { rows, total: Number(total) };
    },

    /** What fell due since then for these units or, with null, for all. Newest first. */
    dueSince: async (since: number, kind: NoticeKind, units: string[] | null): Promise<NoticeRow[]> =>
      table()
        .where({ kind })
        .where('due_at', '>=', iso(since))
        .where((query) => {
          if (units) void query.whereIn('unit_id', units);
        })
        .orderBy('due_at', 'desc')
        .orderBy('id', 'desc'),
  };
}

interface PageQuestion {
  state?: NoticeState;
  units?: string[];
  page: number;
  pageSize: number;
}

const newRow = ({ kind, step, dueAt, standing }: DueNotice, recipient: string, now: number) => ({
  kind,
  clause_key: standing.clause.key,
  unit_id: standing.unit.id,
  period: standing.period,
  step,
  recipient,
  standing: JSON.stringify(standing),
  due_at: iso(dueAt),
  created_at: iso(now),
  state: recipient === '' ? 'failed' : 'pending',
  next_try_at: iso(now),
  note: recipient === '' ? NO_RECIPIENT[kind] : null,
});
