import { htmlToText } from '../../../../../text/html/html-to-text';
import { repairPastedHtml } from './repair-pasted-html';

/** Text in the fonts of old encodings, as it stands and as it would be in Unicode. */
export interface LegacyOffer {
  before: string;
  after: string;
}

/** Null when decoding would change nothing. */
export function legacyOfferFor(html: string): LegacyOffer | null {
  const kept = repairPastedHtml(html, 'kept');
  const decoded = repairPastedHtml(html, 'guessed');
  return kept === decoded ? null : { before: htmlToText(kept), after: htmlToText(decoded) };
}
