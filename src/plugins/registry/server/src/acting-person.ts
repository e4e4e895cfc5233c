import type { Core } from '@strapi/strapi';
import { currentActor } from '../../../../access/actor';
import { boundUnits } from '../../../../access/bound-units';
import { unitsOfUser } from '../../../../access/staff-units';

export interface ActingPerson {
  userId: number | null;
  name: string;
  /** documentIds of the units that the person is bound to; null when bound to none. */
  unitIds: string[] | null;
  /** The unit for what the person brings in; null when there is none or more than one. */
  unitId: string | null;
}

/** Who works at the panel now, and for which units. */
export async function actingPerson(strapi: Core.Strapi): Promise<ActingPerson> {
  const actor = currentActor(strapi);
  const userId = actor.kind === 'staff' ? actor.userId : null;
  const bound = await boundUnits(strapi);
  const own = userId === null ? [] : await unitsOfUser(strapi, userId);
  return {
    userId,
    name: actor.kind === 'server' ? '' : actor.name,
    unitIds: bound && bound.map(({ documentId }) => documentId),
    unitId: own.length === 1 ? (own[0]?.documentId ?? null) : null,
  };
}
