import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useWords } from '../words';
import type { Report } from './report';

export type Progress =
  | { state: 'waiting' }
  | { state: 'working'; act: 'preview' | 'import' }
  | { state: 'failed'; message: string }
  | { state: 'answered'; report: Report };

/** Sends the chosen file for a preview, and then, when the person says so, for good. */
export function useImport() {
  const words = useWords();
  const { post } = useFetchClient();
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<Progress>({ state: 'waiting' });

  const send = async (chosen: File, act: 'preview' | 'import') => {
    setProgress({ state: 'working', act });
    const form = new FormData();
    form.append('file', chosen);
    try {
      const { data } = await post<{ data: Report }>(`/quota/history/${act}`, form);
      setProgress({ state: 'answered', report: data.data });
    } catch (error) {
      const message = error instanceof Error && error.message ? error.message : words('error');
      setProgress({ state: 'failed', message });
    }
  };

  return {
    progress,
    choose: (chosen: File) => {
      setFile(chosen);
      void send(chosen, 'preview');
    },
    confirm: () => {
      if (file) void send(file, 'import');
    },
  };
}
