import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { configOf, type PublicationSource } from '../config';
import type { Ref } from '../rules/types';

/** What a row is linked to, by the attributes of its content type. */
export type Links = Readonly<Record<string, readonly Ref[]>>;

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

interface FoundLink {
  attribute: number;
  row_id: number;
  document_id: string;
  name: string | null;
}

/**
 * The relations that the rules need, of many rows by one statement: a publication waits for it. Strapi's query engine
 * asks once for each relation.
 *
 * @param trx the caller's transaction: what it has written counts
 */
export async function linksOf(
  strapi: Core.Strapi,
  source: PublicationSource,
  rowIds: readonly number[],
  trx?: Knex.Transaction,
): Promise<(rowId: number) => Links> {
  const wanted = wantedOf(strapi, source);
  const byRow = new Map<number, Record<string, Ref[]>>();
  for (const id of rowIds) byRow.set(id, Object.fromEntries(wanted.map(([attribute]) => [attribute, []])));
  if (wanted.length > 0 && rowIds.length > 0) {
    const parts = wanted.map(([attribute, nameAttribute], index) => partOf(strapi, source, attribute, nameAttribute, index, rowIds));
    const question = strapi.db.connection.raw(parts.map(({ sql }) => sql).join(' union all ') + ' order by place', parts.flatMap(({ values }) => values));
    const answer = await (trx ? question.transacting(trx) : question);
    const found: FoundLink[] = Array.isArray(answer) ? answer : answer.rows;
    for (const { attribute, row_id: row, document_id: id, name } of found) byRow.get(row)?.[wanted[attribute][0]].push({ id, name: name ?? '' });
  }
  return (rowId) => byRow.get(rowId) ?? {};
}

/** The relations of this content type, each with the attribute that names its target. */
function wantedOf(strapi: Core.Strapi, { attributes }: PublicationSource): [attribute: string, name: string][] {
  const { units, sections } = configOf(strapi);
  const named: [attribute: string | undefined, name: string][] = [
    [attributes.unit, units.name],
    [attributes.cooperatingUnits, units.name],
    [attributes.section, sections?.name ?? 'name'],
    [attributes.fields, 'name'],
  ];
  return named.filter((one): one is [string, string] => one[0] !== undefined);
}

function partOf(strapi: Core.Strapi, { contentType }: PublicationSource, attribute: string, nameAttribute: string, index: number, rowIds: readonly number[]) {
  const { target, joinTable } = strapi.db.metadata.get(contentType).attributes[attribute] as unknown as RelationAttribute;
  const { tableName, attributes } = strapi.db.metadata.get(target);
  const { columnName } = attributes[nameAttribute] as unknown as { columnName: string };
  const order = joinTable.orderColumnName ? '??' : '0';
  return {
    sql:
      `select ${index} as attribute, ?? as row_id, ?? as document_id, ?? as name, ${order} as place from ?? join ?? on ?? = ??` +
      ` where ?? in (${rowIds.map(() => '?').join(', ')})`,
    values: [
      `${joinTable.name}.${joinTable.joinColumn.name}`,
      `${tableName}.document_id`,
      `${tableName}.${columnName}`,
      ...(joinTable.orderColumnName ? [`${joinTable.name}.${joinTable.orderColumnName}`] : []),
      joinTable.name,
      tableName,
      `${tableName}.id`,
      `${joinTable.name}.${joinTable.inverseJoinColumn.name}`,
      `${joinTable.name}.${joinTable.joinColumn.name}`,
      ...rowIds,
    ],
  };
}
