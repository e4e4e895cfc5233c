import type { ElementNode } from './dom';
import { parseStyle } from './style-attribute';

/** Inline marks in the order in which they are nested in the output, the outermost first. */
export const MARKS = ['strong', 'em', 'u', 's', 'code', 'sub', 'sup'] as const;
export type Mark = (typeof MARKS)[number];

const MARK_OF_ELEMENT: ReadonlyMap<string, Mark> = new Map([
  ['b', 'strong'], ['strong', 'strong'],
  ['i', 'em'], ['em', 'em'], ['cite', 'em'], ['dfn', 'em'], ['var', 'em'],
  ['u', 'u'], ['ins', 'u'],
  ['s', 's'], ['strike', 's'], ['del', 's'],
  ['code', 'code'], ['kbd', 'code'], ['samp', 'code'], ['tt', 'code'],
  ['sub', 'sub'], ['sup', 'sup'],
]);

/** The marks inside an element: those around it, and those its name or its style adds. Always in the order of `MARKS`. */
export function marksWithin(element: ElementNode, around: readonly Mark[]): readonly Mark[] {
  const style = parseStyle(element.attribs.style);
  const added = new Set<Mark>(around);
  const named = MARK_OF_ELEMENT.get(element.name);
  // Google Docs wraps whole documents in <b style="font-weight:normal">.
  if (named && !(named === 'strong' && isNormalWeight(style))) added.add(named);

  if (/^(?:bold|bolder|[6-9]00)$/i.test(style.get('font-weight') ?? '')) added.add('strong');
  if (/^(?:italic|oblique)/i.test(style.get('font-style') ?? '')) added.add('em');
  const decoration = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  // A link is underlined anyway.
  if (/underline/i.test(decoration) && element.name !== 'a') added.add('u');
  if (/line-through/i.test(decoration)) added.add('s');
  const position = style.get('vertical-align')?.toLowerCase();
  if (position === 'sub') added.add('sub');
  if (position === 'super') added.add('sup');
  return added.size === around.length ? around : MARKS.filter((mark) => added.has(mark));
}

function isNormalWeight(style: ReadonlyMap<string, string>): boolean {
  return /^(?:normal|lighter|[1-5]00)$/i.test(style.get('font-weight') ?? '');
}
