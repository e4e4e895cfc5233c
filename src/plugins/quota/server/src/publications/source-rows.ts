import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { configOf, type PublicationSource } from '../config';
import { tableOf } from '../database';
import type { Ref } from '../rules/types';
import { hasDrafts } from './sources';

/** A row of a watched content type. */
export interface SourceRow {
  id: number;
  documentId: string;
  /** What stands in the row itself, by the attributes of its content type. */
  values: Readonly<Record<string, unknown>>;
  /** What it is linked to, by the attributes too. */
  links: Readonly<Record<string, readonly Ref[]>>;
}

/** A relation as Strapi keeps it. */
interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
}

interface RelationAttribute {
  target: string;
  joinTable: JoinTable;
}

interface Found extends Record<string, unknown> {
  id: number | string;
  document_id: string;
}

/**
 * Rows with all that the rules need of them, by one statement: a publication waits for it. Strapi's query engine asks
 * once for the row and once for each relation.
 *
 * @param status which rows count where the type has drafts; all of them where it has none
 * @param narrow says which of them are wanted
 * @param trx the caller's transaction: what it has written counts
 */
export async function rowsOf(
  strapi: Core.Strapi,
  source: PublicationSource,
  status: 'draft' | 'published',
  narrow: (query: Knex.QueryBuilder) => void,
  trx?: Knex.Transaction,
): Promise<SourceRow[]> {
  const { tableName, attributes } = strapi.db.metadata.get(source.contentType);
  const plain = plainOf(source);
  const links = linkedOf(strapi, source);
  const columnOf = (attribute: string) => (attributes[attribute] as unknown as { columnName: string }).columnName;
  const query = tableOf(strapi, tableName, trx)
    .select('id', 'document_id', ...plain.map((attribute) => `${columnOf(attribute)} as value_${attribute}`))
    .select(links.map(([attribute, name]) => linkedRefs(strapi, source, attribute, name)));
  if (hasDrafts(strapi, source)) void (status === 'draft' ? query.whereNull('published_at') : query.whereNotNull('published_at'));
  narrow(query);
  const found: Found[] = await query;
  return found.map((row) => ({
    id: Number(row.id),
    documentId: row.document_id,
    values: Object.fromEntries(plain.map((attribute) => [attribute, row[`value_${attribute}`]])),
    links: Object.fromEntries(links.map(([attribute]) => [attribute, refsOf(row[`links_${attribute}`])])),
  }));
}

const isNamed = (name: string | undefined): name is string => name !== undefined;

const plainOf = ({ attributes: { title, slug, text, kind, origin, plannedAt } }: PublicationSource): string[] =>
  [...new Set([title, slug, text, kind, origin, plannedAt].filter(isNamed))];

/** The relations of this content type, each with the attribute that names its target. */
function linkedOf(strapi: Core.Strapi, { attributes }: PublicationSource): [attribute: string, name: string][] {
  const { units, sections } = configOf(strapi);
  const named: [attribute: string | undefined, name: string][] = [
    [attributes.unit, units.name],
    [attributes.cooperatingUnits, units.name],
    [attributes.section, sections?.name ?? 'name'],
    [attributes.fields, 'name'],
  ];
  return named.filter((one): one is [string, string] => isNamed(one[0]));
}

/** A column with the targets of one relation as JSON, in their order. */
function linkedRefs(strapi: Core.Strapi, { contentType }: PublicationSource, attribute: string, nameAttribute: string): Knex.Raw {
  const own = strapi.db.metadata.get(contentType);
  const { target, joinTable } = own.attributes[attribute] as unknown as RelationAttribute;
  const { tableName, attributes } = strapi.db.metadata.get(target);
  const { columnName } = attributes[nameAttribute] as unknown as { columnName: string };
  const [listed, object] =
    strapi.db.dialect.client === 'postgres' ? ['json_agg', 'json_build_object'] : ['json_group_array', 'json_object'];
  const { name: join, joinColumn, inverseJoinColumn, orderColumnName } = joinTable;
  return strapi.db.connection.raw(
    `(select ${listed}(${object}('id', id, 'name', name)) from (select ?? as id, ?? as name from ?? join ?? on ?? = ?? where ?? = ??` +
      `${orderColumnName ? ' order by ??' : ''}) as linked) as ??`,
    [
      `${tableName}.document_id`,
      `${tableName}.${columnName}`,
      join,
      tableName,
      `${tableName}.id`,
      `${join}.${inverseJoinColumn.name}`,
      `${join}.${joinColumn.name}`,
      `${own.tableName}.id`,
      ...(orderColumnName ? [`${join}.${orderColumnName}`] : []),
      `links_${attribute}`,
    ],
  );
}

/** PostgreSQL gives the JSON parsed, SQLite as text; without targets one gives null, the other an empty list. */
function refsOf(found: unknown): Ref[] {
  const refs = ((typeof found === 'string' ? JSON.parse(found) : found) ?? []) as { id: string; name: string | null }[];
  return refs.map(({ id, name }) => ({ id, name: name ?? '' }));
}
