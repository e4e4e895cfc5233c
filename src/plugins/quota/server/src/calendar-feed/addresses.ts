import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { CALENDAR_ADDRESSES } from './schema';

interface Row {
  user_id: number;
  created_at: string;
}

const digestOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** Whoever holds a secret may read the calendar of the person for whom it was made, until it is revoked. */
export function addressesOf(strapi: Core.Strapi) {
  const table = () => strapi.db.connection(CALENDAR_ADDRESSES);

  return {
    /** When the person's present address was made; null when there is none. */
    async madeAt(userId: number): Promise<string | null> {
      const row: Row | undefined = await table().where({ user_id: userId, revoked_at: null }).orderBy('id', 'desc').first();
      return row?.created_at ?? null;
    },

    /** Makes a new secret and revokes the one before it. It is told once and cannot be read again. */
    async make(userId: number, now: Date): Promise<string> {
      const secret = randomBytes(32).toString('base64url');
      await this.revoke(userId, now);
      await table().insert({ user_id: userId, digest: digestOf(secret), created_at: now.toISOString() });
      return secret;
    },

    async revoke(userId: number, now: Date): Promise<void> {
      await table().where({ user_id: userId, revoked_at: null }).update({ revoked_at: now.toISOString() });
    },

    /** For whom the secret was made; null when it is unknown, revoked, or the account may no longer sign in. */
    async userOf(secret: string): Promise<number | null> {
      const row: Row | undefined = await table().where({ digest: digestOf(secret), revoked_at: null }).first();
      if (!row) return null;
      const user = await strapi.db.query('admin::user').findOne({ where: { id: row.user_id } });
      return user?.isActive && !user.blocked ? row.user_id : null;
    },
  };
}
