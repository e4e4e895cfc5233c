import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { messageOf } from './refusal';

export type Loading<T> = { state: 'loading' } | { state: 'failed'; message: string } | { state: 'ready'; answer: T };

interface Asked<T> {
  loading: Loading<T>;
  /** The same for who shows it only once it is there: undefined until then, null when it did not come. */
  answer: T | null | undefined;
  reload: () => void;
}

/**
 * One of the server's answers, by its address; until a new one is there the last one stays in sight. Without an address
 * nothing is asked.
 */
export function useAnswer<T>(path: string | null): Asked<T> {
  const { get } = useFetchClient();
  const [loading, setLoading] = useState<Loading<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === null) return;
    let current = true;
    get<T>(path).then(
      ({ data }) => current && setLoading({ state: 'ready', answer: data }),
      (error: unknown) => current && setLoading({ state: 'failed', message: messageOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [get, path, turn]);
  const answer = loading.state === 'ready' ? loading.answer : loading.state === 'failed' ? null : undefined;
  return { loading, answer, reload: useCallback(() => setTurn((last) => last + 1), []) };
}
