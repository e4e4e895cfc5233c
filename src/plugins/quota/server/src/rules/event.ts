import type { EventType, Facts } from './types';

/** How a document stood after its last ledger event. */
export interface Known {
  type: EventType;
  facts: Facts;
}

/**
 * Which event, if any, a write amounts to: compares the last known state of a document with what readers can see
 * now (null when nothing). The first publication happens once in a document's life; what comes back later is a
 * republication.
 */
export function eventTypeOf(known: Known | null, seen: Facts | null, act: { deletes: boolean; imports: boolean }): EventType | null {
  const wasPublic = known !== null && known.type !== 'withdrawn' && known.type !== 'deleted';
  if (!seen) {
    if (act.deletes && known && known.type !== 'deleted') return 'deleted';
    return wasPublic ? 'withdrawn' : null;
  }
  if (!known) return act.imports ? 'imported' : 'published';
  if (!wasPublic) return 'republished';
  if (classOf(seen) !== classOf(known.facts)) return 'reclassified';
  return wordingOf(seen) === wordingOf(known.facts) ? null : 'edited';
}

const ids = (refs: { id: string }[]) => refs.map(({ id }) => id).sort();

/** What decides whether a document counts (rule 5). */
const classOf = ({ unit, cooperatingUnits, section, kind, ownWork, fields }: Facts) =>
  JSON.stringify([unit?.id, ids(cooperatingUnits), section?.id, kind, ownWork, ids(fields)]);

const wordingOf = ({ title, url, fingerprint }: Facts) => JSON.stringify([title, url, fingerprint]);
