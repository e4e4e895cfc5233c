import type { Core } from '@strapi/strapi';
import type { CellVerdict } from '../../../../quota/server/src/board/cell-verdict';
import { eventsByUnit, verdictsOf } from '../../../../quota/server/src/board/verdicts';
import { clausesOf } from '../../../../quota/server/src/clauses/clauses';
import { configOf } from '../../../../quota/server/src/config';
import { boundUnits } from '../../../../quota/server/src/rules/scope';
import type { Clause, CountedItem, LedgerEvent } from '../../../../quota/server/src/rules/types';
import { judge } from '../../../../quota/server/src/rules/verdict';
import { clausesFor } from '../../../../quota/server/src/rules/versions';
import { readUnits } from '../../../../quota/server/src/units';
import type { ReportVerdict, RunningVerdict } from '../../../../../reports/figures/types';

/**
 * The verdicts of every month, quarter and year that ended in the span, as they were closed, with every wording
 * they rest on and every article they count. `months` are the calendar months that ended there.
 */
export async function endedVerdicts(strapi: Core.Strapi, months: string[], unitId: string | null): Promise<{ verdicts: ReportVerdict[]; clauses: Clause[]; counted: CountedItem[] }> {
  const periods = months.flatMap((month) => [month, ...longerEndingWith(month)]);
  const cells = await verdictsOf(strapi, { periods, only: unitId ? [unitId] : undefined });
  const bound = new Set(cells.filter(({ status }) => status !== 'not-applicable').map(lineOf));
  const kept = cells.filter((cell) => bound.has(lineOf(cell)));
  const clauses = new Map(kept.map(({ clause }) => [`${clause.key} ${clause.version}`, clause]));
  return { verdicts: kept.map(viewOf), clauses: [...clauses.values()], counted: kept.flatMap(({ counted }) => counted) };
}

const lineOf = ({ clause, unit }: CellVerdict) => JSON.stringify([clause.key, unit.id]);

/** The quarter and the year that end with a month. */
function longerEndingWith(month: string): string[] {
  const [year, index] = month.split('-').map(Number);
  return [...(index % 3 === 0 ? [`${year}-Q${index / 3}`] : []), ...(index === 12 ? [String(year)] : [])];
}

const viewOf = ({ clause, unit, period, status, required, counted, afterClose, closing }: CellVerdict): ReportVerdict => ({
  clause: {
    key: clause.key,
    version: clause.version,
    name: clause.name,
    quote: clause.quote,
    minimum: clause.minimum,
    period: clause.period,
    document: clause.document.title,
  },
  unit: { id: unit.id, name: unit.name },
  period,
  status,
  required,
  counted: counted.length,
  items: counted.map(({ documentId }) => documentId),
  afterClose,
  checksum: closing?.checksum ?? null,
});

/** How far each clause by the month had got in the month that runs at the cut, from the ledger as it stood then. */
export async function runningVerdicts(
  strapi: Core.Strapi,
  { month, events, asOf, unitId }: { month: string; events: LedgerEvent[]; asOf: number; unitId: string | null },
): Promise<RunningVerdict[]> {
  const { timeZone: zone } = configOf(strapi);
  const units = (await readUnits(strapi)).filter(({ id }) => !unitId || id === unitId);
  const clauses = clausesFor(month, await clausesOf(strapi).versions(), zone);
  const byUnit = eventsByUnit(events);
  return clauses.flatMap((clause) =>
    boundUnits(clause, units, zone).flatMap((unit) => {
      const { status, counted } = judge({ clause, unit, period: month, events: byUnit.get(unit.id) ?? [], asOf, zone });
      if (status === 'not-applicable') return [];
      return [
        {
          clause: { key: clause.key, name: clause.name, minimum: clause.minimum },
          unit: { id: unit.id, name: unit.name },
          period: month,
          counted: counted.length,
          items: counted.map(({ documentId }) => documentId),
        },
      ];
    }),
  );
}
