/** The columns of an uploaded file that readers need. */
export const FILE_FIELDS = ['name', 'url', 'mime', 'size', 'alternativeText', 'width', 'height', 'formats'] as const;

export interface FileRow {
  name: string;
  url: string;
  mime: string;
  /** Kilobytes. */
  size: number;
  alternativeText: string | null;
  width: number | null;
  height: number | null;
  formats: Record<string, { url: string; width: number; height: number; mime?: string }> | null;
}

export interface Picture {
  url: string;
  alt: string;
  width: number | null;
  height: number | null;
  /** The same picture at every width there is, narrowest first, for screens that need less. */
  renditions: Rendition[];
  /** The same widths in WebP, for browsers that know it. */
  webp: Rendition[];
}

interface Rendition {
  url: string;
  width: number;
}

export interface Attachment {
  name: string;
  url: string;
  mime: string;
  sizeKb: number;
}

/** The picture as readers get it: the "large" rendition when the upload was bigger than that. */
export function pictureOf(file: FileRow | null | undefined, alt: string | null): Picture | null {
  if (!file) return null;
  const { url, width, height } = file.formats?.large ?? file;
  const all = Object.values(file.formats ?? {}).sort((a, b) => a.width - b.width);
  const isExtra = (mime: string | undefined) => mime === 'image/webp' && file.mime !== 'image/webp';
  const renditions = (extra: boolean) => all.filter(({ mime }) => isExtra(mime) === extra).map(({ url: address, width: wide }) => ({ url: address, width: wide }));
  return { url, alt: alt || file.alternativeText || '', width, height, renditions: renditions(false), webp: renditions(true) };
}

export const attachmentOf = ({ name, url, mime, size }: FileRow): Attachment => ({
  name,
  url,
  mime,
  sizeKb: Math.ceil(size),
});
