import { type Inline, withText } from './inline';

/**
 * Word cuts "Nghề" into "Nghê" and a grave accent in another element; NFC of each piece alone would leave them apart.
 * A mark with no letter before it goes: next to ">" of a tag, normalising the whole page would fuse it with the tag.
 */
export function joinCombiningMarks(line: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const item of line) {
    if (item.kind !== 'text') {
      joined.push(item);
      continue;
    }
    const leading = /^\p{M}*/u.exec(item.text)?.[0] ?? '';
    const last = joined[joined.length - 1];
    if (leading && last?.kind === 'text') joined[joined.length - 1] = { ...last, text: last.text + leading };
    const rest = item.text.slice(leading.length);
    if (rest) joined.push({ ...item, text: rest });
  }
  return joined.map((item) => withText(item, (text) => text.replace(/(\s)\p{M}+/gu, '$1')));
}

/** Makes neighbours with the same marks and link one run, in NFC. */
export function mergeRuns(line: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const item of line) {
    const last = merged[merged.length - 1];
    if (item.kind === 'text' && last?.kind === 'text' && sameFormat(item, last)) {
      merged[merged.length - 1] = { ...last, text: last.text + item.text };
    } else {
      merged.push(item);
    }
  }
  return merged.map((item) => withText(item, (text) => text.normalize('NFC')));
}

function sameFormat(a: Inline, b: Inline): boolean {
  return a.href === b.href && a.marks.length === b.marks.length && a.marks.every((mark, i) => mark === b.marks[i]);
}
