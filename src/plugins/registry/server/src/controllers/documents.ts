import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { warningsAbout } from '../../../../../documents/checks';
import { DOCUMENT, registryOf, today } from '../../../../../documents/registry';
import { VALIDITIES } from '../../../../../words/enumerations';

export const documentsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What a record's number and neighbours say against it, and its state today if it is published. */
  async checks(ctx: Context) {
    const { documentId } = ctx.params as { documentId: string };
    const draft = await strapi.db.query(DOCUMENT).findOne({
      where: { documentId, publishedAt: null },
      select: ['number', 'issuedOn'],
      populate: { type: { select: ['name', 'abbreviation'] }, issuer: { select: ['name'] } },
    });
    if (!draft) throw new errors.NotFoundError('Không có văn bản này.');
    const state = (await registryOf(strapi)).stateOn(documentId, today(strapi));
    const { number, issuedOn, type, issuer } = draft;
    ctx.body = {
      data: {
        warnings: await warningsAbout(strapi, { documentId, number, issuedOn, type, issuer: issuer?.name ?? null }),
        validity: state && VALIDITIES[state.validity],
      },
    };
  },
});
