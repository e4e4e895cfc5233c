import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator program reads it. */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** A code is also taken one step early or late: telephones are a few seconds off. */
const WINDOW = 1;
const RECOVERY_CODES = 8;
/** 15 octets are 120 bits: nothing that a fast digest would give away. */
const RECOVERY_OCTETS = 15;

export const newSecret = (): string => new Secret({ size: 20 }).base32;

const totp = (secret: string, label = '') => new TOTP({ ...FORM, secret: Secret.fromBase32(secret), issuer: 'CCHC', label });

/** The address that an authenticator program reads from the picture. */
export const enrolmentAddress = (secret: string, email: string): string => totp(secret, email).toString();

/** The 30-second step that this code belongs to, near `now` (milliseconds); null when it is no code of this secret. */
export function stepOf(secret: string, code: string, now: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totp(secret).validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / 1000 / FORM.period) + delta;
}

/** Codes for the day on which the telephone is lost; each opens once. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => new Secret({ buffer: new Uint8Array(randomBytes(RECOVERY_OCTETS)).buffer }).base32.match(/.{4}/g)!.join('-'));

/** What is kept of a recovery code. Spaces, hyphens and case are the typist's affair. */
export const digestOfRecovery = (code: string): string =>
  createHash('sha256').update(code.toUpperCase().replace(/[^A-Z2-7]/g, '')).digest('hex');
