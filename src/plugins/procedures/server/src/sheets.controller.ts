import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { PrinterBusy, printSheets } from '../../../../procedures/sheet/print';
import { sendPdf } from '../../../../publication/procedure-files';
import { areaSheets } from '../../../../publication/procedure-sheets';
import { areasWithSheets } from '../../../../publication/procedures';

export const sheetsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The subject areas that have sheets to print. */
  async areas(ctx: Context) {
    ctx.body = { data: await areasWithSheets(strapi) };
  },

  /** All sheets of a subject area as one PDF. */
  async area(ctx: Context) {
    const area = (await areasWithSheets(strapi)).find(({ slug }) => slug === ctx.params.area);
    if (!area) throw new errors.NotFoundError('Lĩnh vực này không có thủ tục nào đang công bố đầy đủ nội dung.');
    try {
      sendPdf(ctx, await printSheets(await areaSheets(strapi, area.slug), `Phiếu niêm yết lĩnh vực ${area.name}`), `phieu-niem-yet-${area.slug}.pdf`);
    } catch (error) {
      if (!(error instanceof PrinterBusy)) throw error;
      ctx.throw(503, error.message);
    }
  },
});
