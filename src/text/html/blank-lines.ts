import type { Inline } from './inline';
import { stripInvisible } from '../unicode';

/** Cuts the line wherever two or more breaks stand together: that is how old pages write a new paragraph. */
export function splitAtBlankLines(line: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  let afterBreak = false;
  for (const item of line) {
    const part = parts[parts.length - 1] as Inline[];
    if (item.kind === 'break') {
      if (afterBreak) parts.push([]);
      else part.push(item);
      afterBreak = true;
    } else {
      part.push(item);
      if (!isBlank(item)) afterBreak = false;
    }
  }
  return parts;
}

function isBlank(item: Inline): boolean {
  return item.kind === 'text' && stripInvisible(item.text).trim() === '';
}
