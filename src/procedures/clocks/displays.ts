import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { currentActor } from '../../access/actor';
import { localDay } from '../../calendar';
import { addDays } from '../../calendar/working-days';
import { clockOf } from '../../clock';
import { boundUnits } from '../../access/bound-units';
import { refusal } from '../../refusals/refusal';
import { DISPLAYS, withTables } from '../tables';
import { versionsOf, type Version } from '../versions/versions';

export const PLACE = 'api::display-place.display-place';

export interface PlaceRow {
  documentId: string;
  name: string;
  unit: { documentId: string; name: string } | null;
  subjectAreas: { name: string }[];
  validFrom: string | null;
  validTo: string | null;
}

/** The places that are in use on a day. */
export async function placesOn(strapi: Core.Strapi, day: string): Promise<PlaceRow[]> {
  const rows: PlaceRow[] = await strapi.db.query(PLACE).findMany({
    populate: { unit: { select: ['documentId', 'name'] }, subjectAreas: { select: ['name'] } },
    orderBy: { name: 'asc' },
  });
  return rows.filter(({ validFrom, validTo }) => (!validFrom || validFrom <= day) && (!validTo || day <= validTo));
}

/** When each version was put up: `documentId version placeId` → day. */
export async function displayDays(strapi: Core.Strapi): Promise<Map<string, string>> {
  const rows: { document_id: string; version: number; place_id: string; displayed_on: string }[] = await strapi.db.connection(DISPLAYS);
  return new Map(rows.map((row) => [displayKey(row.document_id, row.version, row.place_id), row.displayed_on]));
}

export const displayKey = (documentId: string, version: number, placeId: string): string => `${documentId} ${version} ${placeId}`;

export interface DisplayNote {
  /** The procedures whose latest versions are meant. */
  documentIds: string[];
  placeId: string;
  /** null takes a wrong record back. */
  displayedOn: string | null;
}

const MOST_AT_ONCE = 500;

/**
 * Records that the latest versions of these procedures hang at a place since a day. A second record of the same
 * version replaces the first. Editors record for the places of their own unit only.
 *
 * @throws ValidationError naming the field
 */
export async function recordDisplay(strapi: Core.Strapi, note: DisplayNote): Promise<{ recorded: number }> {
  const now = clockOf(strapi).now();
  const place = await checkedPlace(strapi, note.placeId);
  checkDay(note.displayedOn, localDay(now));
  if (note.documentIds.length === 0 || note.documentIds.length > MOST_AT_ONCE) {
    throw refusal([{ code: 'missing', field: 'documentIds', message: `Thủ tục: hãy chọn từ 1 đến ${MOST_AT_ONCE} thủ tục.` }]);
  }
  const latest = new Map<string, Version>((await versionsOf(strapi, note.documentIds)).map((version) => [version.documentId, version]));
  const unknown = note.documentIds.filter((id) => !latest.has(id));
  if (unknown.length > 0) throw refusal([{ code: 'unknown', field: 'documentIds', message: 'Thủ tục: có thủ tục chưa được công bố.' }]);
  const actor = currentActor(strapi);
  await withTables(strapi, async (table) => {
    for (const { documentId, version } of latest.values()) {
      const key = { document_id: documentId, version, place_id: place.documentId };
      await table(DISPLAYS).where(key).delete();
      if (note.displayedOn === null) continue;
      const by = actor.kind === 'server' ? 'Hệ thống' : actor.name;
      await table(DISPLAYS).insert({ ...key, displayed_on: note.displayedOn, recorded_at: now.toISOString(), recorded_by: by });
    }
  });
  return { recorded: latest.size };
}

async function checkedPlace(strapi: Core.Strapi, placeId: string): Promise<PlaceRow> {
  const place: PlaceRow | null = await strapi.db.query(PLACE).findOne({ where: { documentId: placeId }, populate: { unit: { select: ['documentId', 'name'] } } });
  if (!place) throw refusal([{ code: 'unknown', field: 'placeId', message: 'Nơi niêm yết: không có nơi này.' }]);
  const units = await boundUnits(strapi);
  if (units && !units.some(({ documentId }) => documentId === place.unit?.documentId)) {
    throw new errors.PolicyError('Bạn chỉ được ghi cho nơi niêm yết do đơn vị mình chịu trách nhiệm.');
  }
  return place;
}

function checkDay(day: string | null, today: string): void {
  if (day === null) return;
  const refuse = (message: string) => refusal([{ code: 'invalid', field: 'displayedOn', message: `Ngày niêm yết: ${message}` }]);
  try {
    addDays(day, 0);
  } catch {
    throw refuse('không phải một ngày (dd/MM/yyyy).');
  }
  if (day > today) throw refuse('không thể sau hôm nay.');
}
