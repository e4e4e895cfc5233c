import type { Core } from '@strapi/strapi';
import { NotReadHere } from './not-read-here';
import { columnOf, modelOf, type Model, type RelationAttribute } from './row-models';

/** A piece of SQL and the values of its question marks. */
export interface Sql {
  text: string;
  values: unknown[];
}

const COMPARISONS: Record<string, string> = { $eq: '=', $ne: '<>', $lt: '<', $lte: '<=', $gt: '>', $gte: '>=' };

const joined = (parts: Sql[], word: 'and' | 'or', none: string): Sql =>
  parts.length === 0
    ? { text: none, values: [] }
    : { text: `(${parts.map(({ text }) => text).join(` ${word} `)})`, values: parts.flatMap(({ values }) => values) };

/**
 * How rows that a relation leads to are found: all of them at once, or asked of each row that is looked at. Which is
 * quicker depends on how many rows are looked at; the answer is the same.
 */
export type Related = 'gathered' | 'by-row';

/**
 * Strapi's filters as a condition on `alias`.
 *
 * @throws NotReadHere for what is not spoken here
 */
export function conditionSql(strapi: Core.Strapi, model: Model, alias: string, filters: object, related: Related = 'gathered'): Sql {
  const parts = Object.entries(filters).map(([name, value]): Sql => {
    if (name === '$and' || name === '$or') {
      const inner = (value as object[]).map((part) => conditionSql(strapi, model, alias, part, related));
      return name === '$and' ? joined(inner, 'and', '1 = 1') : joined(inner, 'or', '1 = 0');
    }
    const attribute = model.attributes[name];
    if (attribute?.type === 'relation') return relatedSql(strapi, attribute as RelationAttribute, `${alias}.id`, value, related);
    return valueSql(model, `${alias}."${columnOf(model, name)}"`, attribute?.type, value);
  });
  return joined(parts, 'and', '1 = 1');
}

function relatedSql(strapi: Core.Strapi, { target, joinTable }: RelationAttribute, id: string, value: unknown, related: Related): Sql {
  if (!target || !joinTable || joinTable.on || !isPlain(value) || Object.keys(value).some((key) => key.startsWith('$'))) throw new NotReadHere('relation');
  const model = modelOf(strapi, target);
  const inner = conditionSql(strapi, model, 'r', value);
  const parent = `j."${joinTable.joinColumn.name}"`;
  const linked =
    `from "${joinTable.name}" j join "${model.tableName}" r on r.id = j."${joinTable.inverseJoinColumn.name}" ` +
    `where ${inner.text}${model.hasDrafts ? ' and r.published_at is not null' : ''}`;
  const text = related === 'gathered' ? `${id} in (select ${parent} ${linked})` : `exists (select 1 ${linked} and ${parent} = ${id})`;
  return { text, values: inner.values };
}

function valueSql(model: Model, column: string, type: string | undefined, value: unknown): Sql {
  if (!isPlain(value)) return value === null ? { text: `${column} is null`, values: [] } : { text: `${column} = ?`, values: [toDatabase(type, value)] };
  const parts = Object.entries(value).map(([operator, operand]): Sql => {
    if (operator === '$null' || operator === '$notNull') {
      const isNull = (operator === '$null') === Boolean(operand);
      return { text: `${column} is ${isNull ? '' : 'not '}null`, values: [] };
    }
    if (operator === '$in') {
      const values = operand as unknown[];
      return values.length === 0
        ? { text: '1 = 0', values: [] }
        : { text: `${column} in (${values.map(() => '?').join(', ')})`, values: values.map((each) => toDatabase(type, each)) };
    }
    const sign = COMPARISONS[operator];
    if (!sign || operand === null || typeof operand === 'object') throw new NotReadHere(`${model.uid} ${operator}`);
    return { text: `${column} ${sign} ?`, values: [toDatabase(type, operand)] };
  });
  return joined(parts, 'and', '1 = 1');
}

/** SQLite keeps instants as numbers, PostgreSQL as instants: both drivers make that of a Date. */
const toDatabase = (type: string | undefined, value: unknown): unknown =>
  (type === 'datetime' || type === 'timestamp') && typeof value === 'string' ? new Date(value) : value;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
