import { useState } from 'react';
import { refusalOf, type Refusal } from './answers/refusal';
import { useWords } from './words';

/** Sends a form once at a time and keeps what the server says against it. */
export function useSending() {
  const words = useWords();
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (work: () => Promise<void>) => {
    if (sending) return;
    setSending(true);
    setRefusal(null);
    try {
      await work();
    } catch (thrown) {
      setRefusal(refusalOf(thrown) ?? { message: words('error.send'), byField: {} });
    } finally {
      setSending(false);
    }
  };
  return { sending, refusal, send };
}
