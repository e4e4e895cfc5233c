export type Values = Record<string, unknown>;

/** Written by the server alone; a copy never brings them back. */
const SERVER_KEYS = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'localizations', 'locale', 'status'];

/** The attributes whose value in the form differs from the stored one. */
export const changesOf = (values: Values, initial: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => !SERVER_KEYS.includes(name) && JSON.stringify(value ?? null) !== JSON.stringify(initial[name] ?? null),
    ),
  );

/**
 * Whether the stored document already says all that a copy holds. A form holds links as what it adds and takes away,
 * which cannot be found in the stored ones: a copy of nothing but links is never taken for saved.
 */
export function isContained(changes: Values, stored: Values): boolean {
  const comparable = Object.entries(changes).filter(([, value]) => !isLink(value));
  return comparable.length > 0 && comparable.every(([name, value]) => textOf(value) === textOf(stored[name]));
}

const isLink = (value: unknown): boolean => typeof value === 'object' && value !== null && !isRows(value);
const isRows = (value: object): value is Values[] => Array.isArray(value) && value.every((item) => item !== null && typeof item === 'object' && '__temp_key__' in item);

const textOf = (value: unknown): string => JSON.stringify(withoutRowKeys(value) ?? null);

/** Rows of a component without what only says which stored row they were: another save may have replaced those. */
const withoutRowKeys = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && isRows(value) ? value.map(({ id: _id, __temp_key__: _key, ...row }) => row) : value;

/** What to lay over a draft that may have been saved by somebody else since: its rows are new ones. */
export const toLayOver = (changes: Values): Values =>
  Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && isRows(value) ? value.map(({ id: _id, ...row }) => row) : value,
    ]),
  );
