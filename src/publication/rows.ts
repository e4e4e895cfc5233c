import type { Core, UID } from '@strapi/strapi';
import { freshnessOf } from '../freshness';
import { keysOfRow } from './keys-of-rows';
import { conditionSql, type Sql } from './row-conditions';
import { modelOf, type Model } from './row-models';
import { keysBesideRows, populate, type Populate } from './row-relations';
import { columnsOf, publishedOnly, quoted, selectSql, shaped, topOfListSql, type Row } from './row-selects';
import type { Selection } from './published';
import { statementsOf } from '../database/statements';

/** While an editor publishes one thing again and again, a reader is not kept for ever. */
const MOST_TRIES = 3;

/**
 * Published rows by plain statements: one for which they are, and for those not at hand one for the rows and one for
 * their relations. Strapi's query engine gives the same rows in ten times the time, and these are read whenever a page
 * has to be made.
 */
export async function findRows(strapi: Core.Strapi, uid: UID.ContentType, selection: Selection): Promise<Row[]> {
  const model = modelOf(strapi, uid);
  const { fields, populate: wanted = {} } = selection;
  // A few plain columns are read as quickly as they are looked up.
  if (Object.keys(wanted).length === 0) return (await selected(strapi, model, selection)).map((row) => shaped(model, row, fields));
  for (let tries = 1; ; tries += 1) {
    const ids = (await selected(strapi, model, { ...selection, fields: [] })).map(({ id }) => Number(id));
    const rows = await rowsAt(strapi, model, ids, fields, wanted);
    // Publishing again puts a new row in the place of the old one: between the two statements it may have done so.
    if (rows.length === ids.length || tries === MOST_TRIES) return rows;
  }
}

async function selected(strapi: Core.Strapi, model: Model, selection: Selection): Promise<Row[]> {
  const top = topOfListSql(strapi, model, selection);
  const rows = top ? await run(strapi, top) : [];
  return rows.length > 0 && rows.length === selection.limit ? rows : run(strapi, selectSql(strapi, model, selection));
}

/** The rows with these ids, in this order; those that are there no more are left out. */
async function rowsAt(strapi: Core.Strapi, model: Model, ids: readonly number[], fields: readonly string[], wanted: Populate): Promise<Row[]> {
  const { pieces } = freshnessOf(strapi);
  const shape = JSON.stringify([fields, wanted]);
  const nameOf = (id: number) => `${model.uid} ${id} ${shape}`;
  const rows = new Map(ids.map((id) => [id, pieces.get<Row>(nameOf(id))]));
  const missing = ids.filter((id) => !rows.get(id));
  if (missing.length > 0) {
    const at = pieces.count;
    const besides = keysBesideRows(strapi, model, wanted);
    for (const row of await wholeRows(strapi, model, missing, fields, wanted)) {
      const id = Number(row.id);
      rows.set(id, Object.freeze(row));
      pieces.put(nameOf(id), row, [...besides, ...keysOfRow(strapi, strapi.getModel(model.uid as UID.ContentType), row)], at);
    }
  }
  return ids.map((id) => rows.get(id)).filter((row) => row !== undefined);
}

async function wholeRows(strapi: Core.Strapi, model: Model, ids: readonly number[], fields: readonly string[], wanted: Populate): Promise<Row[]> {
  const text = `select ${columnsOf(model, 't', fields)} from ${quoted(model.tableName)} t where t.id in (${ids.map(() => '?').join(', ')})`;
  const rows = (await run(strapi, { text, values: [...ids] })).map((row) => shaped(model, row, fields));
  await populate(strapi, model, rows, wanted);
  return rows;
}

export async function countRows(strapi: Core.Strapi, uid: UID.ContentType, filters: object): Promise<number> {
  const model = modelOf(strapi, uid);
  const where = conditionSql(strapi, model, 't', filters);
  const [row] = await run(strapi, {
    text: `select count(*) as total from ${quoted(model.tableName)} t where ${publishedOnly(model, 't')} and ${where.text}`,
    values: where.values,
  });
  return Number(row.total);
}

/**
 * All versions of one document, draft and published, with their links to any version of their targets: only the
 * `documentId`s of those mean anything.
 */
export async function findVersions(strapi: Core.Strapi, uid: UID.ContentType, documentId: string, wanted: Populate): Promise<Row[]> {
  const model = modelOf(strapi, uid);
  const fields = ['updatedAt', 'publishedAt'];
  const text = `select ${columnsOf(model, 't', fields)} from ${quoted(model.tableName)} t where t.document_id = ?`;
  const rows = (await run(strapi, { text, values: [documentId] })).map((row) => shaped(model, row, fields));
  await populate(strapi, model, rows, wanted, 'any');
  return rows;
}

const run = (strapi: Core.Strapi, { text, values }: Sql): Promise<Row[]> => statementsOf(strapi).read(text, values);
