import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useLoaded } from '../answers/use-answer';
import { HOST } from '../host';
import type { Ref } from './clause-version';

interface PageOfRows {
  results: Record<string, string>[];
  pagination: { pageCount: number };
}

/** The units, sections and fields that a clause can name. */
export function useChoices() {
  const { get } = useFetchClient();
  return useLoaded(
    useCallback(async () => {
      const all = async ({ contentType, name }: { contentType: string; name: string }): Promise<Ref[]> => {
        const rows: Ref[] = [];
        for (let page = 1, pages = 1; page <= pages; page += 1) {
          const { data } = await get<PageOfRows>(`/content-manager/collection-types/${contentType}`, {
            params: { page, pageSize: 100, sort: `${name}:ASC` },
          });
          rows.push(...data.results.map((row) => ({ id: row.documentId, name: row[name] })));
          pages = data.pagination.pageCount;
        }
        return rows;
      };
      const [units, sections, fields] = await Promise.all([all(HOST.units), all(HOST.sections), all(HOST.fields)]);
      return { units, sections, fields };
    }, [get]),
  );
}
