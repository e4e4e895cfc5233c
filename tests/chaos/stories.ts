import type { Story } from './history';

/**
 * Whether the lines of a document in the ledger are just what its deeds call for: each deed that was confirmed left
 * one line, one that was refused none, one without an answer one or none, in this order.
 */
export function couldComeFrom(deeds: Story['deeds'], events: readonly string[], isPublic = false, wasPublic = false): boolean {
  const [next, ...later] = deeds;
  if (!next) return events.length === 0;
  if (next.state !== 'done' && couldComeFrom(later, events, isPublic, wasPublic)) return true;
  // A plan that was made leaves its line when its time comes, which may be later than now.
  if (next.deed === 'schedule' && next.state === 'done' && couldComeFrom(later, events, isPublic, wasPublic)) return true;
  if (next.state === 'refused') return false;
  const [event, ...rest] = events;
  if (event !== lineOf(next.deed, isPublic, wasPublic)) return false;
  return couldComeFrom(later, rest, next.deed !== 'withdraw', true);
}

function lineOf(deed: Story['deeds'][number]['deed'], isPublic: boolean, wasPublic: boolean): string {
  if (deed === 'withdraw') return 'withdrawn';
  if (isPublic) return 'edited';
  return wasPublic ? 'republished' : 'published';
}
