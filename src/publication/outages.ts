import type { Core } from '@strapi/strapi';
import { calendarOf, localDay } from '../calendar';
import type { WorkingCalendar } from '../calendar/working-days';
import { clockOf } from '../clock';
import { freshnessOf } from '../freshness';
import { changesAt } from '../freshness/reads';
import { OUTAGE_KINDS, labelOf } from '../words/enumerations';
import { NAME, isoOrNull, unitNameOrNull, type UnitName } from './names';
import { mapPage, readPage, type Page } from './pages';
import { parseListQuery, type Parameters } from './parameters';
import { published } from './published';

/** A time at which a service does or did not work. Instants are ISO UTC. */
export interface Outage {
  title: string;
  affected: string;
  reason: string | null;
  kind: keyof typeof OUTAGE_KINDS;
  kindLabel: string | null;
  startsAt: string;
  recoversAt: string;
  announcedAt: string | null;
  /** Working days from the announcement to the day it begins. */
  noticeDays: number | null;
  state: 'coming' | 'running' | 'over';
  unit: UnitName | null;
}

interface Row {
  documentId: string;
  title: string;
  affected: string;
  reason: string | null;
  kind: Outage['kind'];
  startsAt: string;
  recoversAt: string;
  firstPublicAt: string | null;
  announcedAt: string | null;
  unit: UnitName | null;
}

const UID = 'api::outage.outage';
const SELECTION = {
  fields: ['title', 'affected', 'reason', 'kind', 'startsAt', 'recoversAt', 'firstPublicAt', 'announcedAt'],
  populate: { unit: NAME },
} as const;
const MOST_BANNERS = 3;

/** The log of outages, newest first. @throws ValidationError (400) naming an unknown parameter */
export async function listOutages(strapi: Core.Strapi, parameters: Parameters): Promise<Page<Outage>> {
  const { filters, ...paging } = parseListQuery(parameters, {});
  const page = await readPage(published<Row>(strapi, UID), paging, {
    ...SELECTION,
    filters,
    sort: ['startsAt:desc', 'documentId:asc'],
  });
  const calendar = await calendarOf(strapi);
  return mapPage(page, (row) => outageOf(strapi, row, calendar));
}

/** What readers must be told now: every announced outage until the time by which it should be over. */
export const outagesToAnnounce = (strapi: Core.Strapi): Promise<Outage[]> =>
  freshnessOf(strapi).remember('outages to announce', async () => {
    const rows = await published<Row>(strapi, UID).find({
      ...SELECTION,
      filters: { recoversAt: { $gt: clockOf(strapi).now().toISOString() } },
      sort: ['startsAt:asc', 'documentId:asc'],
      limit: MOST_BANNERS,
    });
    if (rows.length === 0) return [];
    const calendar = await calendarOf(strapi);
    return rows.map((row) => outageOf(strapi, row, calendar));
  });

function outageOf(strapi: Core.Strapi, row: Row, calendar: WorkingCalendar): Outage {
  const now = clockOf(strapi).now();
  const [startsAt, recoversAt] = [new Date(row.startsAt), new Date(row.recoversAt)];
  const announcedAt = isoOrNull(row.announcedAt ?? row.firstPublicAt);
  for (const turn of [startsAt, recoversAt]) if (now < turn) changesAt(turn);
  return {
    title: row.title,
    affected: row.affected,
    reason: row.reason,
    kind: row.kind,
    kindLabel: labelOf(OUTAGE_KINDS, row.kind),
    startsAt: startsAt.toISOString(),
    recoversAt: recoversAt.toISOString(),
    announcedAt,
    noticeDays: announcedAt ? calendar.workingDaysBetween(localDay(announcedAt), localDay(startsAt)) : null,
    state: now < startsAt ? 'coming' : now < recoversAt ? 'running' : 'over',
    unit: unitNameOrNull(row.unit),
  };
}
