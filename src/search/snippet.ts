import { wordsOf, type Word } from './language/words';
import type { Plan } from './query/plan';

/** Letters shown of a passage. */
const LENGTH = 260;

/** A piece of text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/**
 * The part of a text where most of the query stands, cut at words, with what was searched for told apart.
 * A text that has none of it is shown from its beginning.
 */
export function snippetOf(text: string, plan: Plan): Piece[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const words = wordsOf(line);
  const matches = matchesIn(words, plan);
  const { from, to } = windowOf(line, matches);
  const pieces: Piece[] = from > 0 ? [{ text: '… ', isMatch: false }] : [];
  let at = from;
  for (const match of matches.filter(({ start, end }) => start >= from && end <= to)) {
    const between = line.slice(at, match.start);
    const last = pieces[pieces.length - 1];
    // Words side by side are marked as one.
    if (last?.isMatch && /^\s?$/.test(between)) last.text += between + line.slice(match.start, match.end);
    else pieces.push(...(between ? [{ text: between, isMatch: false }] : []), { text: line.slice(match.start, match.end), isMatch: true });
    at = match.end;
  }
  if (at < to) pieces.push({ text: line.slice(at, to), isMatch: false });
  if (to < line.length) pieces.push({ text: ' …', isMatch: false });
  return pieces;
}

/** The words that were searched for; those under other marks than the reader typed only when there are no others. */
function matchesIn(words: readonly Word[], plan: Plan): Word[] {
  const { single, toned, phrases } = soughtWords(plan);
  const matches = words.filter(
    ({ folded }, at) => single.has(folded) || phrases.has(phraseAt(words, at)) || (at > 0 && phrases.has(phraseAt(words, at - 1))),
  );
  if (!plan.marked) return matches;
  const exact = matches.filter((word) => toned.has(word.toned) || !single.has(word.folded));
  return exact.length > 0 ? exact : matches;
}

const phraseAt = (words: readonly { folded: string }[], at: number) => `${words[at].folded} ${words[at + 1]?.folded ?? ''}`;

/** Single words of the query, without asides; of phrases from the list of synonyms their words in pairs. */
function soughtWords({ parts, words, cited }: Plan): { single: Set<string>; toned: Set<string>; phrases: Set<string> } {
  const single = new Set<string>();
  const toned = new Set(words.map((word) => word.toned));
  const phrases = new Set<string>();
  for (const { ways, isAside } of parts) {
    if (isAside) continue;
    for (const { folded } of ways) {
      if (folded.length === 1) single.add(folded[0]);
      for (let at = 1; at < folded.length; at += 1) phrases.add(`${folded[at - 1]} ${folded[at]}`);
    }
  }
  for (const { from, to } of cited) for (const { folded } of words.slice(from, to)) single.add(folded);
  return { single, toned, phrases };
}

/** The stretch with the most different words of the query. */
function windowOf(line: string, matches: readonly { folded: string; start: number }[]): { from: number; to: number } {
  let best = 0;
  let most = 0;
  for (const { start } of matches) {
    const inside = new Set(matches.filter((other) => other.start >= start && other.start < start + LENGTH).map(({ folded }) => folded));
    if (inside.size > most) [best, most] = [start, inside.size];
  }
  const from = best < LENGTH / 2 ? 0 : line.lastIndexOf(' ', best - LENGTH / 6) + 1;
  if (from + LENGTH >= line.length) return { from, to: line.length };
  const space = line.lastIndexOf(' ', from + LENGTH);
  return { from, to: space > from ? space : from + LENGTH };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For the API: safe HTML in which only <mark> stands. */
export const snippetHtml = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, isMatch }) => {
      const escaped = text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]);
      return isMatch ? `<mark>${escaped}</mark>` : escaped;
    })
    .join('');

/**
 * The part of an address that makes a browser go to a passage and mark it: the heading's id, for all browsers, and the
 * first and last words of the passage (URL Fragment Text Directives).
 */
export function fragmentOf(anchor: string | null, text: string): string {
  const words = text.split('\n')[0].trim().split(/\s+/);
  const encode = (some: readonly string[]) => encodeURIComponent(some.join(' ')).replace(/-/g, '%2D');
  const directive = words.length > 12 ? `${encode(words.slice(0, 6))},${encode(words.slice(-5))}` : encode(words);
  return `#${anchor ?? ''}:~:text=${directive}`;
}
