import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { keepPicture } from '../../../../media/keep-picture';
import { pictureTypeOf } from '../../../../media/picture-type';
import { askOutside, OutsideError } from '../../../../outside/guarded-request';

const MOST_BYTES = 20 * 1024 * 1024;
const TIMEOUT = 20_000;

/** Pictures of other sites, for texts that were copied from there: a page of ours must not load from another's. */
export const picturesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Takes `{ address, alt }`, answers the picture as the media library keeps it. */
  async bring(ctx: Context) {
    const { address, alt } = (ctx.request as unknown as { body?: { address?: unknown; alt?: unknown } }).body ?? {};
    if (typeof address !== 'string' || address === '') throw new errors.ValidationError('Địa chỉ hình (address): chưa có.');
    const answer = await askOutside(address, { mostBytes: MOST_BYTES, timeout: TIMEOUT }).catch((error: unknown) => {
      throw error instanceof OutsideError ? new errors.ValidationError(`Không lấy được hình từ ${address}: ${error.message}.`) : error;
    });
    const type = answer.status === 200 ? pictureTypeOf(answer.body) : null;
    if (!type) throw new errors.ValidationError(`Không lấy được hình từ ${address}: ở đó không có hình.`);
    const picture = { bytes: answer.body, type, name: nameIn(answer.address), alt: typeof alt === 'string' ? alt : '' };
    ctx.body = { data: await keepPicture(strapi, ctx, picture) };
  },
});

function nameIn(address: string): string {
  const last = new URL(address).pathname.split('/').pop() ?? '';
  return last.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, 80) || 'hinh';
}
