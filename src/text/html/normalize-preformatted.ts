import { type Inline, withText } from './inline';
import { joinCombiningMarks, mergeRuns } from './line-runs';
import { stripInvisible } from '../unicode';

/**
 * The one form of preformatted text: as `normalizeInline`, but white space stays, breaks become "\n",
 * and only blank lines at the ends go.
 */
export function normalizePreformatted(line: readonly Inline[]): Inline[] {
  const visible = line.map((item) =>
    item.kind === 'break'
      ? ({ ...item, kind: 'text', text: '\n' } as const)
      : withText(item, (text) => unifyLineBreaks(stripInvisible(text))),
  );
  return trimPreformatted(mergeRuns(joinCombiningMarks(visible)));
}

function unifyLineBreaks(text: string): string {
  return text.replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n').replace(/[^\S\n\t]/g, ' ');
}

function trimPreformatted(line: readonly Inline[]): Inline[] {
  const trimmed = [...line];
  for (let first = trimmed[0]; first?.kind === 'text'; first = trimmed[0]) {
    const text = first.text.replace(/^(?:[ \t]*\n)+/, '');
    if (text.trim() !== '') {
      trimmed[0] = { ...first, text };
      break;
    }
    trimmed.shift();
  }
  for (let last = trimmed[trimmed.length - 1]; last?.kind === 'text'; last = trimmed[trimmed.length - 1]) {
    const text = last.text.trimEnd();
    if (text !== '') {
      trimmed[trimmed.length - 1] = { ...last, text };
      break;
    }
    trimmed.pop();
  }
  return trimmed;
}
