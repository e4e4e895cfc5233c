import type { Core } from '@strapi/strapi';
import { clockOf } from '../../clock';
import { compareAgain } from '../drift/drift';
import { PROCEDURE } from './snapshot';
import { recordVersion } from './versions';

/** Records what a publication made public, in its own transaction, whichever way it came. */
export function watchPublications(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { documentId, status } = context.params as { documentId?: string; status?: string };
    const publishes =
      context.action === 'publish' || (status === 'published' && (context.action === 'create' || context.action === 'update'));
    if (context.uid !== PROCEDURE || !publishes) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      const published = documentId ?? (result as { documentId?: string } | null)?.documentId;
      if (published) {
        await recordVersion(strapi, published, clockOf(strapi).importInstant());
        await compareAgain(strapi, published);
      }
      return result;
    });
  });
}
