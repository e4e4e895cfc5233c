import type { Core, UID } from '@strapi/strapi';
import { boundUnits } from '../access/bound-units';
import type { Act } from '../access/act';
import { refusal } from '../refusals/refusal';

/** A new item belongs to the unit of the person who writes it, when that person has exactly one and named none. */
export async function assignOwnUnit(strapi: Core.Strapi, uid: UID.ContentType, { action, data }: Act): Promise<void> {
  if (action !== 'create' || !data || !strapi.contentTypes[uid].attributes.unit || namesUnit(data.unit)) return;
  const units = await boundUnits(strapi);
  if (units?.length === 1) data.unit = units[0].documentId;
}

/** A relation may come as an id, a list, or the panel's {connect, disconnect} or {set}. */
function namesUnit(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object') return true;
  const { connect, set, ...rest } = value as { connect?: unknown[]; set?: unknown[]; disconnect?: unknown[] };
  if (connect || set) return Boolean(connect?.length || set?.length);
  return !('disconnect' in rest);
}

/**
 * After the write, inside its transaction: somebody bound to a unit may not leave an item with another unit.
 *
 * @throws ValidationError (field `unit`)
 */
export async function checkOwnUnit(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<void> {
  if (!strapi.contentTypes[uid].attributes.unit) return;
  const units = await boundUnits(strapi);
  if (!units) return;
  const rows = await strapi.db.query(uid).findMany({ where: { documentId }, populate: { unit: { select: ['documentId'] } } });
  const own = new Set(units.map((unit) => unit.documentId));
  if (rows.every(({ unit }: { unit: { documentId: string } | null }) => unit && own.has(unit.documentId))) return;
  const message = units.length
    ? `Đơn vị: bạn chỉ được viết cho ${units.map(({ name }) => name).join(', ')}.`
    : 'Tài khoản của bạn chưa được gắn với đơn vị nào. Hãy nhờ Quản trị nội dung bổ sung trong mục “Nhân sự”.';
  throw refusal([{ code: 'other-unit', field: 'unit', message }]);
}
