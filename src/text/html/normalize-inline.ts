import { type Inline, withText } from './inline';
import { joinCombiningMarks, mergeRuns } from './line-runs';
import { MARKS } from './marks';
import { stripInvisible } from '../unicode';

/**
 * The one form of a line: invisible characters gone, combining marks joined to their letter across runs and in NFC,
 * white space collapsed across runs and trimmed at the ends and around breaks, no break at an end, equal neighbours
 * merged. A space or break between two runs has the marks that both have. Doing it twice changes nothing.
 */
export function normalizeInline(line: readonly Inline[]): Inline[] {
  const visible = line.map((item) => withText(item, (text) => stripInvisible(text).replace(/\s+/g, ' ')));
  const joined = mergeRuns(joinCombiningMarks(visible));
  const spaced = collapseBreaks(dropEmpty(collapseSpaces(joined)));
  return mergeRuns(shareMarks(spaced));
}

function dropEmpty(line: readonly Inline[]): Inline[] {
  return line.filter((item) => item.kind !== 'text' || item.text !== '');
}

function collapseSpaces(line: readonly Inline[]): Inline[] {
  const forward: Inline[] = [];
  let afterSpace = true;
  for (const item of line) {
    const spaced = withText(item, (text) => (afterSpace ? text.trimStart() : text).replace(/ +/g, ' '));
    if (spaced.kind === 'break') afterSpace = true;
    else if (spaced.kind === 'image') afterSpace = false;
    else if (spaced.text !== '') afterSpace = spaced.text.endsWith(' ');
    forward.push(spaced);
  }
  let beforeBorder = true;
  for (let i = forward.length - 1; i >= 0; i -= 1) {
    const item = forward[i] as Inline;
    if (item.kind === 'break') beforeBorder = true;
    else if (item.kind === 'image') beforeBorder = false;
    else if (beforeBorder) {
      const text = item.text.trimEnd();
      forward[i] = { ...item, text };
      beforeBorder = text === '';
    }
  }
  return forward;
}

/** One break for each run of breaks, none at the ends. */
function collapseBreaks(line: readonly Inline[]): Inline[] {
  const kept = line.filter((item, i) => item.kind !== 'break' || (i > 0 && line[i - 1]?.kind !== 'break'));
  if (kept[kept.length - 1]?.kind === 'break') kept.pop();
  return kept;
}

function shareMarks(line: readonly Inline[]): Inline[] {
  return line.map((item, i) => {
    const isBorder = item.kind === 'break' || (item.kind === 'text' && item.text.trim() === '');
    if (!isBorder) return item;
    const before = neighbour(line, i, -1);
    const after = neighbour(line, i, 1);
    if (!before || !after) return { ...item, marks: [], href: null };
    return {
      ...item,
      marks: MARKS.filter((mark) => before.marks.includes(mark) && after.marks.includes(mark)),
      href: before.href === after.href ? before.href : null,
    };
  });
}

/** The nearest item on one side that is neither a space nor a break. */
function neighbour(line: readonly Inline[], from: number, step: 1 | -1): Inline | undefined {
  for (let i = from + step; i >= 0 && i < line.length; i += step) {
    const item = line[i] as Inline;
    if (item.kind === 'image' || (item.kind === 'text' && item.text.trim() !== '')) return item;
  }
  return undefined;
}
