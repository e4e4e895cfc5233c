import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { htmlToText } from '../html/html-to-text';
import { decodeLegacy } from '../legacy-fonts/decode';
import { encodingOfFont } from '../legacy-fonts/font-name';
import { describedBy } from '../picture-description';
import { normalizeText } from '../unicode';
import { fontsOf, type FontOf } from './fonts';
import { unpackDocx } from './unpack';
import { UnreadableDocx } from './unreadable-docx';

/** A picture as it lies in the file: of any type, judged by whoever keeps it. */
export interface DocxPicture {
  bytes: Buffer;
  /** The description that Word holds; '' when there is none, or only a file's name. */
  alt: string;
}

export interface DocxDocument {
  /** The document's title, or its first line when that is wholly bold; taken out of the text. */
  title: string | null;
  pictures: DocxPicture[];
  /**
   * The text as HTML, to be cleaned like any other.
   * @param addressOf where picture number `index` is kept now; null leaves it out
   */
  html(addressOf: (index: number) => string | null): string;
}

/** The part of mammoth's document tree that is looked at. */
interface Element {
  type: string;
  children?: Element[];
  value?: string;
  font?: string | null;
  styleId?: string | null;
  styleName?: string | null;
  alignment?: string | null;
  numbering?: unknown;
}

const ALIGNMENTS: Record<string, string> = { center: 'center', right: 'right', end: 'right', both: 'justify' };
const STYLE_MAP = ['u => u', "p[style-name='Title'] => h1:fresh", ...['center', 'right', 'justify'].map((align) => `p[style-name='align-${align}'] => p.align-${align}:fresh`)];
const TITLE = /^\s*(?:<h1[^>]*>(.*?)<\/h1>|<p[^>]*><strong>([^]*?)<\/strong><\/p>)/;
const LONGEST_TITLE = 300;

/**
 * Reads a Word document: headings, lists, tables, notes, links, pictures, alignment; text in TCVN3 and VNI fonts becomes
 * Unicode.
 *
 * @throws UnreadableDocx with a sentence for the person who chose the file
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxDocument> {
  const parts = unpackDocx(bytes);
  const fontOf = fontsOf(parts);
  const pictures: DocxPicture[] = [];
  // Packed anew, so that what is read is what was measured, whatever else the file's own directory claims.
  const buffer = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  const result = await mammoth
    .convertToHtml(
      { buffer },
      {
        styleMap: STYLE_MAP,
        externalFileAccess: false,
        transformDocument: (document: Element) => prepared(document, null, fontOf),
        convertImage: mammoth.images.imgElement(async (image) => {
          const picture = { bytes: await image.readAsBuffer(), alt: describedBy((image as { altText?: string }).altText) };
          return { src: `picture:${pictures.push(picture) - 1}`, alt: picture.alt };
        }),
      },
    )
    .catch(() => {
      throw new UnreadableDocx('bị hỏng, không đọc được. Hãy mở bằng Word, chọn “Lưu thành” dạng .docx rồi nhập lại.');
    });

  const { title, rest } = cutTitle(result.value.replace(/<p class="align-(\w+)">/g, '<p style="text-align:$1">'));
  return {
    title,
    pictures,
    html: (addressOf) =>
      rest.replace(/<img\b[^>]*>/g, (tag) => {
        const address = addressOf(Number(/src="picture:(\d+)"/.exec(tag)?.[1] ?? -1));
        return address ? tag.replace(/src="[^"]*"/, () => `src="${address.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`) : '';
      }),
  };
}

/** The tree with legacy text decoded and the alignment of plain paragraphs told by a style, which mammoth understands. */
function prepared(element: Element, paragraphStyle: string | null, fontOf: FontOf): Element {
  const style = element.type === 'paragraph' ? (element.styleId ?? null) : paragraphStyle;
  const children = element.children?.map((child) =>
    element.type === 'run' && child.type === 'text' ? decoded(child, fontOf(element, style)) : prepared(child, style, fontOf),
  );
  const align = ALIGNMENTS[element.alignment ?? ''];
  const isPlain = element.type === 'paragraph' && !element.numbering && /^(?:normal|body text)?$/i.test(element.styleName ?? '');
  const alignment = align && isPlain ? { styleId: `align-${align}`, styleName: `align-${align}` } : {};
  return { ...element, ...alignment, ...(children && { children }) };
}

function decoded(text: Element, font: string | null): Element {
  const encoding = font ? encodingOfFont(font) : null;
  return encoding ? { ...text, value: decodeLegacy(text.value ?? '', encoding) } : text;
}

function cutTitle(html: string): { title: string | null; rest: string } {
  const match = TITLE.exec(html);
  const title = match ? normalizeText(htmlToText(match[1] ?? match[2] ?? '').replace(/\n/g, ' ')) : '';
  if (!match || title === '' || title.length > LONGEST_TITLE || /<img\b/.test(match[0])) return { title: null, rest: html };
  return { title, rest: html.slice(match[0].length) };
}
