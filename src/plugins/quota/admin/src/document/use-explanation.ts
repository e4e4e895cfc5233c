import type { EditViewContext } from '@strapi/content-manager/strapi-admin';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Resemblance } from '../answers/verdict';
import { READ, useMay } from '../permissions';

/** "Được tính vào đâu, vì sao", of one document. */
export interface Explanation {
  published: boolean;
  firstPublishedAt: string | null;
  summary: string;
  cells: { clause: { key: string; name: string }; unit: { slug: string; name: string }; period: string; over: boolean; counts: boolean; sentence: string }[];
  resembles: Resemblance | null;
}

type Viewed = Pick<EditViewContext, 'model' | 'documentId' | 'document'>;

/** The panel and the acts beside it ask the same at the same moment: they share the answer under way. */
const underWay = new Map<string, Promise<Explanation | null>>();

/**
 * The server's explanation of the document in the edit view, anew after every save and publication; null for a new
 * document, for types that are not watched, and for who may not see it.
 */
export function useExplanation({ model, documentId, document }: Viewed): Explanation | null {
  const { get } = useFetchClient();
  const mayRead = useMay(READ);
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  const path = mayRead && documentId && document ? `/quota/documents/${model}/${documentId}` : null;
  const { updatedAt, publishedAt, status } = (document ?? {}) as Record<string, unknown>;
  const state = [updatedAt, publishedAt, status].join(' ');

  useEffect(() => {
    if (!path) {
      setExplanation(null);
      return;
    }
    const question = `${path} ${state}`;
    const answer =
      underWay.get(question) ??
      get<{ data: Explanation }>(path)
        .then(({ data }) => data.data)
        .catch(() => null)
        .finally(() => underWay.delete(question));
    underWay.set(question, answer);
    let current = true;
    void answer.then((found) => current && setExplanation(found));
    return () => {
      current = false;
    };
  }, [get, path, state]);

  return explanation;
}
