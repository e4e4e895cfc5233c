import type { Core } from '@strapi/strapi';
import { NotReadHere } from './not-read-here';
import type { Selection } from './published';
import { conditionSql, type Sql } from './row-conditions';
import { columnOf, readValue, type Model } from './row-models';

export type Row = Record<string, unknown>;

/** How far down a sorted list its first rows are sought by walking; what is rarer is gathered. */
const WALKED = 500;

/** The published rows of a selection, in its order. */
export function selectSql(strapi: Core.Strapi, model: Model, { fields, filters, sort = [], start, limit }: Selection): Sql {
  const where = conditionSql(strapi, model, 't', filters ?? {});
  return sqlOf(model, { fields, sort, start, limit }, where);
}

/**
 * As {@link selectSql}, for the first few rows that a relation leads to in a list sorted by a falling column: looks at
 * the top of the list only, row by row, instead of gathering all there are and sorting them, which takes the longer the
 * more there are. Fewer rows than the limit mean nothing: there may be others below.
 *
 * @returns null where that is no help. PostgreSQL walks by itself.
 */
export function topOfListSql(strapi: Core.Strapi, model: Model, { fields, filters = {}, sort = [], start, limit }: Selection): Sql | null {
  const [, field] = /^(\w+):desc$/.exec(sort[0] ?? '') ?? [];
  if (!field || start || !limit || limit > WALKED || strapi.db.dialect.client !== 'sqlite') return null;
  const where = conditionSql(strapi, model, 't', filters, 'by-row');
  if (!where.text.includes('exists (')) return null;
  const column = quoted(columnOf(model, field));
  const bound = `select b.${column} from ${quoted(model.tableName)} b where ${publishedOnly(model, 'b')} order by b.${column} desc limit 1 offset ${WALKED}`;
  return sqlOf(model, { fields, sort, limit }, { text: `t.${column} >= (${bound}) and ${where.text}`, values: where.values });
}

function sqlOf(model: Model, { fields, sort = [], start, limit }: Selection, where: Sql): Sql {
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

/** The row as Strapi would give it: by attribute names, in Strapi's types. */
export function shaped(model: Model, row: Row, fields: readonly string[]): Row {
  const shape: Row = { id: row.id };
  if (model.attributes.documentId) shape.documentId = row.document_id;
  for (const field of fields) shape[field] = readValue(model.attributes[field], row[columnOf(model, field)]);
  return shape;
}

export function columnsOf(model: Model, alias: string, fields: readonly string[]): string {
  const own = ['id', ...(model.attributes.documentId ? ['document_id'] : [])];
  return [...new Set([...own, ...fields.map((field) => columnOf(model, field))])].map((column) => `${alias}.${quoted(column)}`).join(', ');
}

function orderOf(model: Model, by: string): string {
  const [, field, direction = 'asc'] = /^(\w+)(?::(asc|desc))?$/.exec(by) ?? [];
  if (!field) throw new NotReadHere(by);
  return `t.${quoted(columnOf(model, field))} ${direction}`;
}

export const publishedOnly = (model: Model, alias: string) => (model.hasDrafts ? `${alias}.published_at is not null` : '1 = 1');

export const quoted = (name: string) => `"${name.replaceAll('"', '')}"`;

const whole = (value: number) => Math.max(0, Math.floor(value));
