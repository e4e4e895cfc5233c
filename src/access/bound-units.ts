import type { Core } from '@strapi/strapi';
import { currentActor } from './actor';
import { CONTRIBUTOR, EDITOR } from './roles';
import { unitsOfUser } from './staff-units';

/** Roles that work for their own unit only. */
const BOUND_TO_UNIT = [CONTRIBUTOR, EDITOR];

/** The units that the acting person must keep to; null when the act is not bound to any. */
export async function boundUnits(strapi: Core.Strapi) {
  const actor = currentActor(strapi);
  if (actor.kind !== 'staff' || !actor.roles.every((role) => BOUND_TO_UNIT.includes(role))) return null;
  return unitsOfUser(strapi, actor.userId);
}
