import { useState } from 'react';
import { refusalOf, type Refusal } from './refusal';

/** Does one thing at a time that the server may refuse, and keeps what it says against it, field by field. */
export function useSubmitting() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      await work();
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, attempt };
}
