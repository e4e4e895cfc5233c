import type { Core } from '@strapi/strapi';
import { publishedKey } from '../freshness/tables-in-sql';
import { statementsOf } from '../database/statements';
import { NotReadHere } from './not-read-here';
import { columnOf, modelOf, scalarsOf, type Model, type RelationAttribute } from './row-models';
import { columnsOf, publishedOnly, quoted, shaped, type Row } from './row-selects';

/** Relations by name, and what is wanted of each. */
export type Populate = Readonly<Record<string, unknown>>;
/** What `populate` says of one relation: everything of it, or these fields and these of its own relations. */
type Wanted = true | { readonly fields?: readonly string[]; readonly populate?: Populate };
type Versions = 'published' | 'any';

export async function populate(strapi: Core.Strapi, model: Model, rows: Row[], wanted: Populate, versions: Versions = 'published'): Promise<void> {
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
  const text = parts.map((part, index) => selectOf(part, index, marks, versions)).join(' union all ');
  const found = await statementsOf(strapi).read(text, parts.flatMap(({ link }) => [...ids, ...link.values]));
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

/** What is linked and not published stands in no row, and will without the row's being touched. */
export const keysBesideRows = (strapi: Core.Strapi, model: Model, wanted: Populate): string[] =>
  groupsOf(strapi, model, wanted)
    .flat()
    .flatMap(({ target, inner }) => [...(target.hasDrafts ? [publishedKey(target.tableName)] : []), ...(inner ? keysBesideRows(strapi, target, inner) : [])]);
