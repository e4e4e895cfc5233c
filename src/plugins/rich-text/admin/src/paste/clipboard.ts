import { decodeLostFont } from '../../../../../text/legacy-fonts/lost-font';
import { legacyOfferFor } from './legacy-offer';
import { hasForeignPictures, type Pasted } from './pasted-pictures';

/**
 * What has to be dealt with before it can stand in the text: pictures from elsewhere, text in old encodings. Null for
 * everything that the editor pastes by itself.
 */
export function pastedFrom(data: DataTransfer | null): Pasted | null {
  if (!data) return null;
  const html = data.getData('text/html');
  if (html.includes('data-pm-slice')) return null;
  const pictures = [...data.files].filter(({ type }) => type.startsWith('image/'));
  const rtf = data.getData('text/rtf');

  if (html !== '') return hasForeignPictures(html) || legacyOfferFor(html) ? { html, rtf, pictures } : null;
  if (pictures.length > 0) return { html: pictures.map(() => '<p><img src="blob:"></p>').join(''), rtf: '', pictures };
  const text = data.getData('text/plain');
  return decodeLostFont(text) === null ? null : { html: paragraphsOf(text), rtf: '', pictures: [] };
}

const paragraphsOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('');
