import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clockOf } from '../../clock';
import { SECOND_FACTORS } from '../tables';
import { digestOfRecovery, enrolmentAddress, newRecoveryCodes, newSecret, stepOf } from './codes';

interface Row {
  user_id: number;
  secret: string;
  confirmed_at: string | null;
  last_step: number;
  recovery: string;
}

const table = (strapi: Core.Strapi) => strapi.db.connection(SECOND_FACTORS);
const rowOf = async (strapi: Core.Strapi, userId: number): Promise<Row | undefined> => table(strapi).where({ user_id: userId }).first();
const secretOf = (strapi: Core.Strapi, { secret }: Row): string | null => strapi.service('admin::encryption').decrypt(secret);

export interface Standing {
  /** Since when sign-in asks for a code, ISO 8601 in UTC; null when it does not. */
  since: string | null;
  recoveryCodesLeft: number;
}

export async function standingOf(strapi: Core.Strapi, userId: number): Promise<Standing> {
  const row = await rowOf(strapi, userId);
  return { since: row?.confirmed_at ?? null, recoveryCodesLeft: row?.confirmed_at ? (JSON.parse(row.recovery) as string[]).length : 0 };
}

/** The accounts whose sign-in asks for a code. */
export async function usersWithSecondFactor(strapi: Core.Strapi): Promise<number[]> {
  const rows: Row[] = await table(strapi).whereNotNull('confirmed_at').select('user_id');
  return rows.map(({ user_id: userId }) => userId);
}

/**
 * Draws a secret; nothing is asked at sign-in before a code made from it has been typed.
 *
 * @throws ApplicationError when a code is already asked for, or when the server has no key to keep secrets under
 */
export async function beginEnrolment(strapi: Core.Strapi, user: { id: number; email: string }): Promise<{ secret: string; address: string }> {
  if ((await standingOf(strapi, user.id)).since) throw new errors.ApplicationError('Tài khoản này đã bật xác thực hai lớp.');
  const secret = newSecret();
  const kept: string | null = strapi.service('admin::encryption').encrypt(secret);
  if (!kept) throw new errors.ApplicationError('Máy chủ chưa có khóa ENCRYPTION_KEY nên chưa bật được xác thực hai lớp.');
  const row = { user_id: user.id, secret: kept, confirmed_at: null, last_step: 0, recovery: '[]' };
  await table(strapi).insert(row).onConflict('user_id').merge();
  return { secret, address: enrolmentAddress(secret, user.email) };
}

/**
 * Turns the second factor on by its first code, and gives the recovery codes, which are never shown again.
 *
 * @throws ValidationError when the code is wrong or nothing was begun
 */
export async function confirmEnrolment(strapi: Core.Strapi, userId: number, code: string): Promise<string[]> {
  const row = await rowOf(strapi, userId);
  const now = clockOf(strapi).now();
  const secret = row && !row.confirmed_at ? secretOf(strapi, row) : null;
  const step = secret ? stepOf(secret, code, now.getTime()) : null;
  if (!row || step === null) throw new errors.ValidationError('Mã xác thực: không đúng hoặc đã hết hạn. Hãy nhập mã 6 chữ số đang hiện trên điện thoại.');
  const codes = newRecoveryCodes();
  await table(strapi)
    .where({ user_id: userId, secret: row.secret })
    .update({ confirmed_at: now.toISOString(), last_step: step, recovery: JSON.stringify(codes.map(digestOfRecovery)) });
  return codes;
}

/** Whether this code opens the account now. A code opens once: the step, or the recovery code, is used up. */
export async function useCode(strapi: Core.Strapi, userId: number, code: string): Promise<boolean> {
  const row = await rowOf(strapi, userId);
  if (!row?.confirmed_at) return false;
  const secret = secretOf(strapi, row);
  const step = secret ? stepOf(secret, code.replace(/\s/g, ''), clockOf(strapi).now().getTime()) : null;
  if (step !== null) {
    return (await table(strapi).where({ user_id: userId }).where('last_step', '<', step).update({ last_step: step })) === 1;
  }
  const left: string[] = JSON.parse(row.recovery);
  const digest = digestOfRecovery(code);
  if (!left.includes(digest)) return false;
  const recovery = JSON.stringify(left.filter((other) => other !== digest));
  return (await table(strapi).where({ user_id: userId, recovery: row.recovery }).update({ recovery })) === 1;
}

/** Sign-in asks for the password only, from now on. Whether there was anything to remove. */
export const removeSecondFactor = async (strapi: Core.Strapi, userId: number): Promise<boolean> =>
  (await table(strapi).where({ user_id: userId }).delete()) > 0;
