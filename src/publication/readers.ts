import type { Reader } from './parameters';

const LONGEST_TEXT = 250;

/** Text to be compared as a whole: one line, NFC. No control characters: PostgreSQL refuses a NUL with an error. */
export const text: Reader<string> = (value) => {
  const trimmed = value.trim().normalize('NFC');
  return trimmed && trimmed.length <= LONGEST_TEXT && !/\p{Cc}/u.test(trimmed) ? trimmed : undefined;
};

export const slug: Reader<string> = (value) => (/^[a-z0-9-]{1,140}$/.test(value) ? value : undefined);

export const oneOf =
  <K extends string>(labels: Readonly<Record<K, string>>): Reader<K> =>
  (value) =>
    Object.hasOwn(labels, value) ? (value as K) : undefined;

export const year: Reader<number> = (value) => (/^(?:19|20)\d{2}$/.test(value) ? Number(value) : undefined);

/** A calendar month, "2026-03". */
export const month: Reader<string> = (value) => (/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(value) ? value : undefined);

/** A calendar day that exists, "2026-03-15". */
export const day: Reader<string> = (value) => {
  const parsed = /^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value) ? value : undefined;
};
