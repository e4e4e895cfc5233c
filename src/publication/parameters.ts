import { errors } from '@strapi/utils';

/** A query string as Strapi parses it: strings, lists and nested objects. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Reads one value; undefined when it is not acceptable. */
export type Reader<T> = (value: string) => T | undefined;

type Readers = Readonly<Record<string, Reader<unknown>>>;
type Filters<R extends Readers> = { readonly [K in keyof R]?: R[K] extends Reader<infer T> ? T : never };

export interface Paging {
  readonly page: number;
  readonly pageSize: number;
}

export interface ListQuery<R extends Readers> extends Paging {
  readonly filters: Filters<R>;
}

const DEFAULT_PAGE_SIZE = 20;
const LARGEST_PAGE_SIZE = 100;

const positive: Reader<number> = (value) => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined);

const PAGING: Readers = { page: positive, pageSize: positive };

/**
 * Reads a list's query string strictly: what is not declared is refused by name, so that nobody believes a filter
 * worked that was never applied, and nothing reaches Strapi's own query language.
 * Paging is `page` and `pageSize`, or Strapi's `pagination[page]` and `pagination[pageSize]`; a page larger than
 * 100 items is cut to 100.
 * @throws ValidationError (400) in Vietnamese that names the parameter
 */
export function parseListQuery<R extends Readers>(parameters: Parameters, readers: R): ListQuery<R> {
  const { pagination, ...own } = parameters;
  const nested =
    pagination === undefined ? {} : readAll(nestedPaging(pagination), PAGING, (name) => `pagination[${name}]`);
  const { page, pageSize, ...filters } = readAll(own, { ...readers, ...PAGING }, (name) => name);
  return {
    page: Number(page ?? nested.page ?? 1),
    pageSize: Math.min(Number(pageSize ?? nested.pageSize ?? DEFAULT_PAGE_SIZE), LARGEST_PAGE_SIZE),
    filters: filters as Filters<R>,
  };
}

/** For an address that takes no parameters. @throws ValidationError (400) that names the first one given */
export function refuseParameters(parameters: Parameters): void {
  readAll(parameters, {}, (name) => name);
}

function nestedPaging(value: unknown): Parameters {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badValue('pagination');
  return value as Parameters;
}

function readAll(parameters: Parameters, readers: Readers, called: (name: string) => string): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (!Object.hasOwn(readers, name)) throw unknownParameter(called(name));
    const result = typeof value === 'string' ? readers[name](value) : undefined;
    if (result === undefined) throw badValue(called(name));
    read[name] = result;
  }
  return read;
}

const refusal = (name: string, message: string) =>
  new errors.ValidationError(message, { errors: [{ path: [name], message, name: 'ValidationError' }] });

const unknownParameter = (name: string) => refusal(name, `Tham số “${name}” không được hỗ trợ.`);

const badValue = (name: string) => refusal(name, `Giá trị của tham số “${name}” không hợp lệ.`);
