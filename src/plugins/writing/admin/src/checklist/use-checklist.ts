import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

export interface Finding {
  code: string;
  field: string;
  sentence: string;
}

export interface Checklist {
  errors: Finding[];
  warnings: Finding[];
  pendingLinks: number;
}

const QUIET = 900;
const LINKS_AGAIN = 3000;
const ASKED = [
  'title', 'summary', 'body', 'kind', 'section', 'unit', 'reformFields', 'cover', 'coverAlt', 'origin',
  'sourceName', 'sourceUrl', 'sourceDate', 'sourcePermission', 'relatedDocuments',
];

/** The server's checklist of what stands in the form, anew whenever its author pauses; `null` until the first answer. */
export function useChecklist(documentId: string | undefined): { checklist: Checklist | null; failed: boolean } {
  const { post } = useFetchClient();
  const values = useForm('useChecklist', (form) => form.values) as Record<string, unknown>;
  const [checklist, setChecklist] = useState<Checklist | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = JSON.stringify(Object.fromEntries(ASKED.filter((name) => name in values).map((name) => [name, values[name] ?? null])));

  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      try {
        const path = documentId ? `/writing/checklist/${documentId}` : '/writing/checklist';
        const { data } = await post<{ data: Checklist }>(path, { values: JSON.parse(asked) as unknown });
        if (!current) return;
        setChecklist(data.data);
        setFailed(false);
        if (data.data.pendingLinks > 0) timer = setTimeout(() => void ask(), LINKS_AGAIN);
      } catch {
        if (current) setFailed(true);
      }
    };
    timer = setTimeout(() => void ask(), QUIET);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, documentId, post]);

  return { checklist, failed };
}
