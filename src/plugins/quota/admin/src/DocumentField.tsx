import { Field, TextInput } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useId, useState } from 'react';
import type { Ref } from './clauses/clause-version';
import { HOST } from './host';
import { useWords } from './words';

export interface DocumentInput {
  /** Of a document of the site; its title and link are then the site's. */
  id: string | null;
  title: string;
  url: string;
}

interface Props {
  label: string;
  value: DocumentInput;
  error?: string;
  onChange: (value: DocumentInput) => void;
}

const PAUSE_MS = 300;
const SHORTEST = 2;

/** A document by its title: one that the site has (suggested while typing), or another one with its link. */
export function DocumentField({ label, value, error, onChange }: Props) {
  const words = useWords();
  const list = useId();
  const known = useSuggestions(value.title);
  const rename = (title: string) => {
    const id = known.find(({ name }) => name === title)?.id ?? null;
    // The link of a document of the site is not that of another one.
    onChange({ id, title, url: id || value.id ? '' : value.url });
  };
  return (
    <>
      <Field.Root name="document" required error={error} hint={words(value.id ? 'document.known' : 'document.hint')}>
        <Field.Label>{label}</Field.Label>
        <TextInput value={value.title} list={list} autoComplete="off" onChange={({ target }) => rename(target.value)} />
        <datalist id={list}>
          {known.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {!value.id && (
        <Field.Root name="documentUrl">
          <Field.Label>{words('document.url')}</Field.Label>
          <TextInput type="url" value={value.url} onChange={({ target }) => onChange({ ...value, url: target.value })} />
        </Field.Root>
      )}
    </>
  );
}

function useSuggestions(title: string): Ref[] {
  const { get } = useFetchClient();
  const [found, setFound] = useState<Ref[]>([]);
  useEffect(() => {
    const sought = title.trim();
    if (sought.length < SHORTEST) return;
    let current = true;
    const { contentType, name } = HOST.documents;
    const ask = async () => {
      const { data } = await get<{ results: Record<string, string>[] }>(`/content-manager/collection-types/${contentType}`, {
        params: { _q: sought, page: 1, pageSize: 10 },
      });
      if (current) setFound(data.results.map((row) => ({ id: row.documentId, name: row[name] ?? '' })));
    };
    // Who may not read the documents types the title without suggestions.
    const timer = setTimeout(() => void ask().catch(() => undefined), PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [get, title]);
  return found;
}
