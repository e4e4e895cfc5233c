import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Page } from '../publication/pages';
import type { Parameters } from '../publication/parameters';

type List<T> = (strapi: Core.Strapi, parameters: Parameters) => Promise<Page<T>>;

/** What the site's address bar calls the read model's parameters. */
export type ParameterNames = Readonly<Record<string, string>>;

export const PAGE_PARAMETER = 'trang';

/** The page of a list that an address asks for; null when it asks for what cannot be, such as a page past the last. */
export async function listFor<T>(
  strapi: Core.Strapi,
  list: List<T>,
  search: URLSearchParams,
  names: ParameterNames,
): Promise<Page<T> | null> {
  try {
    const page = await list(strapi, parametersOf(search, { ...names, [PAGE_PARAMETER]: 'page' }));
    return page.pagination.page <= Math.max(1, page.pagination.pageCount) ? page : null;
  } catch (error) {
    if (error instanceof errors.ValidationError) return null;
    throw error;
  }
}

/** A form sends its empty fields too, and links get parameters from elsewhere added: both are passed over. */
function parametersOf(search: URLSearchParams, names: ParameterNames): Parameters {
  const given = Object.entries(names).map(([shown, name]) => [name, search.get(shown)] as const);
  return Object.fromEntries(given.filter(([, value]) => value));
}

/** The address of page `number` of a list with the filters now chosen. */
export function listAddress(path: string, search: URLSearchParams, names: ParameterNames, number: number): string {
  const kept = new URLSearchParams();
  for (const shown of Object.keys(names)) {
    const value = search.get(shown);
    if (value) kept.set(shown, value);
  }
  if (number > 1) kept.set(PAGE_PARAMETER, String(number));
  const query = kept.toString();
  return query ? `${path}?${query}` : path;
}
