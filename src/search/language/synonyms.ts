import { fold } from './words';

/** An entry of the editors' list: `term` means the same as each of `meanings`; `bothWays`: and they the same as it. */
export interface SynonymEntry {
  term: string;
  meanings: readonly string[];
  bothWays: boolean;
}

export interface Synonyms {
  /** Folded words of a phrase → the folded phrases that count as well. */
  readonly alternatives: ReadonlyMap<string, readonly string[]>;
  /** Words in the longest phrase. */
  readonly longest: number;
}

export function synonymsOf(entries: readonly SynonymEntry[]): Synonyms {
  const alternatives = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    if (!from || !to || from === to) return;
    if (!alternatives.has(from)) alternatives.set(from, new Set());
    alternatives.get(from)?.add(to);
  };
  for (const { term, meanings, bothWays } of entries) {
    for (const meaning of meanings) {
      add(fold(term), fold(meaning));
      if (bothWays) add(fold(meaning), fold(term));
    }
  }
  const phrases = [...alternatives.keys()];
  return {
    alternatives: new Map([...alternatives].map(([from, to]) => [from, [...to]])),
    longest: Math.max(0, ...phrases.map((phrase) => phrase.split(' ').length)),
  };
}

export interface SynonymMatch {
  /** Words of the query from `from` up to but without `to`. */
  from: number;
  to: number;
  phrases: readonly string[];
}

/** The phrases of the list in a query: the longest first, none over another. */
export function synonymsIn(folded: readonly string[], { alternatives, longest }: Synonyms): SynonymMatch[] {
  const found: SynonymMatch[] = [];
  for (let from = 0; from < folded.length; from += 1) {
    for (let length = Math.min(longest, folded.length - from); length >= 1; length -= 1) {
      const phrases = alternatives.get(folded.slice(from, from + length).join(' '));
      if (!phrases) continue;
      found.push({ from, to: from + length, phrases });
      from += length - 1;
      break;
    }
  }
  return found;
}
