import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

export interface Presence {
  /** Names of the others who have the document open. */
  others: string[];
  updatedAt: string;
  lastActor: string | null;
}

const EVERY_MS = 12_000;

/** Gives a sign of life while a document is open, and learns of others'; null until the first answer. */
export function usePresence(path: string | null): Presence | null {
  const { post, del } = useFetchClient();
  const [presence, setPresence] = useState<Presence | null>(null);
  useEffect(() => {
    setPresence(null);
    if (!path) return;
    let current = true;
    const signal = () =>
      void post<{ data: Presence }>(path).then(
        ({ data }) => current && setPresence(data.data),
        // Without a connection there is nothing to warn of.
        () => undefined,
      );
    signal();
    const timer = setInterval(signal, EVERY_MS);
    return () => {
      current = false;
      clearInterval(timer);
      void del(path).catch(() => undefined);
    };
  }, [post, del, path]);
  return presence;
}
