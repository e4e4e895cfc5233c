import type { Core } from '@strapi/strapi';
import { record } from './record';
import { hasDrafts, sourceOf } from './sources';
import { inTurn } from './turns';

/** Acts that never change what readers see of a type with drafts. */
const DRAFT_ONLY = ['discardDraft', 'clone'];
const WRITES = ['create', 'update', 'delete', 'publish', 'unpublish', ...DRAFT_ONLY];

/**
 * The one place where publications are noticed: around every write of the document service, whichever way it
 * came. The write and its ledger line stand or fall together; in a batch one refusal undoes all.
 */
export function watchPublications(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { action, uid } = context;
    const source = WRITES.includes(action) ? sourceOf(strapi, uid) : undefined;
    if (!source) return next();
    const params = context.params as { documentId?: string; status?: string };
    const draftOnly =
      DRAFT_ONLY.includes(action) || (['create', 'update'].includes(action) && params.status !== 'published');
    if (draftOnly && hasDrafts(strapi, source)) return next();

    return strapi.db.transaction(async ({ trx }) => {
      const result = await next();
      const documentId = params.documentId ?? (result as { documentId?: string }).documentId;
      if (documentId) {
        await inTurn(trx, () => record(strapi, trx, source, { documentId, deletes: action === 'delete' }));
      }
      return result;
    });
  });
}
