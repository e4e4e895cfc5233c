import type { Core } from '@strapi/strapi';
import { nameOfUser } from '../desk/people';

/** Somebody with an account at the panel, by the words the records know them by. */
export interface Person {
  id: number;
  /** As records of deeds write it down: "Nguyễn An". */
  name: string;
  email: string;
}

/** The account of an e-mail address in any capitals; null when there is none. */
export async function personOf(strapi: Core.Strapi, email: string): Promise<Person | null> {
  const user = await strapi.db.query('admin::user').findOne({ where: { email: { $eqi: email.trim() } } });
  return user && { id: user.id, name: nameOfUser(user), email: user.email };
}

/** What stands in the place of a name that was erased. The number tells two erased people apart, and nothing else. */
export const erasedName = ({ id }: Pick<Person, 'id'>): string => `Tài khoản đã xóa số ${id}`;

/** An address that no mail reaches (RFC 2606), for records that need one of each person. */
export const erasedAddress = ({ id }: Pick<Person, 'id'>): string => `da-xoa-${id}@example.invalid`;
