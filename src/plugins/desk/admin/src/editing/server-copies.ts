import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';

/** What the server keeps of this person's unsaved text. */
export interface ServerCopy {
  /** By the server's clock, ISO 8601. */
  savedAt: string;
  base: string | null;
  changes: Record<string, unknown>;
}

/** One person's working copy on the server; each call fails while the server cannot be reached. */
export function useServerCopy(model: string, documentId: string | undefined) {
  const { get, put, del } = useFetchClient();
  const path = `/desk/documents/${model}/${documentId ?? 'new'}/copy`;
  return useMemo(
    () => ({
      read: async () => (await get<{ data: ServerCopy | null }>(path)).data.data,
      keep: async (copy: Omit<ServerCopy, 'savedAt'>) => (await put<{ data: { savedAt: string } }>(path, copy)).data.data.savedAt,
      drop: async () => void (await del(path)),
    }),
    [get, put, del, path],
  );
}
