import type { Core, UID } from '@strapi/strapi';
import { freshnessOf } from '../freshness';
import { publishedKey } from '../freshness/tables-in-sql';
import { keysOfRow } from './keys-of-rows';
import { NotReadHere } from './not-read-here';
import { conditionSql, type Sql } from './row-conditions';
import { columnOf, modelOf, readValue, scalarsOf, type Model, type RelationAttribute } from './row-models';
import type { Selection } from './published';
import { statementsOf } from '../database/statements';

type Row = Record<string, unknown>;
/** While an editor publishes one thing again and again, a reader is not kept for ever. */
const MOST_TRIES = 3;
/** What `populate` says of one relation: everything of it, or these fields and these of its own relations. */
type Wanted = true | { readonly fields?: readonly string[]; readonly populate?: Populate };

/**
 * Published rows by plain statements: one for which they are, and for those not at hand one for the rows and one for
 * their relations. Strapi's query engine gives the same rows in ten times the time, and these are read whenever a page
 * has to be made.
 */
export async function findRows(strapi: Core.Strapi, uid: UID.ContentType, selection: Selection): Promise<Row[]> {
  const model = modelOf(strapi, uid);
  const { fields, populate: wanted = {} } = selection;
  // A few plain columns are read as quickly as they are looked up.
  if (Object.keys(wanted).length === 0) return (await run(strapi, selectSql(strapi, model, selection))).map((row) => shaped(model, row, fields));
  for (let tries = 1; ; tries += 1) {
    const ids = (await run(strapi, selectSql(strapi, model, { ...selection, fields: [] }))).map(({ id }) => Number(id));
    const rows = await rowsAt(strapi, model, ids, fields, wanted);
    // Publishing again puts a new row in the place of the old one: between the two statements it may have done so.
    if (rows.length === ids.length || tries === MOST_TRIES) return rows;
  }
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

function selectSql(strapi: Core.Strapi, model: Model, { fields, filters, sort = [], start, limit }: Selection): Sql {
  const isWalked = limit !== undefined && sort.length > 0;
  const where = conditionSql(strapi, model, 't', filters ?? {}, isWalked);
  const order = sort.map((by) => orderOf(model, by)).join(', ');
  return {
    text:
      `select ${columnsOf(model, 't', fields)} from ${quoted(model.tableName)} t where ${publishedOnly(model, 't')} and ${where.text}` +
      (order && ` order by ${order}`) +
      (limit === undefined ? '' : ` limit ${whole(limit)}`) +
      (start ? ` offset ${whole(start)}` : ''),
    values: where.values,
  };
}

async function wholeRows(strapi: Core.Strapi, model: Model, ids: readonly number[], fields: readonly string[], wanted: Populate): Promise<Row[]> {
  const text = `select ${columnsOf(model, 't', fields)} from ${quoted(model.tableName)} t where t.id in (${ids.map(() => '?').join(', ')})`;
  const rows = (await run(strapi, { text, values: [...ids] })).map((row) => shaped(model, row, fields));
  await populate(strapi, model, rows, wanted);
  return rows;
}

/** What is linked and not published stands in no row, and will without the row's being touched. */
const keysBesideRows = (strapi: Core.Strapi, model: Model, wanted: Populate): string[] =>
  groupsOf(strapi, model, wanted)
    .flat()
    .flatMap(({ target, inner }) => [...(target.hasDrafts ? [publishedKey(target.tableName)] : []), ...(inner ? keysBesideRows(strapi, target, inner) : [])]);

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

type Populate = Readonly<Record<string, unknown>>;
type Versions = 'published' | 'any';

async function populate(strapi: Core.Strapi, model: Model, rows: Row[], wanted: Populate, versions: Versions = 'published'): Promise<void> {
  const groups = groupsOf(strapi, model, wanted);
  if (rows.length === 0) return;
  for (const group of groups) await populateAlike(strapi, rows, group, versions);
}

interface Part {
  name: string;
  target: Model;
  fields: readonly string[];
  inner: Populate | undefined;
  link: Link;
  many: boolean;
}

const known = new WeakMap<Populate, Map<string, Part[][]>>();

/** Relations of which the same fields are wanted (mostly name and address) come by one statement. What is wanted is written once in the sources. */
function groupsOf(strapi: Core.Strapi, model: Model, wanted: Populate): Part[][] {
  let ofModels = known.get(wanted);
  if (!ofModels) known.set(wanted, (ofModels = new Map()));
  let groups = ofModels.get(model.uid);
  if (!groups) {
    const alike = new Map<string, Part[]>();
    for (const part of Object.entries(wanted).map(([name, what]) => partOf(strapi, model, name, wantedOf(what)))) {
      const key = part.fields.map((field) => columnOf(part.target, field)).join();
      alike.set(key, [...(alike.get(key) ?? []), part]);
    }
    ofModels.set(model.uid, (groups = [...alike.values()]));
  }
  return groups;
}

function partOf(strapi: Core.Strapi, model: Model, name: string, wanted: Wanted): Part {
  const attribute = model.attributes[name] as RelationAttribute | undefined;
  if (attribute?.type !== 'relation' || !attribute.target) throw new NotReadHere(name);
  const target = modelOf(strapi, attribute.target);
  const { fields, populate: inner } = wanted === true ? { fields: undefined, populate: undefined } : wanted;
  const many = /ToMany$|^morphMany$/.test(attribute.relation);
  return { name, target, fields: fields ?? scalarsOf(target), inner, link: linkOf(model, name, attribute), many };
}

function wantedOf(what: unknown): Wanted {
  if (what === true) return true;
  if (what && typeof what === 'object') {
    const { fields, select = fields, populate: inner, ...unknown } = what as Record<string, never>;
    if (Object.keys(unknown).length === 0) return { fields: select, populate: inner };
  }
  throw new NotReadHere('populate');
}

function selectOf({ target, fields, link }: Part, index: number, marks: string, versions: Versions): string {
  return (
    `select ${index} as part, j.${quoted(link.parent)} as parent_row, ${link.order ? `j.${quoted(link.order)}` : '0'} as place, ${columnsOf(target, 't', fields)} ` +
    `from ${quoted(target.tableName)} t join ${quoted(link.table)} j on j.${quoted(link.child)} = t.id ` +
    `where j.${quoted(link.parent)} in (${marks})${link.only}${versions === 'any' ? '' : ` and ${publishedOnly(target, 't')}`}`
  );
}

async function populateAlike(strapi: Core.Strapi, rows: Row[], parts: Part[], versions: Versions): Promise<void> {
  const marks = rows.map(() => '?').join(', ');
  const ids = rows.map(({ id }) => id);
  const found = await run(strapi, {
    text: parts.map((part, index) => selectOf(part, index, marks, versions)).join(' union all '),
    values: parts.flatMap(({ link }) => [...ids, ...link.values]),
  });
  for (const [index, { name, target, fields, inner, many }] of parts.entries()) {
    // The database would sort all parts together, which takes it longer than reading them.
    const children = found
      .filter((row) => Number(row.part) === index)
      .sort((a, b) => Number(a.place) - Number(b.place))
      .map((row) => ({ parent: Number(row.parent_row), child: shaped(target, row, fields) }));
    if (inner) await populate(strapi, target, children.map(({ child }) => child), inner, versions);
    const byParent = new Map<number, Row[]>();
    for (const { parent, child } of children) {
      const own = byParent.get(parent);
      if (own) own.push(child);
      else byParent.set(parent, [child]);
    }
    for (const row of rows) {
      const own = byParent.get(Number(row.id)) ?? [];
      row[name] = many ? own : (own[0] ?? null);
    }
  }
}

interface Link {
  table: string;
  parent: string;
  child: string;
  order: string;
  only: string;
  values: unknown[];
}

/** How rows are tied: relations and components by tables of their own, files by one table for all. */
function linkOf(model: Model, name: string, { relation, joinTable }: RelationAttribute): Link {
  if (relation === 'morphOne' || relation === 'morphMany') {
    return { table: 'files_related_mph', parent: 'related_id', child: 'file_id', order: 'order', only: ' and j.related_type = ? and j.field = ?', values: [model.uid, name] };
  }
  if (!joinTable) throw new NotReadHere(name);
  const fixed = Object.entries(joinTable.on ?? {});
  return {
    table: joinTable.name,
    parent: joinTable.joinColumn.name,
    child: joinTable.inverseJoinColumn.name,
    order: Object.keys(joinTable.orderBy ?? {})[0] ?? '',
    only: fixed.map(([column]) => ` and j.${quoted(column)} = ?`).join(''),
    values: fixed.map(([, value]) => value),
  };
}

/** The row as Strapi would give it: by attribute names, in Strapi's types. */
function shaped(model: Model, row: Row, fields: readonly string[]): Row {
  const shape: Row = { id: row.id };
  if (model.attributes.documentId) shape.documentId = row.document_id;
  for (const field of fields) shape[field] = readValue(model.attributes[field], row[columnOf(model, field)]);
  return shape;
}

function columnsOf(model: Model, alias: string, fields: readonly string[]): string {
  const own = ['id', ...(model.attributes.documentId ? ['document_id'] : [])];
  return [...new Set([...own, ...fields.map((field) => columnOf(model, field))])].map((column) => `${alias}.${quoted(column)}`).join(', ');
}

function orderOf(model: Model, by: string): string {
  const [, field, direction = 'asc'] = /^(\w+)(?::(asc|desc))?$/.exec(by) ?? [];
  if (!field) throw new NotReadHere(by);
  return `t.${quoted(columnOf(model, field))} ${direction}`;
}

const publishedOnly = (model: Model, alias: string) => (model.hasDrafts ? `${alias}.published_at is not null` : '1 = 1');

const quoted = (name: string) => `"${name.replaceAll('"', '')}"`;

const whole = (value: number) => Math.max(0, Math.floor(value));

const run = (strapi: Core.Strapi, { text, values }: Sql): Promise<Row[]> => statementsOf(strapi).read(text, values);
