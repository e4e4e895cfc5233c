import type { Core } from '@strapi/strapi';
import { configOf } from '../config';
import { EMAIL, type NoticeSettings } from './settings';

interface PanelUser {
  email: string | null;
  isActive: boolean;
  blocked: boolean | null;
}

type Row = Record<string, unknown>;

const reachable = (user: PanelUser | null | undefined): string[] =>
  user?.email && user.isActive && !user.blocked ? [user.email.toLowerCase()] : [];

/**
 * Who is reminded for each unit: active panel users whom the staff list binds to it, and the unit's own addresses
 * when the host keeps some.
 */
export async function contactsOfUnits(strapi: Core.Strapi, unitIds: string[]): Promise<Map<string, string[]>> {
  const contacts = new Map<string, Set<string>>(unitIds.map((id) => [id, new Set()]));
  const { staff } = configOf(strapi);
  if (staff && unitIds.length > 0) {
    const members: Row[] = await strapi.db.query(staff.contentType).findMany({
      where: { [staff.unit]: { documentId: { $in: unitIds } } },
      populate: {
        [staff.unit]: { select: ['documentId'] },
        [staff.user]: { select: ['email', 'isActive', 'blocked'] },
      },
    });
    for (const member of members) {
      const unit = member[staff.unit] as { documentId: string };
      reachable(member[staff.user] as PanelUser | null).forEach((email) => contacts.get(unit.documentId)?.add(email));
    }
  }
  for (const { id, addresses } of await addressesOfUnits(strapi, unitIds)) {
    addresses.forEach((address) => contacts.get(id)?.add(address));
  }
  return new Map([...contacts].map(([id, emails]) => [id, [...emails].sort()]));
}

async function addressesOfUnits(strapi: Core.Strapi, unitIds: string[]): Promise<{ id: string; addresses: string[] }[]> {
  const { units, notices } = configOf(strapi);
  const attribute = notices.unitAddresses;
  if (!attribute || unitIds.length === 0) return [];
  const rows: Row[] = await strapi.db
    .query(units.contentType)
    .findMany({ where: { documentId: { $in: unitIds } }, select: ['documentId', attribute] });
  return rows.map((row) => ({
    id: String(row.documentId),
    addresses: String(row[attribute] ?? '')
      .split(/[,;\s]+/)
      .filter((address) => EMAIL.test(address))
      .map((address) => address.toLowerCase()),
  }));
}

/** Who learns of a missed period: active panel users of the roles that the settings name, and further addresses. */
export async function supervisorsOf(
  strapi: Core.Strapi,
  { supervisorRoles, supervisorAddresses }: NoticeSettings,
): Promise<string[]> {
  const users: PanelUser[] = await strapi.db.query('admin::user').findMany({
    where: { roles: { code: { $in: supervisorRoles } } },
    select: ['email', 'isActive', 'blocked'],
  });
  return [...new Set([...users.flatMap(reachable), ...supervisorAddresses.map((address) => address.toLowerCase())])].sort();
}
