import type { Core, UID } from '@strapi/strapi';
import { CONTRIBUTOR, EDITOR } from '../access/roles';
import type { Colleague } from './remarks/mentions';

export interface Reachable extends Colleague {
  email: string;
}

interface User {
  id: number;
  firstname: string | null;
  lastname: string | null;
  email: string;
  roles: { code: string }[];
}

export const nameOfUser = ({ id, firstname, lastname, email }: Pick<User, 'id' | 'firstname' | 'lastname' | 'email'>): string =>
  [lastname, firstname].filter(Boolean).join(' ') || email || `#${id}`;

const BOUND = [CONTRIBUTOR, EDITOR];

/** The active colleagues who can see a document: those of its unit, and those whose role is not bound to one. */
export async function colleaguesOn(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<Reachable[]> {
  const users: User[] = await strapi.db.query('admin::user').findMany({
    where: { isActive: true, blocked: { $ne: true } },
    select: ['id', 'firstname', 'lastname', 'email'],
    populate: { roles: { select: ['code'] } },
    orderBy: { id: 'asc' },
  });
  const inUnit = uid === 'api::article.article' ? await membersOf(strapi, uid, documentId) : null;
  return users
    .filter(({ roles }) => roles.length > 0)
    .filter(({ id, roles }) => !inUnit || inUnit.has(id) || roles.some(({ code }) => !BOUND.includes(code)))
    .map((user) => ({ id: user.id, name: nameOfUser(user), email: user.email }));
}

/** Those of them who belong to the unit of the document; when it has nobody, everyone who can see it. */
export async function unitColleaguesOn(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<Reachable[]> {
  const [everyone, members] = [await colleaguesOn(strapi, uid, documentId), await membersOf(strapi, uid, documentId)];
  const own = everyone.filter(({ id }) => members.has(id));
  return own.length > 0 ? own : everyone;
}

async function membersOf(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<Set<number>> {
  const row = await strapi.db.query(uid).findOne({ where: { documentId, publishedAt: null }, populate: { unit: { select: ['documentId'] } } });
  if (!row?.unit) return new Set();
  const members: { user: { id: number } | null }[] = await strapi.db
    .query('api::staff-member.staff-member')
    .findMany({ where: { unit: { documentId: row.unit.documentId } }, populate: { user: { select: ['id'] } } });
  return new Set(members.flatMap(({ user }) => (user ? [user.id] : [])));
}

/** The e-mail addresses of these panel users, as far as they are active. */
export async function addressesOf(strapi: Core.Strapi, ids: number[]): Promise<Reachable[]> {
  const users: User[] = await strapi.db
    .query('admin::user')
    .findMany({ where: { id: { $in: ids }, isActive: true, blocked: { $ne: true } }, select: ['id', 'firstname', 'lastname', 'email'] });
  return users.map((user) => ({ id: user.id, name: nameOfUser(user), email: user.email }));
}
