import type { Core, UID } from '@strapi/strapi';
import { addMonths, startOfDay } from '../../text/days';
import { ARTICLE, titleAttribute, WRITTEN_TYPES } from '../watched';

export interface CalendarEntry {
  kind: 'publish' | 'expire' | 'review' | 'published';
  /** An instant, or for reviews a day. */
  at: string;
  documentType: UID.ContentType;
  documentId: string;
  title: string;
  unit: string | null;
}

const MOST = 500;

interface Row extends Record<string, unknown> {
  documentId: string;
  unit: { name: string } | null;
}

/** What is planned in a local month, "2026-11", and what has come out in it; of these units, or of all with null. */
export async function calendarOf(strapi: Core.Strapi, month: string, units: string[] | null): Promise<CalendarEntry[]> {
  const first = `${month}-01`;
  const next = addMonths(first, 1);
  const instants = { $gte: startOfDay(first).toISOString(), $lt: startOfDay(next).toISOString() };
  const scope = units ? { unit: { documentId: { $in: units } } } : {};
  const read = async (uid: UID.ContentType, kind: CalendarEntry['kind'], attribute: string, where: object): Promise<CalendarEntry[]> => {
    const name = titleAttribute(uid);
    const rows: Row[] = await strapi.db.query(uid).findMany({
      where: { $and: [where, scope] },
      select: ['documentId', name, attribute],
      populate: { unit: { select: ['name'] } },
      orderBy: { [attribute]: 'asc' },
      limit: MOST,
    });
    return rows.map(({ documentId, unit, [name]: title, [attribute]: at }) => ({
      ...{ kind, documentType: uid, documentId, title: String(title ?? '') || 'Chưa có tên', unit: unit?.name ?? null },
      at: attribute === 'reviewOn' ? String(at) : new Date(String(at)).toISOString(),
    }));
  };
  const entries: CalendarEntry[] = [];
  for (const uid of WRITTEN_TYPES) {
    entries.push(
      ...(await read(uid, 'publish', 'publishAt', { publishedAt: null, state: 'scheduled', publishAt: instants })),
      ...(await read(uid, 'expire', 'expireAt', { publishedAt: null, expireAt: instants })),
      ...(await read(uid, 'review', 'reviewOn', { publishedAt: { $notNull: true }, reviewOn: { $gte: first, $lt: next } })),
    );
  }
  // What came out counts for the month's quota, which asks for articles; a registry taken in at once would bury its day.
  entries.push(...(await read(ARTICLE, 'published', 'firstPublicAt', { publishedAt: { $notNull: true }, firstPublicAt: instants })));
  return entries.sort((a, b) => a.at.localeCompare(b.at));
}
