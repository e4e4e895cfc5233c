import type { Core } from '@strapi/strapi';
import { SEARCHED, type Searched } from '../content/searched';
import { storeOf } from '../store';
import { DESK, ENTRIES } from '../store/tables';
import { registryOf, today } from '../../documents/registry';
import { keep, keepDesk, type StateOf } from './keep';

const BATCH = 50;
/** Its place in `Entry.facets`. */
const STATE = 2;

export type Progress = (done: number, total: number) => void;

type Keep = typeof keep;

interface Work {
  keep: Keep;
  searched: Searched;
  documentIds: string[];
}

/**
 * Compares the index with the content and mends what differs: what is published and not in it, what is in it and no
 * longer published, what was made from another row (each publication makes a new one). Whatever happened to the
 * database, after this the index tells the truth.
 * @returns how many records were mended
 */
export async function repair(strapi: Core.Strapi): Promise<number> {
  const work: Work[] = [];
  const stateOf = await statesToday(strapi);
  for (const searched of SEARCHED) {
    const states = searched.type === 'document' ? await otherwise(strapi, searched, stateOf) : [];
    work.push({ keep, searched, documentIds: [...new Set([...(await differing(strapi, searched)), ...states])] });
    work.push({ keep: keepDesk, searched, documentIds: await differingDrafts(strapi, searched) });
  }
  return doWork(strapi, work, stateOf);
}

/**
 * Indexes every record anew, oldest first. Batch by batch, each in a transaction of its own: readers go on searching,
 * and what is published meanwhile is not undone.
 * @returns how many published records there are
 */
export async function rebuild(strapi: Core.Strapi, progress?: Progress): Promise<number> {
  const published: Work[] = [];
  const drafts: Work[] = [];
  for (const searched of SEARCHED) {
    published.push({ keep, searched, documentIds: await everyDocument(strapi, searched, ENTRIES, true) });
    drafts.push({ keep: keepDesk, searched, documentIds: await everyDocument(strapi, searched, DESK, false) });
  }
  await doWork(strapi, [...published, ...drafts], await statesToday(strapi), progress);
  return published.reduce((sum, { documentIds }) => sum + documentIds.length, 0);
}

async function doWork(strapi: Core.Strapi, work: readonly Work[], stateOf: StateOf, progress?: Progress): Promise<number> {
  const total = work.reduce((sum, { documentIds }) => sum + documentIds.length, 0);
  let done = 0;
  for (const { keep: keepSome, searched, documentIds } of work) {
    for (let at = 0; at < documentIds.length; at += BATCH) {
      const batch = documentIds.slice(at, at + BATCH);
      await strapi.db.transaction(async ({ trx }) => keepSome(strapi, searched, await storeOf(strapi).reserve(trx, searched.uid, batch), stateOf));
      done += batch.length;
      progress?.(done, total);
      await new Promise(setImmediate);
    }
  }
  return total;
}

async function statesToday(strapi: Core.Strapi): Promise<StateOf> {
  const registry = await registryOf(strapi);
  const day = today(strapi);
  return (documentId) => registry.stateOn(documentId, day)?.validity ?? 'unknown';
}

/** Documents that the index holds in another state than today's: time or another document has changed it. */
async function otherwise(strapi: Core.Strapi, { uid }: Searched, stateOf: StateOf): Promise<string[]> {
  const rows: { documentId: string; facets: string }[] = await strapi.db
    .connection(ENTRIES)
    .where('uid', uid)
    .select('document_id as documentId', 'facets');
  return rows.flatMap(({ documentId, facets }) => (facets.split('|')[STATE] === stateOf(documentId) ? [] : documentId));
}

const tableOf = (strapi: Core.Strapi, { uid }: Searched) => strapi.db.metadata.get(uid).tableName;

async function differing(strapi: Core.Strapi, searched: Searched): Promise<string[]> {
  const knex = strapi.db.connection;
  const table = tableOf(strapi, searched);
  const missing: string[] = await knex(`${table} as t`)
    .leftJoin(`${ENTRIES} as e`, (join) => join.on('e.document_id', 't.document_id').andOn('e.uid', knex.raw('?', [searched.uid])))
    .whereNotNull('t.published_at')
    .where((where) => where.whereNull('e.id').orWhereRaw('e.row_id <> t.id'))
    .orderBy('t.id')
    .pluck('t.document_id');
  const gone: string[] = await knex(`${ENTRIES} as e`)
    .where('e.uid', searched.uid)
    .whereNotExists(knex(`${table} as t`).select(knex.raw('1')).whereRaw('t.document_id = e.document_id').whereNotNull('t.published_at'))
    .pluck('e.document_id');
  return [...new Set([...missing, ...gone])];
}

async function differingDrafts(strapi: Core.Strapi, searched: Searched): Promise<string[]> {
  const knex = strapi.db.connection;
  const table = tableOf(strapi, searched);
  const missing: string[] = await knex(`${table} as t`)
    .whereNull('t.published_at')
    .whereNotExists(knex(`${DESK} as d`).select(knex.raw('1')).where('d.uid', searched.uid).whereRaw('d.document_id = t.document_id'))
    .pluck('t.document_id');
  const gone: string[] = await knex(`${DESK} as d`)
    .where('d.uid', searched.uid)
    .whereNotExists(knex(`${table} as t`).select(knex.raw('1')).whereRaw('t.document_id = d.document_id').whereNull('t.published_at'))
    .pluck('d.document_id');
  return [...new Set([...missing, ...gone])];
}

async function everyDocument(strapi: Core.Strapi, searched: Searched, index: string, isPublished: boolean): Promise<string[]> {
  const knex = strapi.db.connection;
  const rows = knex(tableOf(strapi, searched)).orderBy('id');
  const held: string[] = await knex(index).where('uid', searched.uid).pluck('document_id');
  const there: string[] = await (isPublished ? rows.whereNotNull('published_at') : rows.whereNull('published_at')).pluck('document_id');
  const isThere = new Set(there);
  return [...held.filter((id) => !isThere.has(id)), ...isThere];
}
