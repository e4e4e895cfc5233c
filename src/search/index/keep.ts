import type { Core } from '@strapi/strapi';
import type { Material } from '../content/material';
import { SEARCHED, type Searched } from '../content/searched';
import { typeNamesOf } from '../language/document-types';
import type { NumberWords } from '../language/numbers';
import { storeOf } from '../store';
import { ENTRIES } from '../store/tables';
import { deskTerms } from './desk-terms';
import { indexed } from './entry';

type Row = Record<string, unknown> & { id: number; documentId: string };

/** The state of a legal document today, by its documentId. */
export type StateOf = (documentId: string) => string;

/** A publication does not read the whole registry: the state follows with the repair that comes after it. */
const unknown: StateOf = () => 'unknown';

/** No row has it: the entry is out of date, see `repair`. */
const OUT_OF_DATE = 0;
const CHUNK = 100;

/**
 * Makes the index agree with what readers can see of these records: in with what is published, out with the rest.
 * In the caller's transaction when there is one.
 */
export async function keep(strapi: Core.Strapi, searched: Searched, documentIds: readonly string[], stateOf: StateOf = unknown): Promise<void> {
  if (documentIds.length === 0) return;
  const store = storeOf(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    const known = await numberWords(strapi);
    const rows = await publishedRows(strapi, searched, documentIds);
    await store.put(
      trx,
      rows.map((row) => indexed(searched.uid, searched.type, materialOf(searched, row, stateOf(row.documentId)), known)),
    );
    const gone = documentIds.filter((documentId) => !rows.some((row) => row.documentId === documentId));
    await store.remove(trx, searched.uid, gone);
  });
}

/** The same for the panel's lists, which show drafts. */
export async function keepDesk(strapi: Core.Strapi, searched: Searched, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length === 0) return;
  const store = storeOf(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    const known = await numberWords(strapi);
    const rows: Row[] = await strapi.db.query(searched.uid).findMany({ where: { documentId: { $in: documentIds }, publishedAt: null } });
    await store.putDesk(
      trx,
      searched.uid,
      rows.map((row) => ({ documentId: row.documentId, terms: deskTerms(searched, row, known) })),
    );
    const gone = documentIds.filter((documentId) => !rows.some((row) => row.documentId === documentId));
    await store.removeDesk(trx, searched.uid, gone);
  });
}

/**
 * Marks the entries that copied the name of this thing of a managed list, to be made again by `repair`: there may be
 * thousands, more than a transaction should hold.
 * @returns whether there were any
 */
export async function markOutOfDate(strapi: Core.Strapi, listUid: string, documentId: string): Promise<boolean> {
  let isAny = false;
  await strapi.db.transaction(async ({ trx }) => {
    for (const searched of SEARCHED) {
      for (const [attribute, uid] of Object.entries(searched.lists)) {
        if (uid !== listUid) continue;
        const rows: Row[] = await strapi.db
          .query(searched.uid)
          .findMany({ select: ['id', 'documentId'], where: { [attribute]: { documentId }, publishedAt: { $notNull: true } } });
        for (let at = 0; at < rows.length; at += CHUNK) {
          const ids = rows.slice(at, at + CHUNK).map((row) => row.documentId);
          await trx(ENTRIES).where('uid', searched.uid).whereIn('document_id', ids).update({ row_id: OUT_OF_DATE });
          isAny = true;
        }
      }
    }
  });
  return isAny;
}

async function publishedRows(strapi: Core.Strapi, { uid, lists, components }: Searched, documentIds: readonly string[]): Promise<Row[]> {
  const populate = Object.fromEntries([
    ...Object.keys(lists).map((name) => [name, { select: ['name', 'slug'] }]),
    ...components.map((name) => [name, true]),
  ]);
  return strapi.db.query(uid).findMany({
    where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } },
    orderBy: { id: 'asc' },
    populate,
  });
}

const materialOf = (searched: Searched, row: Row, state: string): Material => ({
  documentId: row.documentId,
  rowId: row.id,
  slug: String(row.slug),
  sourceId: (row.sourceId as string | null) ?? null,
  ...searched.materialOf(row, state),
});

/** How documents are named by type. What stands in symbols besides is only needed to read queries. */
async function numberWords(strapi: Core.Strapi): Promise<NumberWords> {
  const types = await strapi.db.query('api::document-type.document-type').findMany({ select: ['name', 'abbreviation'] });
  return { types: typeNamesOf(types), bodies: new Set() };
}
