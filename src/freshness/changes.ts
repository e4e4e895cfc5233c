import { documentKey, draftKey, publishedKey, type KnownTables } from './tables-in-sql';

/** A row that was inserted, updated or deleted; `documentId` is null in tables without documents. */
export interface Change {
  table: string;
  documentId: string | null;
  draft: boolean;
}

/** Keys of what has changed, or everything, when nobody can say what. */
export type Changed = readonly string[] | 'everything';

/** Tells of every committed change of the database, whoever made it. */
export interface ChangeFeed {
  readonly tables: KnownTables;
  /** Whether changes are heard; while not, nothing that was read may be believed to be still true. */
  isLive(): boolean;
  /** Settles when all that this server has committed so far has been told; null when it has been. */
  pending(): Promise<void> | null;
  /** Says a word to the other servers on the same database, where there can be any. It may be lost. */
  tellOthers?(topic: string, word: string): void;
  stop(): Promise<void>;
}

export type Tell = (changed: Changed) => void;

/** A word that another server said. */
export type Told = (topic: string, word: string) => void;

/** Tables that no reader's page shows and that change with every visit of the panel. */
export const UNHEARD = /^(?:strapi_sessions|strapi_history_versions|sqlite_\w+)$/;

export function keysOf({ table, documentId, draft }: Change): string[] {
  if (documentId === null) return [table];
  if (draft) return [table, draftKey(table, documentId)];
  return [table, publishedKey(table), documentKey(table, documentId)];
}
