import type { ElementNode } from './dom';
import { parseStyle } from './style-attribute';
import type { LegacyEncoding } from '../legacy-fonts/decode';
import { encodingOfFont } from '../legacy-fonts/font-name';

/** Legacy fonts set by the page's style rules: selector ("p.msonormal", ".abc", "td") to encoding. */
export type FontRules = ReadonlyMap<string, LegacyEncoding>;

/** Rules under which no font means anything, whether named by a style rule or by an element itself. */
export const NO_FONTS: FontRules = new Map();

/**
 * Reads the rules that set a legacy font. Word puts the font of a whole document on `p.MsoNormal` and none on the runs.
 * Only "tag", ".class" and "tag.class" are understood; `@font-face` declares a font and sets none.
 */
export function fontRules(css: string): FontRules {
  const rules = new Map<string, LegacyEncoding>();
  for (const rule of css.replace(/<!--|-->/g, ' ').split('}')) {
    const [body = '', selectors = ''] = rule.split('{').reverse();
    const encoding = selectors.includes('@') ? null : encodingOfStyle(body);
    if (!encoding) continue;
    for (const selector of selectors.toLowerCase().split(',')) rules.set(selector.trim(), encoding);
  }
  return rules;
}

/** The encoding of the text inside an element: its own font, else a rule for it, else that of the text around it. */
export function encodingWithin(
  element: ElementNode,
  around: LegacyEncoding | null,
  rules: FontRules,
): LegacyEncoding | null {
  if (rules === NO_FONTS) return null;
  const inline = encodingOfStyle(element.attribs.style);
  if (inline !== undefined) return inline;
  if (element.name === 'font' && element.attribs.face) return encodingOfFont(element.attribs.face);
  if (rules.size > 0) {
    for (const name of (element.attribs.class ?? '').toLowerCase().split(/\s+/)) {
      const ruled = name && (rules.get(`${element.name}.${name}`) ?? rules.get(`.${name}`));
      if (ruled) return ruled;
    }
  }
  return rules.get(element.name) ?? around;
}

/** undefined: the style says nothing about the font; null: a font of today. */
function encodingOfStyle(style: string | undefined): LegacyEncoding | null | undefined {
  const declarations = parseStyle(style);
  const family = declarations.get('font-family');
  if (family && !/^inherit$/i.test(family)) return encodingOfFont(family);
  // The shorthand "font:14pt .VnTime" ends with the family list.
  const shorthand = /(?:^|\s)["']?(\\?\.vn[\w\s-]*|vni-[\w\s-]*)["']?\s*(?:,|$)/i.exec(declarations.get('font') ?? '');
  return shorthand ? encodingOfFont(shorthand[1] ?? '') : undefined;
}
