import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { chunksOf, tableOf } from '../database';
import { CLOSING_NOTES, CLOSINGS } from '../ledger/schema';
import type { PeriodKey } from '../rules/periods';
import type { AfterClose } from '../rules/types';
import { CellMap, type Cell } from './cell-map';
import { checksumOf, type ClosingRow } from './freeze';

interface NoteRow {
  clause_key: string;
  unit_id: string;
  period: string;
  document_id: string;
  title: string;
  type: AfterClose['type'];
  at: string;
  actor: string;
  reason: string;
}

const CHECKED_AT_ONCE = 500;

/** Reads and appends the frozen verdicts, and what happened to their items afterwards. */
export function closingsOf(strapi: Core.Strapi, trx?: Knex.Transaction) {
  const within = (name: string, periods: PeriodKey[], units: string[] | undefined) => {
    const query = tableOf(strapi, name, trx).whereIn('period', periods);
    return units ? query.whereIn('unit_id', units) : query;
  };

  return {
    async rows(periods: PeriodKey[], units?: string[]): Promise<ClosingRow[]> {
      return within(CLOSINGS, periods, units);
    },

    /** How many cells of each period are closed; periods with none are left out. */
    async countByPeriod(periods: PeriodKey[]): Promise<Map<PeriodKey, number>> {
      const rows: { period: PeriodKey; cells: number | string }[] = await within(CLOSINGS, periods, undefined)
        .select('period')
        .count('* as cells')
        .groupBy('period');
      return new Map(rows.map(({ period, cells }) => [period, Number(cells)]));
    },

    /** The status of each closed cell. */
    async statuses(): Promise<CellMap<string>> {
      const rows: Pick<ClosingRow, 'clause_key' | 'unit_id' | 'period' | 'status'>[] = await tableOf(strapi, CLOSINGS, trx).select(
        'clause_key',
        'unit_id',
        'period',
        'status',
      );
      return new CellMap(rows.map((row) => [cellOf(row), row.status]));
    },

    /** Keeps each verdict unless its cell is closed already, by whichever server. */
    async keep(rows: ClosingRow[]): Promise<void> {
      for (const some of chunksOf(rows, 50)) {
        await tableOf(strapi, CLOSINGS, trx).insert(some).onConflict(['clause_key', 'unit_id', 'period']).ignore();
      }
    },

    /** What left the counted items of closed cells afterwards, in order. */
    async notes(periods: PeriodKey[], units?: string[]): Promise<CellMap<AfterClose[]>> {
      const rows: NoteRow[] = await within(CLOSING_NOTES, periods, units).orderBy('id');
      const notes = new CellMap<AfterClose[]>();
      for (const row of rows) {
        const { document_id: documentId, title, type, at, actor, reason } = row;
        notes.set(cellOf(row), [...(notes.get(cellOf(row)) ?? []), { documentId, title, type, at, actor, reason }]);
      }
      return notes;
    },

    async note({ clauseKey, unitId, period }: Cell, { documentId, ...note }: AfterClose): Promise<void> {
      await tableOf(strapi, CLOSING_NOTES, trx).insert({
        clause_key: clauseKey,
        unit_id: unitId,
        period,
        document_id: documentId,
        ...note,
      });
    },

    /** The first frozen verdict that no longer fits its checksum; null when all do. Reads a part at a time. */
    async firstBroken(): Promise<Cell | null> {
      for (let offset = 0; ; offset += CHECKED_AT_ONCE) {
        const rows: ClosingRow[] = await tableOf(strapi, CLOSINGS, trx)
          .orderBy(['clause_key', 'unit_id', 'period'])
          .limit(CHECKED_AT_ONCE)
          .offset(offset);
        const broken = rows.find((row) => checksumOf(row) !== row.checksum);
        if (broken) return cellOf(broken);
        if (rows.length < CHECKED_AT_ONCE) return null;
      }
    },
  };
}

/** The cell of a row of closings or of notes. */
export const cellOf = (row: Pick<ClosingRow, 'clause_key' | 'unit_id' | 'period'>): Cell => ({
  clauseKey: row.clause_key,
  unitId: row.unit_id,
  period: row.period,
});
