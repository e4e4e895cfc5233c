import { parseListQuery, type Parameters, type Reader } from '../publication/parameters';
import { slug, year } from '../publication/readers';
import { TYPES, type Filters, type SearchedType } from './content/material';
import type { SearchRequest } from './engine';

/** The kinds of things, also by the names of their pages and of their own addresses in the API. */
const TYPE_NAMES: Readonly<Record<string, SearchedType>> = {
  ...Object.fromEntries(TYPES.map((type) => [type, type])),
  articles: 'article',
  news: 'article',
  'tin-bai': 'article',
  'legal-document': 'document',
  'legal-documents': 'document',
  'van-ban': 'document',
  procedures: 'procedure',
  'thu-tuc-hanh-chinh': 'procedure',
  guides: 'guide',
  'huong-dan': 'guide',
};

/** Whatever a reader types is a query; how much of it is read is the query's business. */
const anything: Reader<string> = (value) => value;
const type: Reader<SearchedType> = (value) => (Object.hasOwn(TYPE_NAMES, value) ? TYPE_NAMES[value] : undefined);
const yearText: Reader<string> = (value) => (year(value) === undefined ? undefined : value);

const PARAMETERS = { q: anything, type, field: slug, issuer: slug, year: yearText, state: slug, unit: slug };

/** @throws ValidationError (400) naming an unknown parameter or a bad value */
export function searchRequestOf(parameters: Parameters): SearchRequest {
  // A form sends its empty fields too.
  const given = Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''));
  const { filters: read, page } = parseListQuery(given, PARAMETERS);
  const { q = '', ...filters } = read;
  return { query: q, filters: filters as Filters, page };
}

/** @throws ValidationError (400) naming an unknown parameter or a bad value */
export const suggestionRequestOf = (parameters: Parameters): string => parseListQuery(parameters, { q: anything }).filters.q ?? '';
