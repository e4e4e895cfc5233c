import type { Block } from './blocks';
import { convertNodes } from './convert';
import { fontRules, NO_FONTS } from './font-context';
import { decodeLostFonts } from './lost-fonts';
import { dropMisalignedRows } from './misaligned-rows';
import { parseHtml } from './parse';
import { liftWordLists } from './word-lists';

/**
 * What becomes of text in the fonts of old encodings: `named` decodes where the font is named, `guessed` also where
 * only the letters tell, `kept` nothing.
 */
export type LegacyText = 'named' | 'guessed' | 'kept';

/** Any HTML as the document that `cleanHtml` writes out and the editor shows after a paste. */
export function toBlocks(html: string, mediaOrigins: readonly string[], legacy: LegacyText = 'named'): readonly Block[] {
  const { nodes, css } = parseHtml(html);
  const fonts = legacy === 'kept' ? NO_FONTS : fontRules(css);
  const aligned = dropMisalignedRows(nodes);
  return convertNodes(liftWordLists(legacy === 'guessed' ? decodeLostFonts(aligned, fonts) : aligned), {
    frame: { tag: 'p', align: null },
    marks: [],
    href: null,
    encoding: null,
    depth: 0,
    fonts,
    mediaOrigins,
  });
}
