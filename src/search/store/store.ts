import type { Knex } from 'knex';
import type { Condition } from './condition';

/** A record as the index holds it. */
export interface Entry {
  uid: string;
  documentId: string;
  rowId: number;
  type: string;
  slug: string;
  sourceId: string | null;
  heading: string;
  title: string;
  number: string | null;
  summary: string;
  date: string | null;
  isEnded: boolean;
  /** type|year|state|issuer|unit|field; several values of one are parted by commas. */
  facets: string;
  /** " folded words of the title ", with a space at either end. */
  titleWords: string;
  titleToned: string;
  /** The same of the summary and the names. */
  restWords: string;
  restToned: string;
  /** What its number and the numbers it cites are known by. */
  numberTerms: string;
}

export interface IndexedPassage {
  anchor: string | null;
  text: string;
  terms: string[];
}

/** How a record stands in the index. */
export interface Indexed {
  entry: Entry;
  terms: readonly string[];
  passages: readonly IndexedPassage[];
}

export interface IndexedDraft {
  documentId: string;
  terms: readonly string[];
}

export interface StoredEntry extends Entry {
  id: number;
}

/** What a record is ranked by; what is shown of it is read of the few that are shown. */
export const RANKED = ['id', 'type', 'date', 'isEnded', 'titleWords', 'titleToned', 'restWords', 'restToned', 'numberTerms'] as const;
export type RankedEntry = Pick<StoredEntry, (typeof RANKED)[number]>;

/** In how many records or passages a term stands; Infinity when nobody knows. */
export interface Frequencies {
  frequency(term: string): number;
}

export const UNKNOWN: Frequencies = { frequency: () => Infinity };

export interface StoredPassage {
  /** Tells its entry too, see `entryOf`. */
  id: number;
  anchor: string | null;
  text: string;
}

/**
 * Where the index is kept: two inverted indexes (of records, and of passages of their texts) beside two plain tables.
 * One form for each database; both find the same and give it in the same order, newest entry first.
 */
export interface Store {
  /** Makes what is missing. Safe to repeat at each start. */
  ensure(): Promise<void>;
  /** Puts records in, the first as the oldest, in place of what the index held of them. */
  put(trx: Knex.Transaction, records: readonly Indexed[]): Promise<void>;
  remove(trx: Knex.Transaction, uid: string, documentIds: readonly string[]): Promise<void>;
  /**
   * Keeps others off these records until the transaction ends, one mender at a time.
   * @returns those it got; whoever is writing one of the rest at this moment sees to it himself
   */
  reserve(trx: Knex.Transaction, uid: string, documentIds: readonly string[]): Promise<string[]>;
  /** Puts drafts in for the panel's lists, in place of what was held of them. */
  putDesk(trx: Knex.Transaction, uid: string, drafts: readonly IndexedDraft[]): Promise<void>;
  removeDesk(trx: Knex.Transaction, uid: string, documentIds: readonly string[]): Promise<void>;
  /** Drafts for the panel's lists: their documentIds, newest entry first. */
  deskHits(uid: string, condition: Condition, limit: number): Promise<string[]>;
  /** Ids of entries that fit. */
  hits(condition: Condition, limit: number, expected?: number): Promise<number[]>;
  /**
   * Ids of passages that fit.
   * @param expected about how many fit: it decides how they are sought, never what is found
   */
  passageHits(condition: Condition, limit: number, expected?: number): Promise<number[]>;
  /** About how many passages hold each term: it decides how they are sought, never what is found. */
  textFrequencies(): Promise<Frequencies>;
  /** What the readers' filters are counted by. Of one id it never changes: a record written again is a new entry. */
  facets(ids: readonly number[]): Promise<Pick<StoredEntry, 'id' | 'facets'>[]>;
  ranked(ids: readonly number[]): Promise<RankedEntry[]>;
  entries(ids: readonly number[]): Promise<StoredEntry[]>;
  passages(ids: readonly number[]): Promise<StoredPassage[]>;
}

export const ENTRY_COLUMNS: Readonly<Record<keyof StoredEntry, string>> = {
  id: 'id',
  uid: 'uid',
  documentId: 'document_id',
  rowId: 'row_id',
  type: 'type',
  slug: 'slug',
  sourceId: 'source_id',
  heading: 'heading',
  title: 'title',
  number: 'number',
  summary: 'summary',
  date: 'date',
  isEnded: 'is_ended',
  facets: 'facets',
  titleWords: 'title_words',
  titleToned: 'title_toned',
  restWords: 'rest_words',
  restToned: 'rest_toned',
  numberTerms: 'number_terms',
};

export const ALL = Object.keys(ENTRY_COLUMNS) as (keyof StoredEntry)[];

/** An entry as a row of its table. */
export const rowOf = (entry: Entry): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entry).map(([name, value]) => [ENTRY_COLUMNS[name as keyof Entry], value]));

/** For `select`: columns under the names of the entry. */
export const selected = (names: readonly (keyof StoredEntry)[]): string => names.map((name) => `${ENTRY_COLUMNS[name]} as "${name}"`).join(', ');
