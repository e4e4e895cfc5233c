import { formatDate } from '../../text/dates';
import { decodeEntities } from '../../text/entities';
import { normalizeText } from '../../text/unicode';

/** A published row with its lists and components, as `db.query` gives it. */
export type Row = Readonly<Record<string, unknown>>;

const rowsOf = (value: unknown): Row[] => [value].flat().filter((one): one is Row => typeof one === 'object' && one !== null);

/** A text of any length as it is stored; what is not set is empty. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A text shown in one line. */
export const lineOf = (value: unknown): string => normalizeText(decodeEntities(textOf(value)));

/** This attribute of one or many related things. */
export const eachOf = (things: unknown, attribute: string): string[] => rowsOf(things).flatMap((row) => textOf(row[attribute]) || []);

export const namesOf = (...things: unknown[]): string[] => eachOf(things.flat(), 'name');
export const slugsOf = (...things: unknown[]): string[] => eachOf(things.flat(), 'slug');

export const componentsOf = rowsOf;

/** The calendar day in Vietnam of an instant or a date, "2026-03-15". */
export function dayOf(value: unknown): string | null {
  if (!value) return null;
  const [day, month, year] = formatDate(value as string | Date).split('/');
  return `${year}-${month}-${day}`;
}

export const yearOf = (date: string | null): string | null => date?.slice(0, 4) ?? null;
