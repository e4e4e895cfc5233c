import type { Provision } from './citations/citation';
import { provisionsIn } from './citations/provision';
import type { State } from './validity';

/** What happened to a cited document: all of it ended, it is held up, or parts of it changed. */
export type ImpactKind = 'ended' | 'suspended' | 'amended';

export interface Impact {
  kind: ImpactKind;
  /** documentId of the document that brought it about; null when none of the registry did. */
  by: string | null;
  /** yyyy-MM-dd */
  on: string | null;
}

/**
 * What the present state of a cited document means for whoever cites it; empty while nothing does. Of a document that
 * has ended only the end matters, with what replaced it first. An amendment whose scope names provisions concerns only
 * those who cite one of them or the document as a whole. The end of a plan's period is no reason: it ran its course.
 *
 * @param cited the provisions by which one text cites it; null stands for the whole document
 */
export function impactsOf(state: State, cited: readonly (Provision | null)[]): Impact[] {
  const { validity, causes } = state;
  switch (validity) {
    case 'expired': {
      const cause = causes.find(({ by }) => by !== null) ?? causes[0];
      return [{ kind: 'ended', by: cause?.by ?? null, on: causes[0]?.on ?? null }];
    }
    case 'suspended':
    case 'no-longer-suitable':
      return [{ kind: 'suspended', by: causes[0]?.by ?? null, on: causes[0]?.on ?? null }];
    case 'partly-expired':
    case 'partly-suspended':
      return causes.filter(({ scope }) => touches(scope, cited)).map(({ by, on }) => ({ kind: 'amended', by, on }));
    default:
      return [];
  }
}

function touches(scope: string | null, cited: readonly (Provision | null)[]): boolean {
  const changed = provisionsIn(scope ?? '');
  if (changed.length === 0) return true;
  return cited.some(
    (provision) =>
      !provision?.article ||
      changed.some(({ article, clause }) => article === provision.article && (!clause || !provision.clause || clause === provision.clause)),
  );
}
