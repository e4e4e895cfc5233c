import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';

/** What a template or a file brings into the form. */
export interface Filler {
  title?: string | null;
  summary?: string | null;
  kind?: string | null;
  body: string;
  /** What it was, for the note afterwards: "mẫu “Tin hội nghị”". */
  source: string;
  notes?: string[];
}

export type Where = 'append' | 'replace';

export interface Filled {
  source: string;
  notes: string[];
}

type Values = Record<string, unknown>;

/** Puts texts into the form of the article, once undoable as a whole. A title or summary that is written stays. */
export function useFilling() {
  const getValues = useForm('useFilling', (form) => form.getValues);
  const onChange = useForm('useFilling', (form) => form.onChange);
  const [filled, setFilled] = useState<(Filled & { before: Values }) | null>(null);

  const fill = ({ body, source, notes = [], ...rest }: Filler, where: Where) => {
    const values = getValues() as Values;
    const changes: Values = { body: where === 'append' ? `${textOf(values.body)}${body}` : body };
    for (const name of ['title', 'summary'] as const) if (rest[name] && textOf(values[name]).trim() === '') changes[name] = rest[name];
    if (rest.kind && textOf(values.body) === '') changes.kind = rest.kind;
    const before = Object.fromEntries(Object.keys(changes).map((name) => [name, values[name] ?? null]));
    for (const [name, value] of Object.entries(changes)) onChange(name, value);
    setFilled({ source, notes, before });
  };

  const undo = () => {
    for (const [name, value] of Object.entries(filled?.before ?? {})) onChange(name, value);
    setFilled(null);
  };

  return { fill, undo, filled: filled as Filled | null };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
