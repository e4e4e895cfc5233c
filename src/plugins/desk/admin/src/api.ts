import { adminApi } from '@strapi/strapi/admin';
import { forgetOpened, openedHeaders } from './editing/careful-saves';

interface Act {
  model: string;
  documentId: string;
  act: string;
  input?: Record<string, unknown>;
}

interface Restore {
  model: string;
  documentId: string;
  version: number;
}

/** What the content manager keeps of documents, by the tags it uses itself. */
const stale = (model: string, documentId: string) => [
  { type: 'Document' as const, id: `${model}_${documentId}` },
  { type: 'Document' as const, id: `${model}_LIST` },
  'RecentDocumentList' as const,
  'CountDocuments' as const,
];

const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'RecentDocumentList', 'CountDocuments'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      deskAct: builder.mutation<unknown, Act>({
        query: ({ model, documentId, act, input = {} }) => ({
          url: `/desk/documents/${model}/${documentId}/acts/${act}`,
          method: 'POST',
          data: input,
          config: {
            headers: {
              ...openedHeaders({ model, documentId }),
              // What was counted in a period that is over may leave with a reason; the tracker reads it there.
              ...(act === 'withdraw' && { 'x-quota-override-reason': encodeURIComponent(String(input.reason ?? '')) }),
            },
          },
        }),
        transformResponse: (response, _meta, { model, documentId }) => {
          forgetOpened({ model, documentId });
          return response;
        },
        invalidatesTags: (_result, error, { model, documentId }) => (error ? [] : stale(model, documentId)),
      }),
      restoreVersion: builder.mutation<unknown, Restore>({
        query: ({ model, documentId, version }) => ({
          url: `/desk/documents/${model}/${documentId}/history/${version}/restore`,
          method: 'POST',
          data: {},
          config: { headers: openedHeaders({ model, documentId }) },
        }),
        transformResponse: (response, _meta, { model, documentId }) => {
          forgetOpened({ model, documentId });
          return response;
        },
        invalidatesTags: (_result, error, { model, documentId }) => (error ? [] : stale(model, documentId)),
      }),
      /** Has the form load the document anew. */
      reloadDocument: builder.mutation<null, Omit<Restore, 'version'>>({
        queryFn: () => ({ data: null }),
        invalidatesTags: (_result, _error, { model, documentId }) => stale(model, documentId),
      }),
    }),
  });

export const { useDeskActMutation, useRestoreVersionMutation, useReloadDocumentMutation } = api;

