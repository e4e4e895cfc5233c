import type { SystemAttribute } from './system';

/** How one attribute is shown in the content manager. */
export interface Field {
  label: string;
  /** Column heading, when the label is too long for one. */
  listLabel?: string;
  /** Help text under the field. */
  help?: string;
  placeholder?: string;
  /** Filled by the system; editors see the value and cannot change it. */
  readOnly?: true;
  /** Kept by the server and told in its own way beside the form; the form itself does not show it. */
  hidden?: true;
  /** Relations only: the attribute of the other side that is shown and searched. */
  shows?: string;
}

export type Columns = 3 | 4 | 6 | 8 | 9 | 12;

/** One row of the edit form: attribute → columns taken, at most 12 in all. */
export type Row<Attribute extends string = string> = { readonly [Name in Attribute]?: Columns };

interface Schema {
  info: { displayName: string };
  attributes: Record<string, { type: string; component?: string }>;
}

interface Arrangement<Attribute extends string> {
  /** A label for every attribute of the schema; the compiler reports a forgotten one. */
  fields: Readonly<Record<Attribute, Field>>;
  rows: ReadonlyArray<Row<Attribute>>;
  /** The attribute that names an entry in headings. */
  title: Attribute;
}

interface ListArrangement<Attribute extends string> {
  /** Columns of the list view. Components have no list view. */
  list: ReadonlyArray<Attribute | SystemAttribute>;
  sort: readonly [by: Attribute | SystemAttribute, order: 'ASC' | 'DESC'];
  /** Between 10 and 100 (limits of the content manager). */
  pageSize: number;
}

/** The form of one component. */
export type ComponentForm = { schema: Schema } & Arrangement<string>;

/** The form and the list view of one content type. */
export type ContentTypeForm = ComponentForm & ListArrangement<string>;

type AttributeOf<S extends Schema> = Extract<keyof S['attributes'], string>;

/** Checks a content type's form against its schema at compile time. */
export function contentTypeForm<S extends Schema>(
  schema: S,
  form: Arrangement<AttributeOf<S>> & ListArrangement<AttributeOf<S>>,
): ContentTypeForm {
  return { schema, ...form };
}

/** Checks a component's form against its schema at compile time. */
export function componentForm<S extends Schema>(schema: S, form: Arrangement<AttributeOf<S>>): ComponentForm {
  return { schema, ...form };
}
