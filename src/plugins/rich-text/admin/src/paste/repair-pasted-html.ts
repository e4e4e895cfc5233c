import { renderBlocks } from '../../../../../text/html/render';
import { toBlocks, type LegacyText } from '../../../../../text/html/to-blocks';

/**
 * What Word or a portal put on the clipboard, as the server will store it: the author sees at once what is kept.
 * The repairs are those of `cleanHtml`, without its last word (`sanitize-html`), which only the server needs.
 * They have to happen here, because the editor drops what they go by: list marks, fonts of old encodings, comments.
 */
export function repairPastedHtml(html: string, legacy: LegacyText = 'named'): string {
  // Copied inside the editor itself: already clean, and its slice marker must survive.
  if (html.includes('data-pm-slice')) return html;

  return renderBlocks(toBlocks(html, [], legacy));
}
