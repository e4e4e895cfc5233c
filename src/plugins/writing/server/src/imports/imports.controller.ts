import fs from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { keepPicture, type KeptPicture } from '../../../../../media/keep-picture';
import { sentFile } from '../../../../../media/sent-files';
import { pictureTypeOf } from '../../../../../media/picture-type';
import { readDocx } from '../../../../../text/docx/read-docx';
import { UnreadableDocx } from '../../../../../text/docx/unreadable-docx';
import { cleanHtml } from '../../../../../text/html/clean-html';

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_MEGABYTES = MOST_BYTES / 1024 / 1024;

/** What people bring from elsewhere becomes text of ours and pictures of the media library. */
export const importsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** A Word file under the name "file": answers its title and text; nothing is stored but the pictures. */
  async docx(ctx: Context) {
    const { bytes, name } = await documentOf(ctx);
    const document = await readDocx(bytes).catch((error: unknown) => {
      throw error instanceof UnreadableDocx ? new errors.ValidationError(`Tệp Word: ${error.message}`) : error;
    });
    const kept: (KeptPicture | null)[] = [];
    const baseName = name.replace(/\.docx$/i, '') || 'van-ban';
    for (const [index, picture] of document.pictures.entries()) {
      const type = pictureTypeOf(picture.bytes);
      kept.push(type && (await keepPicture(strapi, ctx, { bytes: picture.bytes, type, name: `${baseName} hình ${index + 1}`, alt: picture.alt })));
    }
    const lost = kept.filter((picture) => picture === null).length;
    ctx.body = {
      data: {
        title: document.title,
        body: cleanHtml(document.html((index) => kept[index]?.url ?? null)),
        pictures: kept.filter((picture) => picture !== null),
        notes: lost > 0 ? [`Có ${lost} hình ở dạng mà trình duyệt không hiện được (EMF, WMF, TIFF), nên không nhập được.`] : [],
      },
    };
  },
});

async function documentOf(ctx: Context): Promise<{ bytes: Buffer; name: string }> {
  const file = sentFile(ctx, 'file');
  if (!file) throw new errors.ValidationError('Tệp Word: hãy chọn đúng một tệp .docx.');
  if (file.size > MOST_BYTES) throw new errors.PayloadTooLargeError(`Tệp Word: lớn hơn ${MOST_MEGABYTES} MB. Hãy bớt hoặc nén hình trong tệp.`);
  return { bytes: await fs.readFile(file.filepath), name: file.originalFilename ?? '' };
}
