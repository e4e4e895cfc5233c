import type { Facts, LedgerEvent, Ref, Resemblance } from './types';

/** A document's life as the ledger tells it, up to an instant. */
export interface DocumentLife {
  documentType: string;
  documentId: string;
  /** UTC milliseconds of the first publication. */
  firstPublishedAt: number;
  imported: boolean;
  public: boolean;
  facts: Facts;
  duplicateOf: Ref | null;
  resembles: Resemblance | null;
}

const isFirst = ({ type }: LedgerEvent) => type === 'published' || type === 'imported';
const endsPublic = ({ type }: LedgerEvent) => type !== 'withdrawn' && type !== 'deleted';

/**
 * Folds ledger events (in ledger order) into the life of each document as it stood just before `cut`.
 * Events at or after `cut` have not happened yet.
 */
export function livesBefore(events: LedgerEvent[], cut: number): DocumentLife[] {
  const lives = new Map<string, DocumentLife>();
  for (const event of events) {
    const at = Date.parse(event.at);
    if (at >= cut) continue;
    const key = `${event.documentType} ${event.documentId}`;
    const life = lives.get(key);
    if (life) {
      life.public = endsPublic(event);
      life.facts = event.facts;
      life.duplicateOf = event.duplicateOf;
      life.resembles = event.resembles;
    } else if (isFirst(event)) {
      lives.set(key, {
        documentType: event.documentType,
        documentId: event.documentId,
        firstPublishedAt: at,
        imported: event.type === 'imported',
        public: true,
        facts: event.facts,
        duplicateOf: event.duplicateOf,
        resembles: event.resembles,
      });
    }
  }
  return [...lives.values()];
}
