import fs from 'node:fs';
import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import { workingCalendar, type Day, type WorkingCalendar, type WorkingCalendarData } from './working-days';

const FILE = path.join('database', 'reference', 'working-calendar.json');
const ADDED = 'api::calendar-day.calendar-day' as UID.ContentType;
const LOCAL_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

interface AddedDay {
  day: Day;
  kind: 'holiday' | 'swap-working';
  name: string;
  source: string | null;
}

/**
 * The working calendar that came with the product, with the days that an administrator added since. Read anew each
 * time, so that a day added on one server counts on every other at once.
 *
 * @throws when the file is missing or broken
 */
export async function calendarDataOf(strapi: Core.Strapi): Promise<WorkingCalendarData> {
  const shipped: WorkingCalendarData = JSON.parse(fs.readFileSync(path.join(strapi.dirs.app.root, FILE), 'utf8'));
  const rows: AddedDay[] = await strapi.db.query(ADDED).findMany({ orderBy: { id: 'asc' } });
  const added = rows.map((row) => ({ ...row, day: String(row.day).slice(0, 10), basis: row.source ?? '' }));
  return {
    ...shipped,
    daysOff: [...shipped.daysOff, ...added.filter(({ kind }) => kind === 'holiday').map(({ day, name, basis }) => ({ from: day, to: day, name, basis }))],
    workingWeekends: [...shipped.workingWeekends, ...added.filter(({ kind }) => kind === 'swap-working').map(({ day, basis }) => ({ day, basis }))],
  };
}

/** The one calendar by which every term is counted. */
export const calendarOf = async (strapi: Core.Strapi): Promise<WorkingCalendar> => workingCalendar(await calendarDataOf(strapi));

/** The calendar day in Vietnam at an instant. */
export const localDay = (instant: Date | string): Day => LOCAL_DAY.format(new Date(instant));
