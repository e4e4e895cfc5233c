import type { FetchClient } from '@strapi/strapi/admin';

import type { PastedPicture } from '../paste/pasted-pictures';
import type { ChosenImage, LibraryAsset } from './chosen-image';

type Client = Pick<FetchClient, 'post'>;

const EXTENSIONS: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' };

/** Puts a pasted picture into the media library; null when that cannot be. */
export async function keepInLibrary({ post }: Client, { source, alt }: PastedPicture): Promise<ChosenImage | null> {
  try {
    if (source.kind === 'contents') return await upload(post, source.contents, source.name, alt);
    if (source.kind === 'web') return await bring(post, source.address, alt);
    return null;
  } catch {
    // Refused (no picture, too large) or not reached: the text is put in without it, and the author is told.
    return null;
  }
}

async function upload(post: Client['post'], contents: Blob, name: string, alt: string): Promise<ChosenImage | null> {
  const extension = EXTENSIONS[contents.type];
  if (!extension || contents.size === 0) return null;
  const form = new FormData();
  const fileName = `${name}.${extension}`;
  form.append('files', new File([contents], fileName, { type: contents.type }));
  form.append('fileInfo', JSON.stringify({ name: fileName, alternativeText: alt, caption: null }));
  const { data } = await post<LibraryAsset[]>('/upload', form);
  const [{ url, width, height }] = data;
  return { src: url, alt, name: fileName, width: width ?? null, height: height ?? null };
}

async function bring(post: Client['post'], address: string, alt: string): Promise<ChosenImage> {
  const { data } = await post<{ data: { url: string; width: number | null; height: number | null } }>('/rich-text/pictures', { address, alt });
  const { url, width, height } = data.data;
  return { src: url, alt, name: '', width, height };
}
