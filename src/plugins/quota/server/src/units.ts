import type { Core } from '@strapi/strapi';
import { configOf } from './config';
import type { Unit } from './rules/types';

type Row = Record<string, unknown>;

/** All units with their validity and what they stand under, by the configured content type. */
export async function readUnits(strapi: Core.Strapi): Promise<Unit[]> {
  const { contentType, name, slug, parent, validFrom, validTo } = configOf(strapi).units;
  const select = ['documentId', name, slug, validFrom, validTo].filter((column): column is string => Boolean(column));
  const rows: Row[] = await strapi.db.query(contentType).findMany({
    select,
    orderBy: { [name]: 'asc' },
    ...(parent && { populate: { [parent]: { select: ['documentId'] } } }),
  });
  const day = (value: unknown) => (value ? String(value).slice(0, 10) : null);
  const parents = new Map(rows.map((row) => [String(row.documentId), parent ? idOf(row[parent]) : null]));
  return rows.map((row) => ({
    id: String(row.documentId),
    name: String(row[name]),
    slug: String(row[slug]),
    validFrom: day(validFrom && row[validFrom]),
    validTo: day(validTo && row[validTo]),
    ancestors: ancestorsOf(String(row.documentId), parents),
  }));
}

const idOf = (value: unknown): string | null => (value as { documentId?: string } | null)?.documentId ?? null;

/** From the nearest up; a circle that somebody made by mistake ends where it began. */
function ancestorsOf(id: string, parents: Map<string, string | null>): string[] {
  const ancestors: string[] = [];
  for (let above = parents.get(id); above && above !== id && !ancestors.includes(above); above = parents.get(above)) {
    ancestors.push(above);
  }
  return ancestors;
}

/** Stable ids of the units of a panel user. */
export async function unitIdsOfUser(strapi: Core.Strapi, userId: number): Promise<string[]> {
  const { staff } = configOf(strapi);
  if (!staff) return [];
  const members: Row[] = await strapi.db
    .query(staff.contentType)
    .findMany({ where: { [staff.user]: { id: userId } }, populate: { [staff.unit]: { select: ['documentId'] } } });
  return members
    .map((member) => member[staff.unit] as { documentId: string } | null)
    .filter((unit): unit is { documentId: string } => unit !== null)
    .map(({ documentId }) => documentId);
}
