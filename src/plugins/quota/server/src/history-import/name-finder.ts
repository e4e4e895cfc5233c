import type { Ref } from '../rules/types';
import { fold } from './fold';
import type { Named } from './types';

export type Found = Ref | 'unknown' | 'ambiguous';

/** Finds a thing by any of its names: first as written, then without regard to accents and case. */
export function nameFinder(list: Named[]): (words: string) => Found {
  const [written, folded] = [byName(list, tidy), byName(list, fold)];
  return (words) => {
    const found = written.get(tidy(words)) ?? (fold(words) === '' ? undefined : folded.get(fold(words)));
    if (!found) return 'unknown';
    return found.length > 1 ? 'ambiguous' : found[0];
  };
}

const tidy = (words: string) => words.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

function byName(list: Named[], form: (words: string) => string): Map<string, Ref[]> {
  const things = new Map<string, Ref[]>();
  for (const { id, name, otherNames } of list) {
    for (const key of new Set([name, ...otherNames].map(form))) {
      const known = things.get(key);
      if (known) known.push({ id, name });
      else things.set(key, [{ id, name }]);
    }
  }
  return things;
}
