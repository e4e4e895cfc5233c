import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

/** An answer of the server by its address: undefined until it is there, null when it did not come. */
export function useAnswer<T>(path: string | null): { answer: T | null | undefined; reload: () => void } {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<T | null>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === null) return;
    let current = true;
    get<T>(path).then(
      ({ data }) => current && setAnswer(data),
      () => current && setAnswer(null),
    );
    return () => {
      current = false;
    };
  }, [get, path, turn]);
  return { answer, reload: useCallback(() => setTurn((last) => last + 1), []) };
}
