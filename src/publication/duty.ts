import type { Core } from '@strapi/strapi';
import { verdictsOf } from '../plugins/quota/server/src/board/verdicts';
import { publicView, type PublicVerdict } from '../plugins/quota/server/src/board/views';
import { ensureClosed } from '../plugins/quota/server/src/closings/close-due';
import { periodsOfYear, PERIOD_KINDS } from '../plugins/quota/server/src/rules/periods';
import { clockOf } from '../clock';

/** One unit under one clause in a year: never a person. */
export interface DutyLine {
  unit: { slug: string; name: string };
  clause: PublicVerdict['clause'];
  /** Months, quarters or the year, by the clause. */
  periods: Pick<PublicVerdict, 'period' | 'periodName' | 'status' | 'required' | 'counted' | 'running' | 'upcoming' | 'articles'>[];
  /** Periods that are met so far, and those that the clause asks for in the whole year. */
  met: number;
  asked: number;
}

export interface Duty {
  year: number;
  /** Years that can be asked for, the newest first. */
  years: number[];
  /** UTC instant. */
  asOf: string;
  units: { slug: string; name: string }[];
  lines: DutyLine[];
}

/** How many years back readers may look. */
const YEARS = 5;

/** What each unit owes and has published in a year, as the tracker says it to everybody; null for what is no year or unit. */
export async function duty(strapi: Core.Strapi, { year: asked, unit }: { year?: string | null; unit?: string | null }): Promise<Duty | null> {
  const now = clockOf(strapi).now();
  const thisYear = Number(new Intl.DateTimeFormat('en', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric' }).format(now));
  const year = asked ? Number(asked) : thisYear;
  if (!Number.isInteger(year) || year < 2000 || year > thisYear) return null;
  await ensureClosed(strapi);
  const cells = await verdictsOf(strapi, { periods: PERIOD_KINDS.flatMap((kind) => periodsOfYear(year, kind)) });
  const lines = new Map<string, DutyLine>();
  for (const cell of cells.map(publicView)) {
    const key = JSON.stringify([cell.clause.key, cell.unit.slug]);
    const line = lines.get(key) ?? { unit: cell.unit, clause: cell.clause, periods: [], met: 0, asked: 0 };
    lines.set(key, line);
    const { period, periodName, status, required, counted, running, upcoming, articles } = cell;
    line.periods.push({ period, periodName, status, required, counted, running, upcoming, articles });
    if (status === 'met') line.met += 1;
    if (status !== 'not-applicable' && status !== 'waived') line.asked += 1;
  }
  const bound = [...lines.values()].filter((line) => line.periods.some(({ status }) => status !== 'not-applicable'));
  const units = new Map(bound.map((line) => [line.unit.slug, line.unit]));
  if (unit && !units.has(unit)) return null;
  return {
    year,
    years: Array.from({ length: YEARS }, (_, index) => thisYear - index),
    asOf: now.toISOString(),
    units: [...units.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    lines: unit ? bound.filter((line) => line.unit.slug === unit) : bound,
  };
}
