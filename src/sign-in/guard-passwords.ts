import type { Core } from '@strapi/strapi';
import { refusal } from '../refusals/refusal';
import { commonPasswords } from './common-passwords';
import { passwordFault, type Owner } from './password-rules';
import { endSessions } from './sessions';
import { forgive } from './tries';

type Attributes = Owner & { password?: unknown; isActive?: boolean };
type Account = Owner & { id: number };

/** Strapi's service of panel accounts, as far as it is guarded here. */
interface Users {
  create(attributes: Attributes): Promise<Account>;
  createFirstAdmin(attributes: Attributes): Promise<Account>;
  updateById(id: number | string, attributes: Attributes): Promise<Account | null>;
  resetPasswordByEmail(email: string, password: string): Promise<void>;
  findOne(id: number | string): Promise<Account | null>;
  findOneByEmail(email: string): Promise<Account | null>;
}

/**
 * Every way in which an account gets a password ends in Strapi's service of users: invitation, first administrator,
 * own profile, somebody else's account, reset by letter, command line. So the rules stand there, and so does the end
 * of sessions: who changes a password or blocks an account means whoever is signed in with it.
 */
export function guardPasswords(strapi: Core.Strapi): void {
  strapi.get('services').extend('admin::user', (users: Users) => ({
    ...users,
    create(attributes: Attributes) {
      checkPassword(strapi, attributes.password, attributes);
      return users.create(attributes);
    },
    createFirstAdmin(attributes: Attributes) {
      checkPassword(strapi, attributes.password, attributes);
      return users.createFirstAdmin(attributes);
    },
    async updateById(id: number | string, attributes: Attributes) {
      const { password, isActive } = attributes;
      if (password !== undefined) checkPassword(strapi, password, { ...(await users.findOne(id)), ...named(attributes) });
      const updated = await users.updateById(id, attributes);
      if (updated && (password !== undefined || isActive === false)) await endSessions(strapi, updated.id);
      if (updated && password !== undefined) await forgive(strapi, (updated.email ?? '').toLowerCase());
      return updated;
    },
    async resetPasswordByEmail(email: string, password: string) {
      const account = await users.findOneByEmail(email);
      if (account) checkPassword(strapi, password, account);
      await users.resetPasswordByEmail(email, password);
      if (account) await endSessions(strapi, account.id);
    },
  }));
}

const named = (attributes: Attributes) =>
  Object.fromEntries(Object.entries(attributes).filter(([name, value]) => ['firstname', 'lastname', 'email'].includes(name) && value !== undefined));

/** @throws ValidationError naming the password and what stands against it. A hash never comes here. */
function checkPassword(strapi: Core.Strapi, password: unknown, owner: Owner): void {
  if (typeof password !== 'string') return;
  const fault = passwordFault(password, owner, commonPasswords(), strapi.config.get<number>('sign-in.passwordLength'));
  if (fault) throw refusal([{ ...fault, field: 'password' }]);
}
