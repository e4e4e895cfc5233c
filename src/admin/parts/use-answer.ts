import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { messageOf } from './refusal';

export type Loading<T> = { state: 'loading' } | { state: 'failed'; message: string } | { state: 'ready'; answer: T };

/** One of the server's answers, by its address; until a new one is there the last one stays in sight. */
export function useAnswer<T>(path: string): { loading: Loading<T>; reload: () => void } {
  const { get } = useFetchClient();
  const [loading, setLoading] = useState<Loading<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    get<{ data: T }>(path).then(
      ({ data }) => current && setLoading({ state: 'ready', answer: data.data }),
      (error: unknown) => current && setLoading({ state: 'failed', message: messageOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [get, path, turn]);
  return { loading, reload: useCallback(() => setTurn((last) => last + 1), []) };
}
