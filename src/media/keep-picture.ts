import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { PictureType } from './picture-type';

/** A picture in the media library, as the editor puts it into a text. */
export interface KeptPicture {
  url: string;
  alt: string;
  width: number | null;
  height: number | null;
}

interface Picture {
  bytes: Buffer;
  type: PictureType;
  /** Without an extension. */
  name: string;
  alt: string;
}

/** Puts a picture into the media library on behalf of the request's person, as if they had uploaded it there. */
export async function keepPicture(strapi: Core.Strapi, ctx: Context, { bytes, type, name, alt }: Picture): Promise<KeptPicture> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'cchc-picture-'));
  try {
    const filepath = path.join(folder, `picture${type.extension}`);
    await fs.writeFile(filepath, bytes);
    const originalFilename = `${fileName(name)}${type.extension}`;
    const [file] = await strapi
      .plugin('upload')
      .service('upload')
      .upload(
        {
          data: { fileInfo: { name: originalFilename, alternativeText: alt } },
          files: { filepath, originalFilename, mimetype: type.mime, size: bytes.length },
        },
        { user: ctx.state.user },
      );
    return { url: file.url, alt, width: file.width ?? null, height: file.height ?? null };
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** Without the characters that Strapi refuses in a file's name. */
const fileName = (name: string) => name.replace(/[<>:"/\\|?*\u0000-\u001F]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 100) || 'hinh';
