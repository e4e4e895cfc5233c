import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { tableOf } from '../database';
import { CellMap, type Cell } from '../closings/cell-map';
import { WAIVERS } from '../ledger/schema';
import type { PeriodKey } from '../rules/periods';
import type { WaiverLine } from '../rules/types';

interface Row {
  id: number;
  type: WaiverLine['type'];
  clause_key: string;
  unit_id: string;
  unit_name: string;
  period: string;
  reason: string;
  document: string | null;
  actor: string;
  at: string;
}

/** Reads and appends the waivers: each grant and each cancellation is a line of its own. */
export function waiversOf(strapi: Core.Strapi, trx?: Knex.Transaction) {
  const table = () => tableOf(strapi, WAIVERS, trx).orderBy('id');
  return {
    async all(): Promise<WaiverLine[]> {
      return (await table()).map(lineOf);
    },

    async line(id: number): Promise<WaiverLine | null> {
      const row: Row | undefined = await table().where({ id }).first();
      return row ? lineOf(row) : null;
    },

    /** The lines of each cell, in the order they were written. */
    async byCell(periods: PeriodKey[], units?: string[]): Promise<CellMap<WaiverLine[]>> {
      const query = table().whereIn('period', periods);
      const rows: Row[] = await (units ? query.whereIn('unit_id', units) : query);
      const cells = new CellMap<WaiverLine[]>();
      for (const line of rows.map(lineOf)) cells.set(cellOf(line), [...(cells.get(cellOf(line)) ?? []), line]);
      return cells;
    },

    async append({ unit, clauseKey, document, ...line }: Omit<WaiverLine, 'id'>): Promise<void> {
      await tableOf(strapi, WAIVERS, trx).insert({
        ...line,
        clause_key: clauseKey,
        unit_id: unit.id,
        unit_name: unit.name,
        document: document && JSON.stringify(document),
      });
    },
  };
}

export const cellOf = ({ clauseKey, unit, period }: WaiverLine): Cell => ({ clauseKey, unitId: unit.id, period });

const lineOf = (row: Row): WaiverLine => ({
  id: Number(row.id),
  type: row.type,
  clauseKey: row.clause_key,
  unit: { id: row.unit_id, name: row.unit_name },
  period: row.period,
  reason: row.reason,
  document: row.document ? JSON.parse(row.document) : null,
  actor: row.actor,
  at: row.at,
});
