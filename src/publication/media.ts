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
  formats: Record<string, { url: string; width: number; height: number }> | null;
}

export interface Picture {
  url: string;
  alt: string;
  width: number | null;
  height: number | null;
  /** The same picture at every width there is, narrowest first, for screens that need less. */
  renditions: { url: string; width: number }[];
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
  const renditions = Object.values(file.formats ?? {})
    .map((format) => ({ url: format.url, width: format.width }))
    .sort((a, b) => a.width - b.width);
  return { url, alt: alt || file.alternativeText || '', width, height, renditions };
}

export const attachmentOf = ({ name, url, mime, size }: FileRow): Attachment => ({
  name,
  url,
  mime,
  sizeKb: Math.ceil(size),
});
