import type { Picture } from '../publication/media';
import { SIZES, srcsetOf } from './renditions';

const ALIGNED = /<(p|h[2-4]|td|th)((?: [a-z]+="[^"]*")*?) style="text-align:(left|center|right|justify)"/g;

const FRAME = '<div class="scroll" role="region" aria-label="Bảng" tabindex="0">';

/**
 * Fits stored HTML, which was sanitised when it was written, into a page: alignment becomes a class, because the
 * content security policy ignores style attributes, each table gets a frame so that it, and not the page, scrolls, and
 * pictures of the media library come in the size and format that the screen needs.
 */
export const fitStoredHtml = (html: string, pictures: ReadonlyMap<string, Picture> = new Map()): string =>
  html
    .replace(ALIGNED, '<$1$2 class="align-$3"')
    // What lies below the first screen is fetched when the reader comes near it.
    .replace(/<img (?!loading)/g, '<img loading="lazy" ')
    .replace(/<img\b[^>]*? src="([^"]+)"[^>]*>/g, (image, address: string) => inRenditions(image, pictures.get(address)))
    .replace(/<table\b/g, `${FRAME}$&`)
    .replace(/<\/table>/g, '$&</div>');

function inRenditions(image: string, picture: Picture | undefined): string {
  if (!picture) return image;
  const { renditions, webp } = picture;
  // The text names the upload itself, which may be a photograph of many megabytes.
  const chosen = renditions.length > 1 ? image.replace(/ src="[^"]+"/, ` src="${picture.url}" srcset="${srcsetOf(renditions)}" sizes="${SIZES}"`) : image;
  return webp.length > 0 ? `<picture><source type="image/webp" srcset="${srcsetOf(webp)}" sizes="${SIZES}">${chosen}</picture>` : chosen;
}
