import sanitizeHtml from 'sanitize-html';
import { sanitizerPolicy } from './policy';
import { renderBlocks } from './render';
import { toBlocks } from './to-blocks';

export interface CleanHtmlOptions {
  /** Addresses below which images are ours besides "/uploads/": "https://media.example.vn". */
  mediaOrigins?: readonly string[];
}

/**
 * THE sanitiser: every piece of HTML is stored in the form that this returns.
 *
 * Repairs what Word and old portals write (false lists, combining marks cut from their letter, TCVN3 and VNI fonts,
 * font/center/marquee), keeps only `ALLOWED_TAGS` and `ALLOWED_ATTRIBUTES`, and lets `sanitize-html` judge the result.
 * Images from outside the media library are refused, embedded ones (data:) included. Legacy text whose font name is lost
 * is left as it is; `looksLikeLegacyEncoding` finds it.
 *
 * Never throws. Nothing to show gives ''. `cleanHtml(cleanHtml(x)) === cleanHtml(x)`, and the result is in NFC as a whole.
 */
export function cleanHtml(dirty: string, options: CleanHtmlOptions = {}): string {
  const mediaOrigins = options.mediaOrigins ?? [];
  return sanitizeHtml(renderBlocks(toBlocks(dirty, mediaOrigins)), sanitizerPolicy(mediaOrigins));
}
