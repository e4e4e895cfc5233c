/** What a table has beside its name: rows of documents (a stable id), and two versions of each. */
export interface TableKind {
  documents: boolean;
  drafts: boolean;
}

/** `watched` tables tell of their changes; `others` are known and cannot (virtual tables, views). */
export interface KnownTables {
  watched: ReadonlyMap<string, TableKind>;
  others: ReadonlySet<string>;
}

export interface SqlReads {
  keys: readonly string[];
  /** Something is read whose changes nobody tells. */
  unwatched: boolean;
}

const NAMED_QUERY = /\b(\w+)(?:\s*\([^()]*\))?\s+as\s+(?:(?:not\s+)?materialized\s+)?\(/gi;
const SOURCE = /\b(?:from|join)\s+(?:(?:"\w+"|`\w+`|\w+)\.)?["`]?(\w+)["`]?(\s*\()?/gi;
const ONLY_PUBLISHED = /published_at["`]?\s+is\s+not\s+null/i;
const ONLY_DRAFTS = /published_at["`]?\s+is\s+null/i;

/**
 * The tables that a statement may read. Every word that is a table's name counts, so it can only find too many:
 * then something is made again for nothing. Of a table with drafts only the published rows are meant when the
 * statement says so and reads no other such table.
 */
export function readsOfSql(sql: string, { watched, others }: KnownTables): SqlReads {
  const words = new Set(sql.match(/\w+/g));
  const tables = [...words].filter((word) => watched.has(word));
  const withDrafts = tables.filter((table) => watched.get(table)?.drafts);
  const published = withDrafts.length === 1 && ONLY_PUBLISHED.test(sql) && !ONLY_DRAFTS.test(sql) ? withDrafts[0] : null;
  return {
    keys: tables.map((table) => (table === published ? publishedKey(table) : table)),
    unwatched: [...words].some((word) => others.has(word)) || hasUnknownSource(sql, watched),
  };
}

function hasUnknownSource(sql: string, watched: ReadonlyMap<string, TableKind>): boolean {
  const namedHere = new Set([...sql.matchAll(NAMED_QUERY)].map(([, name]) => name));
  return [...sql.matchAll(SOURCE)].some(
    ([, name, call]) => !call && !watched.has(name) && !namedHere.has(name) && !/^(?:select|lateral)$/i.test(name),
  );
}

/** Any published row of the table. */
export const publishedKey = (table: string) => `${table}:published`;

/** What readers may see of one document. */
export const documentKey = (table: string, documentId: string) => `${table}/${documentId}`;

/** The draft of one document. */
export const draftKey = (table: string, documentId: string) => `${table}/${documentId}#draft`;
