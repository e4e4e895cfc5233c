import type { Core } from '@strapi/strapi';
import { clockOf } from '../clock';
import { onTable } from '../desk/table';
import type { Person } from './person';
import { PLACES } from './places';

export interface PersonalData {
  exportedAt: string;
  account: Record<string, unknown>;
  /** The units the account belongs to, with the name its articles carry. */
  memberships: { unit: string | null; penName: string | null }[];
  records: { label: string; table: string; why: string | null; rows: Record<string, unknown>[] }[];
}

const ACCOUNT = ['id', 'firstname', 'lastname', 'username', 'email', 'isActive', 'blocked', 'preferedLanguage', 'createdAt', 'updatedAt'];

/**
 * What the section keeps of one person, for that person: the account, its units, and each record of a deed. Passwords,
 * secrets and whole texts of the section are left out. Instants are UTC. Source of the duty: Luật số 91/2025/QH15.
 */
export async function exportPerson(strapi: Core.Strapi, person: Person): Promise<PersonalData> {
  const { roles, ...account } = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: person.id }, select: ACCOUNT, populate: { roles: { select: ['name'] } } });
  const members: { penName: string | null; unit: { name: string } | null }[] = await strapi.db
    .query('api::staff-member.staff-member')
    .findMany({ where: { user: { id: person.id } }, populate: { unit: { select: ['name'] } } });
  const records: PersonalData['records'] = [];
  for (const { table, column, key, label, why = null, leftOut = [] } of PLACES) {
    const rows: Record<string, unknown>[] = await onTable(strapi, table, (of) => of().where(column, person[key]));
    if (rows.length > 0) records.push({ label, table, why, rows: rows.map((row) => without(row, leftOut)) });
  }
  return {
    exportedAt: clockOf(strapi).now().toISOString(),
    account: { ...account, roles: roles.map(({ name }: { name: string }) => name) },
    memberships: members.map(({ unit, penName }) => ({ unit: unit?.name ?? null, penName })),
    records,
  };
}

const without = (row: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
