import { ALIGNMENTS, type Alignment } from './blocks';
import type { ElementNode } from './dom';
import { parseStyle } from './style-attribute';

/** A whole number within the limits, else null ("100%", "-1" and "1e9" are none). */
export function intAttribute(element: ElementNode, name: string, least: number, most: number): number | null {
  const raw = element.attribs[name]?.trim() ?? '';
  if (!/^\d{1,5}$/.test(raw)) return null;
  const value = Number(raw);
  return value >= least && value <= most ? value : null;
}

/** The alignment an element asks for by style or by the old attribute; null when it asks for none. */
export function alignmentOf(element: ElementNode): Alignment | null {
  if (element.name === 'center') return 'center';
  const asked = parseStyle(element.attribs.style).get('text-align') ?? element.attribs.align ?? '';
  return ALIGNMENTS.find((alignment) => alignment === asked.trim().toLowerCase()) ?? null;
}
