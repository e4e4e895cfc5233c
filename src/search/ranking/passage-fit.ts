import type { Plan } from '../query/plan';
import type { Word } from '../language/words';

/** Words scattered over a passage are hardly what was asked for. */
const SCATTERED = 0.3;

/**
 * How well a passage fits a query, 0 to 1: by the share of the query's neighbouring words that stand side by side in
 * it, in the marks the reader typed. 0 when a part of the query is missing or all are only scattered over it.
 */
export function passageFit(words: readonly Word[], plan: Plan): number {
  const asked = plan.words;
  const held = new Set(words.map(({ folded }) => folded));
  const hasAll = plan.parts.every(({ ways, isAside }) => isAside || ways.some(({ folded }) => folded.every((word) => held.has(word))));
  if (!hasAll) return 0;
  if (asked.length < 2) return 1;
  const pairs = new Set<string>();
  for (let at = 1; at < words.length; at += 1) {
    pairs.add(`${words[at - 1].folded} ${words[at].folded}`);
    pairs.add(`${words[at - 1].toned} ${words[at].toned}`);
  }
  let got = 0;
  let total = 0;
  for (let at = 1; at < asked.length; at += 1) {
    const [first, second] = [plan.parts[at - 1], plan.parts[at]];
    if (first?.isAside || second?.isAside) continue;
    total += 1;
    if (pairs.has(`${asked[at - 1].toned} ${asked[at].toned}`)) got += 1;
    else if (!plan.marked && pairs.has(`${asked[at - 1].folded} ${asked[at].folded}`)) got += 1;
    else if ([first, second].some((part) => part?.ways.some(({ folded, isSynonym }) => isSynonym && sideBySide(folded, pairs)))) got += 1;
  }
  const share = total === 0 ? 1 : got / total;
  return share <= SCATTERED ? 0 : share;
}

const sideBySide = (folded: readonly string[], pairs: ReadonlySet<string>) =>
  folded.length > 1 && folded.slice(1).every((word, at) => pairs.has(`${folded[at]} ${word}`));
