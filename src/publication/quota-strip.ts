import type { Core } from '@strapi/strapi';
import { localDay } from '../calendar';
import { clockOf } from '../clock';
import { freshnessOf } from '../freshness';

export type MonthStatus = 'met' | 'missed' | 'open' | 'not-applicable' | 'waived';

/** One unit's months of one year under one clause. */
export interface QuotaStrip {
  year: number;
  unit: { slug: string; name: string };
  clause: { key: string; name: string };
  months: { month: string; status: MonthStatus; counted: number; required: number; upcoming: boolean }[];
  /** How many of the months have met the clause. */
  met: number;
}

interface Cell {
  period: string;
  clause: { key: string; name: string };
  unit: { slug: string; name: string };
  required: number;
  counted: number;
  status: MonthStatus;
  upcoming: boolean;
}

/** The months of the running year of every unit that owes articles, or of one unit, in the tracker's own order. */
export async function quotaStrips(strapi: Core.Strapi, unitSlug?: string): Promise<QuotaStrip[]> {
  const strips = await freshnessOf(strapi).remember('quota strips', () => stripsOfYear(strapi));
  return unitSlug ? strips.filter(({ unit }) => unit.slug === unitSlug) : strips;
}

async function stripsOfYear(strapi: Core.Strapi): Promise<QuotaStrip[]> {
  const year = Number(localDay(clockOf(strapi).now()).slice(0, 4));
  const cells: Cell[] = await strapi.plugin('quota').service('board').months(year);
  const strips = new Map<string, QuotaStrip>();
  for (const { period, clause, unit, status, counted, required, upcoming } of cells) {
    const key = `${clause.key} ${unit.slug}`;
    const strip = strips.get(key) ?? {
      year,
      unit: { slug: unit.slug, name: unit.name },
      clause: { key: clause.key, name: clause.name },
      months: [],
      met: 0,
    };
    strip.months.push({ month: period, status, counted, required, upcoming });
    if (status === 'met') strip.met += 1;
    strips.set(key, strip);
  }
  return [...strips.values()];
}
