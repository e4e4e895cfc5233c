import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Day } from '../../../../quota/server/src/rules/calendar';
import type { ReportContent } from '../../../../../reports/content/report-content';
import { FROZEN, SENDINGS } from '../tables';

/** A frozen version without what it says. */
export interface VersionHead {
  key: string;
  version: number;
  name: string;
  periodCode: string | null;
  year: number;
  unitId: string | null;
  firstDay: Day;
  lastDay: Day;
  dueDay: Day | null;
  frozenAt: string;
  actor: string;
  checksum: string;
}

export interface Sending {
  id: number;
  key: string;
  version: number;
  /** "05/BC-SYT", as văn thư gave it. */
  number: string;
  sentOn: Day;
  recipients: string[];
  /** 0 in time; null when there was no deadline. */
  daysLate: number | null;
  recordedAt: string;
  actor: string;
}

interface FrozenRow {
  key: string;
  version: number;
  name: string;
  period_code: string | null;
  year: number;
  unit_id: string | null;
  first_day: Day;
  last_day: Day;
  due_day: Day | null;
  body: string;
  frozen_at: string;
  actor: string;
  checksum: string;
}

interface SendingRow {
  id: number;
  key: string;
  version: number;
  number: string;
  sent_on: Day;
  recipients: string;
  days_late: number | null;
  recorded_at: string;
  actor: string;
}

const HEAD_COLUMNS = ['key', 'version', 'name', 'period_code', 'year', 'unit_id', 'first_day', 'last_day', 'due_day', 'frozen_at', 'actor', 'checksum'];

/** Reads and appends frozen reports and their sendings. */
export function reportsOf(strapi: Core.Strapi, trx?: Knex.Transaction) {
  const table = (name: string): Knex.QueryBuilder => {
    const query = strapi.db.connection(name);
    return trx ? query.transacting(trx) : query;
  };
  return {
    /** Every version, the newest first; of one report when its key is given. */
    async heads(key?: string): Promise<VersionHead[]> {
      const query = table(FROZEN).select(HEAD_COLUMNS).orderBy('id', 'desc');
      const rows: FrozenRow[] = await (key ? query.where({ key }) : query);
      return rows.map(headOf);
    },

    /** A frozen version with its exact words; null when there is none. */
    async version(key: string, version: number): Promise<{ head: VersionHead; body: string; content: ReportContent } | null> {
      const row: FrozenRow | undefined = await table(FROZEN).where({ key, version }).first();
      return row ? { head: headOf(row), body: row.body, content: JSON.parse(row.body) } : null;
    },

    async keep(head: VersionHead, body: string): Promise<void> {
      await table(FROZEN).insert({
        key: head.key,
        version: head.version,
        name: head.name,
        period_code: head.periodCode,
        year: head.year,
        unit_id: head.unitId,
        first_day: head.firstDay,
        last_day: head.lastDay,
        due_day: head.dueDay,
        body,
        frozen_at: head.frozenAt,
        actor: head.actor,
        checksum: head.checksum,
      });
    },

    /** Sendings in the order in which they were recorded; of one report when its key is given. */
    async sendings(key?: string): Promise<Sending[]> {
      const query = table(SENDINGS).orderBy('id');
      const rows: SendingRow[] = await (key ? query.where({ key }) : query);
      return rows.map((row) => ({
        id: Number(row.id),
        key: row.key,
        version: row.version,
        number: row.number,
        sentOn: row.sent_on,
        recipients: JSON.parse(row.recipients),
        daysLate: row.days_late,
        recordedAt: row.recorded_at,
        actor: row.actor,
      }));
    },

    async recordSending({ key, version, number, sentOn, recipients, daysLate, recordedAt, actor }: Omit<Sending, 'id'>): Promise<void> {
      await table(SENDINGS).insert({
        key,
        version,
        number,
        sent_on: sentOn,
        recipients: JSON.stringify(recipients),
        days_late: daysLate,
        recorded_at: recordedAt,
        actor,
      });
    },
  };
}

const headOf = (row: FrozenRow): VersionHead => ({
  key: row.key,
  version: Number(row.version),
  name: row.name,
  periodCode: row.period_code,
  year: Number(row.year),
  unitId: row.unit_id,
  firstDay: row.first_day,
  lastDay: row.last_day,
  dueDay: row.due_day,
  frozenAt: row.frozen_at,
  actor: row.actor,
  checksum: row.checksum,
});
