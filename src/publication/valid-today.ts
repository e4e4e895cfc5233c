import type { Core } from '@strapi/strapi';
import { localDay } from '../calendar';
import { clockOf } from '../clock';
import type { Condition } from './published';

/** The condition for entries whose validity includes today in Vietnam; an empty end is open. */
export function validToday(strapi: Core.Strapi): Condition {
  const today = localDay(clockOf(strapi).now());
  return {
    $and: [
      { $or: [{ validFrom: { $null: true } }, { validFrom: { $lte: today } }] },
      { $or: [{ validTo: { $null: true } }, { validTo: { $gte: today } }] },
    ],
  };
}
