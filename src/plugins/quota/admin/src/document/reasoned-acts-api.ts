import { adminApi } from '@strapi/strapi/admin';

/** Read by the server wherever an act needs a reason; URI-encoded, because headers carry no Vietnamese. */
const REASON_HEADER = 'x-quota-override-reason';

interface Act {
  model: string;
  documentId: string;
  locale?: string;
  reason: string;
}

const address = ({ model, documentId }: Act) => `/content-manager/collection-types/${model}/${documentId}`;
const config = ({ reason, locale }: Act) => ({
  headers: { [REASON_HEADER]: encodeURIComponent(reason) },
  ...(locale && { params: { locale } }),
});

/** What the content manager keeps of documents, by the tags it uses itself. */
const stale = (_result: unknown, error: unknown, { model, documentId }: Act) =>
  error
    ? []
    : [
        { type: 'Document' as const, id: `${model}_${documentId}` },
        { type: 'Document' as const, id: `${model}_LIST` },
        'RecentDocumentList' as const,
        'CountDocuments' as const,
      ];

const reasonedActsApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'RecentDocumentList', 'CountDocuments'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      withdrawWithReason: builder.mutation<unknown, Act>({
        query: (act) => ({ url: `${address(act)}/actions/unpublish`, method: 'POST', data: {}, config: config(act) }),
        invalidatesTags: stale,
      }),
      deleteWithReason: builder.mutation<unknown, Act>({
        query: (act) => ({ url: address(act), method: 'DELETE', config: config(act) }),
        // Gone: asking for it again would only fail. The list is enough.
        invalidatesTags: (result, error, act) => stale(result, error, act).slice(1),
      }),
    }),
  });

export const { useWithdrawWithReasonMutation, useDeleteWithReasonMutation } = reasonedActsApi;
