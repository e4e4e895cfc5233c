import type { Span } from './calendar';
import type { DocumentLife } from './history';
import type { Clause, RejectionCode, Unit } from './types';

/** Does the document belong to the unit at all, as owner or as co-operating unit? */
export const concerns = ({ facts }: DocumentLife, unit: Unit): boolean =>
  facts.unit?.id === unit.id || facts.cooperatingUnits.some(({ id }) => id === unit.id);

/**
 * Why a document that concerns the unit does not count under the clause; null when it counts.
 * Rules 1 to 8 of the quota specification; `window` is where clause, unit and period overlap.
 */
export function rejectionOf(life: DocumentLife, clause: Clause, unit: Unit, window: Span): RejectionCode | null {
  const { facts } = life;
  if (life.firstPublishedAt < window.from) return 'before-clause';
  if (life.firstPublishedAt >= window.to) return 'after-clause';
  if (!life.public) return 'withdrawn';
  if (clause.section && facts.section?.id !== clause.section.id) return 'section';
  if (clause.kinds && !clause.kinds.includes(facts.kind ?? '')) return 'kind';
  if (clause.fields && !facts.fields.some(({ id }) => clause.fields?.some((field) => field.id === id))) return 'field';
  if (clause.ownWorkOnly && !facts.ownWork) return 'curated';
  if (facts.unit?.id !== unit.id && !clause.cooperatingUnitsCount) return 'cooperating';
  if (life.duplicateOf) return 'duplicate';
  return null;
}
