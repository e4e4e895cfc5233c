import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { sentenceOf } from './refusal';

export type Sending<T> = { state: 'waiting' } | { state: 'working' } | { state: 'failed'; message: string } | { state: 'answered'; report: T };

/** Sends something to a plugin, one thing at a time, and keeps the answer or the sentence against it. */
export function useSending<T>() {
  const { post } = useFetchClient();
  const [sending, setSending] = useState<Sending<T>>({ state: 'waiting' });
  const send = async (path: string, body: FormData | object): Promise<boolean> => {
    setSending({ state: 'working' });
    try {
      const { data } = await post<{ data: T }>(path, body);
      setSending({ state: 'answered', report: data.data });
      return true;
    } catch (error) {
      setSending({ state: 'failed', message: sentenceOf(error) });
      return false;
    }
  };
  return { sending, send };
}

/** A request with files under one name, and some fields. */
export function formOf(files: File[], fields: Record<string, string> = {}, name = 'file'): FormData {
  const form = new FormData();
  for (const file of files) form.append(name, file);
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  return form;
}
