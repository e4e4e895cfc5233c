import type { Core } from '@strapi/strapi';
import { SEARCHED, searchedBy } from '../content/searched';
import { keep, keepDesk, markOutOfDate } from './keep';

const WRITES = ['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft', 'clone'];
const LISTS = new Set<string>(SEARCHED.flatMap(({ lists }) => Object.values(lists)));
/** No record copies it, but queries are read by it. */
const SYNONYMS = 'api::synonym.synonym';

/**
 * The index follows the content in the transaction of the write: both are there or neither.
 * @param changed called when a write has been committed that the next query must know of; `toRepair`: entries wait to
 *   be made again
 */
export function followContent(strapi: Core.Strapi, changed: (toRepair: boolean) => void): void {
  strapi.documents.use(async (context, next) => {
    if (!WRITES.includes(context.action)) return next();
    const searched = searchedBy(context.uid);
    if (!searched && !LISTS.has(context.uid) && context.uid !== SYNONYMS) return next();
    return strapi.db.transaction(async ({ onCommit }) => {
      const given = (context.params as { documentId?: string }).documentId;
      // A deleted list entry leaves no link by which to find what named it.
      const toRepair = !searched && given ? await markOutOfDate(strapi, context.uid, given) : false;
      const written = await next();
      if (searched) {
        const documentId = context.action === 'clone' ? undefined : given;
        const ids = documentId ? [documentId] : idsOf(written);
        await keep(strapi, searched, ids);
        await keepDesk(strapi, searched, ids);
      }
      // What a document ends or amends changes its state with it.
      onCommit(() => changed(toRepair || searched?.type === 'document'));
      return written;
    });
  });
}

/** The documents that a create or a clone has made. */
function idsOf(written: unknown): string[] {
  const { documentId, entries } = (written ?? {}) as { documentId?: string; entries?: { documentId: string }[] };
  return documentId ? [documentId] : [...new Set((entries ?? []).map((entry) => entry.documentId))];
}
