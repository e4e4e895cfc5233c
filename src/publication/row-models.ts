import type { Core, UID } from '@strapi/strapi';
import { NotReadHere } from './not-read-here';

interface ScalarAttribute {
  type: string;
  columnName?: string;
}

export interface RelationAttribute extends ScalarAttribute {
  relation: string;
  target?: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    on?: Record<string, unknown>;
    orderBy?: Record<string, string>;
  };
}

/** Strapi's knowledge of a table. */
export interface Model {
  uid: string;
  tableName: string;
  attributes: Record<string, ScalarAttribute | RelationAttribute>;
  hasDrafts: boolean;
}

export function modelOf(strapi: Core.Strapi, uid: string): Model {
  const { tableName, attributes } = strapi.db.metadata.get(uid) as unknown as Model;
  return { uid, tableName, attributes, hasDrafts: Boolean(strapi.getModel(uid as UID.Schema)?.options?.draftAndPublish) };
}

/** Of a component or a file, what is no relation. */
export const scalarsOf = ({ attributes }: Model): string[] =>
  Object.entries(attributes).flatMap(([name, attribute]) => (attribute.type === 'relation' || name === 'id' || name === 'documentId' ? [] : [name]));

/** @throws NotReadHere for what is no column */
export function columnOf({ attributes }: Model, field: string): string {
  const attribute = attributes[field];
  if (!attribute || attribute.type === 'relation') throw new NotReadHere(field);
  return attribute.columnName ?? field;
}

/** A value of the database as Strapi gives it. */
export function readValue({ type }: ScalarAttribute, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'datetime':
    case 'timestamp':
      return new Date(value as string | number | Date).toISOString();
    case 'boolean':
      return value === true || value === 1;
    case 'json':
      return typeof value === 'string' ? JSON.parse(value) : value;
    case 'decimal':
    case 'float':
      return Number(value);
    default:
      return value;
  }
}
