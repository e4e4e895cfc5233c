import { adminApi } from '@strapi/strapi/admin';

interface Asked {
  model: string;
  documentId?: string;
  params?: { status?: string };
}

interface Failure {
  name?: string;
  message?: string;
  status?: number;
}

type Query = (asked: Asked) => { config?: { headers?: Record<string, string> } };
type Answer = { data?: { data?: { documentId: string; updatedAt: string } } };

/** What this file changes in the content manager's own description of a request. */
interface Endpoint {
  query: Query;
  queryFn: (asked: Asked, ...rest: unknown[]) => Promise<Answer>;
  invalidatesTags: (result: unknown, error: unknown, asked: Asked) => unknown[];
  transformResponse: (response: NonNullable<Answer['data']>, meta: unknown, asked: Asked) => unknown;
  transformErrorResponse: (failure: Failure) => unknown;
  onQueryStarted?: unknown;
}

/** The `updatedAt` of each draft as the form last got it. */
const opened = new Map<string, string>();
const keyOf = ({ model, documentId = '' }: Asked) => `${model} ${documentId}`;

/** The header by which the server knows which version an act was done on; none while that is not known. */
export function openedHeaders(asked: Asked): Record<string, string> {
  const version = opened.get(keyOf(asked));
  return version ? { 'If-Match': `"${version}"` } : {};
}

/** After an act that moved the draft on; what the form gets next says where it is. */
export const forgetOpened = (asked: Asked): boolean => opened.delete(keyOf(asked));

const remember = (asked: Asked, version: string | undefined) => version && opened.set(keyOf(asked), version);

const OFFLINE = 'Chưa lưu được: không kết nối được máy chủ. Phần bạn viết không mất; hãy bấm Lưu lại khi có kết nối.';

/**
 * Strapi's form gives up what was typed after a save that failed for any reason but a fault in the values: it takes the
 * values for saved, or loads the stored text over them. Called such a fault, every failure leaves the form as it is.
 */
function asFaultInValues(failure: Failure): unknown {
  if (failure.name === 'ValidationError') return failure;
  const unreachable = failure.status === undefined || failure.status >= 500;
  return { ...failure, name: 'ValidationError', message: unreachable ? OFFLINE : failure.message, details: { errors: [] } };
}

/** Makes the panel's own saves say which version they were written on, and lose nothing when they fail. */
export function saveCarefully(): void {
  const carrying = (endpoint: Endpoint) => {
    const { query } = endpoint;
    endpoint.query = (asked) => {
      const built = query(asked);
      return { ...built, config: { ...built.config, headers: { ...built.config?.headers, ...openedHeaders(asked) } } };
    };
  };
  const saving = (endpoint: Endpoint) => {
    const { invalidatesTags } = endpoint;
    carrying(endpoint);
    endpoint.invalidatesTags = (result, error, asked) => (error ? [] : invalidatesTags(result, error, asked));
    endpoint.transformErrorResponse = asFaultInValues;
    // Strapi puts what is sent into its store at once and takes it out again when it is refused, and the form follows.
    delete endpoint.onQueryStarted;
  };
  const change = adminApi.enhanceEndpoints as unknown as (changes: { endpoints: Record<string, (endpoint: Endpoint) => void> }) => void;
  change({
    endpoints: {
      getDocument(endpoint) {
        const { queryFn } = endpoint;
        endpoint.queryFn = async (asked, ...rest) => {
          const answer = await queryFn(asked, ...rest);
          if (asked.params?.status !== 'published') remember(asked, answer.data?.data?.updatedAt);
          return answer;
        };
      },
      discardDocument: carrying,
      unpublishDocument: carrying,
      deleteDocument: carrying,
      updateDocument(endpoint) {
        saving(endpoint);
        endpoint.transformResponse = (response, _meta, asked) => {
          remember(asked, response.data?.updatedAt);
          return response;
        };
      },
      publishDocument(endpoint) {
        saving(endpoint);
        endpoint.transformResponse = (response, _meta, asked) => {
          forgetOpened(asked);
          return response;
        };
      },
    },
  });
}
