import { useEffect, useState } from 'react';

const EVERY = 10_000;

/** Whether the server can be reached, asked while there is something to save. */
export function useConnection(isAsked: boolean): boolean {
  const [isOnline, setOnline] = useState(true);
  useEffect(() => {
    if (!isAsked) return undefined;
    let current = true;
    const ask = () =>
      fetch('/_health', { method: 'HEAD', cache: 'no-store' }).then(
        ({ ok }) => current && setOnline(ok),
        () => current && setOnline(false),
      );
    void ask();
    const timer = setInterval(() => void ask(), EVERY);
    const again = () => void ask();
    window.addEventListener('online', again);
    window.addEventListener('offline', again);
    return () => {
      current = false;
      clearInterval(timer);
      window.removeEventListener('online', again);
      window.removeEventListener('offline', again);
    };
  }, [isAsked]);
  return isOnline;
}
