import { htmlToText } from '../../../../../text/html/html-to-text';
import { describedBy } from '../../../../../text/picture-description';
import { rtfPictures } from './rtf-pictures';

/** What lies on the clipboard, or was dropped. */
export interface Pasted {
  html: string;
  rtf: string;
  pictures: File[];
}

/** From where the contents of a pasted picture can be had. */
export type PictureSource = { kind: 'contents'; contents: Blob; name: string } | { kind: 'web'; address: string } | { kind: 'lost' };

export interface PastedPicture {
  source: PictureSource;
  alt: string;
}

/** Where a picture is kept now. */
export interface KeptPicture {
  url: string;
  alt: string;
}

const IMAGE = /<img\b[^>]*>/gi;
const EMBEDDED = /^data:image\/(?:png|jpe?g|gif|webp);base64,/i;

/** Whether some picture of the HTML is not one of the media library. */
export const hasForeignPictures = (html: string): boolean => tagsOf(html).some((tag) => !isOwn(sourceOf(tag)));

/** The pictures of a paste that are not in the media library yet, in the order of their tags. */
export function foreignPictures({ html, rtf, pictures }: Pasted): PastedPicture[] {
  const foreign = tagsOf(html).filter((tag) => !isOwn(sourceOf(tag)));
  const onDisk = foreign.filter((tag) => isOnDisk(sourceOf(tag)));
  const inRtf = rtfPictures(rtf);
  // With another number of pictures nobody can say which is which, and a wrong picture is worse than none.
  const disk = inRtf.length === onDisk.length ? inRtf : [];
  // Pictures that were copied or dropped by themselves lie on the clipboard, one for each tag. Beside a text, the one
  // picture that Word and Excel put there shows the whole selection and is none of its pictures.
  const files = foreign.length === pictures.length && isOnlyPictures(html) ? pictures : [];
  let taken = 0;
  return foreign.map((tag, index) => {
    const source = sourceOf(tag);
    const alt = describedBy(attributeOf(tag, 'alt'));
    if (EMBEDDED.test(source)) return { source: { kind: 'contents', contents: blobOf(source), name: 'hinh-dan' }, alt };
    if (files[index]) return { source: { kind: 'contents', contents: files[index], name: nameOf(files[index]) }, alt };
    if (isOnDisk(source)) {
      const picture = disk[taken];
      taken += 1;
      const contents = picture && new Blob([new Uint8Array(picture.bytes)], { type: picture.type });
      return { source: contents ? { kind: 'contents', contents, name: 'hinh-tu-word' } : { kind: 'lost' }, alt };
    }
    return { source: /^(?:https?:)?\/\//i.test(source) ? { kind: 'web', address: completed(source) } : { kind: 'lost' }, alt };
  });
}

/** The HTML with each foreign picture as it is kept now, or without it (null). Same order as `foreignPictures`. */
export function withKeptPictures(html: string, kept: readonly (KeptPicture | null)[]): string {
  let index = 0;
  return html.replace(IMAGE, (tag) => {
    if (isOwn(sourceOf(tag))) return tag;
    const picture = kept[index];
    index += 1;
    if (!picture) return '';
    const size = ['width', 'height'].map((name) => (/^\d+$/.test(attributeOf(tag, name)) ? ` ${name}="${attributeOf(tag, name)}"` : ''));
    return `<img src="${escaped(picture.url)}" alt="${escaped(picture.alt)}"${size.join('')}>`;
  });
}

const isOnlyPictures = (html: string) => htmlToText(html).trim() === '';
const tagsOf = (html: string): string[] => html.match(IMAGE) ?? [];
const sourceOf = (tag: string) => attributeOf(tag, 'src').trim();
const isOwn = (source: string) => source.startsWith('/uploads/');
const isOnDisk = (source: string) => /^(?:file:|[a-z]:[\\/]|cid:|blob:|webkit-fake-url:)/i.test(source);
const completed = (source: string) => (source.startsWith('//') ? `https:${source}` : source);
const nameOf = (file: File) => file.name.replace(/\.[a-z0-9]+$/i, '') || 'hinh-dan';

function attributeOf(tag: string, name: string): string {
  const [, double, single, bare] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(tag) ?? [];
  return (double ?? single ?? bare ?? '').replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

function blobOf(dataUrl: string): Blob {
  const [head, data = ''] = dataUrl.split(',');
  const binary = decodedBase64(data);
  const type = /^data:([^;]+)/i.exec(head)?.[1] ?? 'image/png';
  return new Blob([Uint8Array.from(binary, (letter) => letter.charCodeAt(0))], { type });
}

/** A data address that was cut on its way holds no picture: the server will say so of an empty one. */
function decodedBase64(data: string): string {
  try {
    return atob(decodeURIComponent(data).replace(/\s+/g, ''));
  } catch {
    return '';
  }
}

const escaped = (value: string) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
