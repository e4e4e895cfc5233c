import type { Core, UID } from '@strapi/strapi';
import { freshnessOf } from '../freshness';
import { exactly } from '../freshness/reads';
import { keysOfFind } from './keys-of-rows';
import { NotReadHere } from './not-read-here';
import { countRows, findRows } from './rows';

export type Condition = Readonly<Record<string, unknown>>;

export interface Selection {
  readonly filters?: Condition;
  readonly sort?: readonly string[];
  readonly fields: readonly string[];
  readonly populate?: Condition;
  readonly start?: number;
  readonly limit?: number;
}

/** The one door through which readers' data leave Strapi: published rows, named fields, nothing else. */
export interface PublishedRows<Row> {
  find(selection: Selection): Promise<Row[]>;
  first(selection: Selection): Promise<Row | null>;
  count(filters?: Condition): Promise<number>;
}

/** @typeParam Row what the caller's `fields` and `populate` select; Strapi's own types do not know our schemas */
export function published<Row>(strapi: Core.Strapi, uid: UID.ContentType): PublishedRows<Row> {
  const keys = (filters: Condition | undefined, rows: readonly unknown[]) => keysOfFind(strapi, uid, filters ?? {}, rows);
  const find = async (selection: Selection) =>
    (await exactly(
      () => readOr(findRows, () => strapi.documents(uid).findMany(only(selection)))(strapi, uid, selection),
      (rows) => keys(selection.filters, rows),
    )) as Row[];
  return {
    find,
    first: async (selection) => (await find({ ...selection, limit: 1 }))[0] ?? null,
    count: (filters = {}) =>
      freshnessOf(strapi).remember(`count ${uid} ${JSON.stringify(filters)}`, () =>
        exactly(
          () => readOr(countRows, () => strapi.documents(uid).count(only({ filters })))(strapi, uid, filters),
          () => keys(filters, []),
        ),
      ),
  };
}

// Strapi's parameter types are generated per project; these selections are checked by the tests instead.
const only = (selection: object) => ({ ...selection, status: 'published' }) as object;

/** Reads by plain statements; what those do not speak of is left to Strapi's query engine. */
const readOr =
  <A extends unknown[], T>(read: (...given: A) => Promise<T>, byStrapi: () => Promise<unknown>) =>
  async (...given: A): Promise<T> => {
    try {
      return await read(...given);
    } catch (error) {
      if (error instanceof NotReadHere) return (await byStrapi()) as T;
      throw error;
    }
  };
