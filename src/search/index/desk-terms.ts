import type { Searched } from '../content/searched';
import { citedIn, codeOf, numberTokens, type NumberWords } from '../language/numbers';
import { foldedOf } from '../language/pieces';
import { wordsOfDirty } from '../language/words';
import { codeTerm } from './entry';

/** What the panel's lists find a draft by: the words of its short texts, and its number however it is typed. */
export function deskTerms({ deskFields, numberField }: Searched, row: Record<string, unknown>, known: NumberWords): string[] {
  const words = deskFields.flatMap((field) => foldedOf(wordsOfDirty(String(row[field] ?? ''))));
  const number = numberField ? String(row[numberField] ?? '') : '';
  const code = codeOf(number);
  const cited = citedIn(number, wordsOfDirty(number), known).flatMap((one) => numberTokens(one, one.year ? [one.year] : []));
  return [...new Set([...words, ...cited, ...(code ? [codeTerm(code)] : [])])];
}
