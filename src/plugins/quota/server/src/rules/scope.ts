import { overlap, spanOfDays } from './calendar';
import type { Clause, Unit } from './types';

/** Is the unit named by the clause, or under the unit whose whole house it names? */
export function names({ units, unitsUnder, unitsExcept }: Clause, unit: Unit): boolean {
  if (units.some(({ id }) => id === unit.id)) return true;
  return unitsUnder !== null && unit.ancestors.includes(unitsUnder.id) && !unitsExcept.some(({ id }) => id === unit.id);
}

/** The units that a clause binds; one that was gone before the clause began is none of them. */
export const boundUnits = (clause: Clause, units: Unit[], zone: string): Unit[] =>
  units.filter(
    (unit) =>
      names(clause, unit) &&
      overlap(spanOfDays(clause.inForceFrom, clause.inForceTo, zone), spanOfDays(unit.validFrom, unit.validTo, zone)),
  );
