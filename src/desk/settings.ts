import type { Core } from '@strapi/strapi';
import { refusal, type Reason } from '../refusals/refusal';
import { onTable } from './table';
import { SETTINGS } from './tables';

export interface DeskSettings {
  /** How long a line of the audit trail is kept, in days. */
  auditDays: number;
  /** How long a deleted document can be brought back, in days. */
  trashDays: number;
}

const DEFAULTS: DeskSettings = { auditDays: 730, trashDays: 30 };
const LIMITS: Record<keyof DeskSettings, { label: string; least: number; most: number }> = {
  auditDays: { label: 'Giữ nhật ký (ngày)', least: 90, most: 3650 },
  trashDays: { label: 'Giữ trong thùng rác (ngày)', least: 30, most: 365 },
};
const NAMES = Object.keys(DEFAULTS) as (keyof DeskSettings)[];

export async function readSettings(strapi: Core.Strapi): Promise<DeskSettings> {
  const rows: { name: string; value: string }[] = await onTable(strapi, SETTINGS, (table) => table().select());
  const stored = Object.fromEntries(rows.map(({ name, value }) => [name, Number(value)]));
  return { ...DEFAULTS, ...stored };
}

/** @throws ValidationError naming each number that is out of its bounds */
export async function writeSettings(strapi: Core.Strapi, given: Record<string, unknown>): Promise<DeskSettings> {
  const reasons: Reason[] = NAMES.filter((name) => name in given).flatMap((name) => {
    const { label, least, most } = LIMITS[name];
    const value = given[name];
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
    return fits ? [] : [{ code: 'invalid', field: name, message: `${label}: phải là số nguyên từ ${least} đến ${most}.` }];
  });
  if (reasons.length > 0) throw refusal(reasons);
  for (const name of NAMES.filter((candidate) => candidate in given)) {
    await onTable(strapi, SETTINGS, (table) => table().insert({ name, value: String(given[name]) }).onConflict('name').merge());
  }
  return readSettings(strapi);
}
