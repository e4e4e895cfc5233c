/** What readers can narrow a search by, and how the address calls it. */
export const FACETS = ['type', 'field', 'issuer', 'year', 'state', 'unit'] as const;
export type Facet = (typeof FACETS)[number];
/** What a reader has narrowed a search to. */
export type Filters = Readonly<Partial<Record<Facet, string>>>;

/** The kinds of things readers search, as the API names them. */
export const TYPES = ['article', 'document', 'procedure', 'guide'] as const;
export type SearchedType = (typeof TYPES)[number];

/** A stretch of running text, and the id of the heading in the page under which it stands. */
export interface Passage {
  text: string;
  anchor: string | null;
}

/** What the index takes of one record, whatever its content type. */
export interface Material {
  documentId: string;
  /** The row it was read from: every publication makes a new one. */
  rowId: number;
  slug: string;
  sourceId: string | null;
  /** The heading of the record's own page. */
  heading: string;
  /** What it is about: the title of an article, the abstract of a document, the name of a procedure. */
  title: string;
  number: string | null;
  /** Name of the type of a legal document: "Nghị định". */
  documentType: string | null;
  summary: string;
  /** Names by which it is known besides: issuer, field, place. */
  names: string[];
  passages: Passage[];
  /** Calendar day of issue or first publication, "2026-03-15". */
  date: string | null;
  /** No longer in force, abolished: it stands behind what is. */
  isEnded: boolean;
  facets: { [K in Exclude<Facet, 'type'>]?: string | string[] | null };
}
