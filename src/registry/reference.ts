import fs from 'node:fs';
import path from 'node:path';

/** A type of document as database/reference/document-types.json and the list "Loại văn bản" know it. */
export interface DocumentType {
  slug: string;
  name: string;
  abbreviation: string | null;
  category: 'normative' | 'administrative' | 'copy';
}

/** A rule on how numbers of a type are written, from a day on. */
export interface NumberRule {
  abbreviation: string;
  needsYear: boolean;
  validFrom: string;
  validTo: string | null;
  reason: string;
  source: string;
}

/**
 * When a type of document begins to bind, if the document does not say so: with its issue, or unknown. `ends` tells
 * whether its life is a period of execution (a plan is not repealed by time, its period ends).
 */
export interface TypeValidity {
  category: DocumentType['category'];
  slugs: string[];
  begins: 'issue' | 'stated';
  hasPeriod: boolean;
  validFrom: string | null;
  validTo: string | null;
  source: string;
}

export type Effect = 'ends' | 'amends' | 'suspends' | 'none';

/** What a relation of a kind does to the document it names. */
export interface RelationEffect {
  kind: string;
  effect: Effect;
  source: string;
}

/** Within how many days after its issue a document must be public. */
export interface PublicationDeadline {
  levels: string[];
  days: number;
  unit: 'working-days' | 'days';
  validFrom: string | null;
  validTo: string | null;
  source: string;
}

/** Where readers find documents that the registry has no copy of; `address` holds {number}. */
export interface OfficialSource {
  /** Regular expression on the issuer's sign. */
  issuerSign: string;
  name: string;
  address: string;
  validFrom: string | null;
  validTo: string | null;
}

/** Lists that law sets, kept as data under database/reference. `root` is the folder of the application. */
export function readReference<T>(root: string, name: string): T[] {
  return JSON.parse(fs.readFileSync(path.join(root, 'database', 'reference', `${name}.json`), 'utf8')) as T[];
}

/** The entries of a versioned list that hold on a day (yyyy-MM-dd). */
export const holdingOn = <T extends { validFrom: string | null; validTo: string | null }>(list: readonly T[], day: string): T[] =>
  list.filter(({ validFrom, validTo }) => (!validFrom || validFrom <= day) && (!validTo || day <= validTo));
