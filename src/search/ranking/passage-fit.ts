import type { Plan, Way } from '../query/plan';
import type { Word } from '../language/words';

/** Words scattered over a passage are hardly what was asked for. */
const SCATTERED = 0.3;

/** How well a passage of these words fits, 0 to 1. */
type PassageFit = (words: readonly Word[]) => number;

/**
 * How well passages fit a query: by the share of the query's neighbouring words that stand side by side in them, in the
 * marks the reader typed. 0 when a part of the query is missing or all are only scattered over the passage.
 * Only words that the query could mean are looked at closer: passages are long and many.
 */
export function passageFitOf(plan: Plan): PassageFit {
  const asked = plan.words;
  const sought = new Set([...asked.flatMap(({ folded, toned }) => [folded, toned]), ...plan.parts.flatMap(({ ways }) => ways.flatMap(({ folded }) => folded))]);
  const needed = plan.parts.filter(({ isAside }) => !isAside);
  const pairs = asked.slice(1).flatMap((second, at) => {
    const parts = [plan.parts[at], plan.parts[at + 1]];
    if (parts.some((part) => part?.isAside)) return [];
    return { first: asked[at], second, others: parts.flatMap((part) => part?.ways.filter(isPhrase) ?? []) };
  });

  return (words) => {
    const held = new Set<string>();
    const sideBySide = new Set<string>();
    let before: Word | null = null;
    for (const word of words) {
      const isFolded = sought.has(word.folded);
      if (!isFolded && !sought.has(word.toned)) {
        before = null;
        continue;
      }
      if (isFolded) held.add(word.folded);
      if (before) sideBySide.add(`${before.folded} ${word.folded}`).add(`${before.toned} ${word.toned}`);
      before = word;
    }
    const hasAll = needed.every(({ ways }) => ways.some(({ folded }) => folded.every((word) => held.has(word))));
    if (!hasAll) return 0;
    if (asked.length < 2) return 1;
    const standsAs = ({ folded }: Way) => folded.slice(1).every((word, at) => sideBySide.has(`${folded[at]} ${word}`));
    const got = pairs.filter(
      ({ first, second, others }) =>
        sideBySide.has(`${first.toned} ${second.toned}`) || (!plan.marked && sideBySide.has(`${first.folded} ${second.folded}`)) || others.some(standsAs),
    ).length;
    const share = pairs.length === 0 ? 1 : got / pairs.length;
    return share <= SCATTERED ? 0 : share;
  };
}

const isPhrase = ({ folded, isSynonym }: Way) => isSynonym && folded.length > 1;
