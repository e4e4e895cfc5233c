import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

export type Loading<T> = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; answer: T };

/** What `load` brings, anew whenever it changes or `reload` is called. Until then the last answer stays in sight. */
export function useLoaded<T>(load: () => Promise<T>): { loading: Loading<T>; reload: () => void } {
  const [loading, setLoading] = useState<Loading<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    load().then(
      (answer) => current && setLoading({ state: 'ready', answer }),
      () => current && setLoading({ state: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [load, turn]);
  return { loading, reload: useCallback(() => setTurn((last) => last + 1), []) };
}

/** One of the plugin's answers, by its address. */
export function useAnswer<T>(path: string): { loading: Loading<T>; reload: () => void } {
  const { get } = useFetchClient();
  return useLoaded(useCallback(() => get<T>(path).then(({ data }) => data), [get, path]));
}
