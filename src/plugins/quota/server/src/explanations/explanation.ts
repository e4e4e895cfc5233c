import type { Resemblance, Verdict } from '../rules/types';

/** What one clause makes of one document for one unit. */
export interface Explained {
  clause: { key: string; name: string; quote: string };
  unit: { slug: string; name: string };
  period: string;
  /** The period has ended by the server's clock. */
  over: boolean;
  counts: boolean;
  /** Whole Vietnamese sentence. */
  sentence: string;
}

export interface Explanation {
  published: boolean;
  /** UTC instant; null before the first publication. */
  firstPublishedAt: string | null;
  summary: string;
  cells: Explained[];
  resembles: Resemblance | null;
}

/** Puts what a clause makes of a document into the shape that answers have. */
export const explained = ({ clause: { key, name, quote }, unit, period, running, upcoming }: Verdict, counts: boolean, sentence: string): Explained => ({
  clause: { key, name, quote },
  unit: { slug: unit.slug, name: unit.name },
  period,
  over: !running && !upcoming,
  counts,
  sentence,
});
