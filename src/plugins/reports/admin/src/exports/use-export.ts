import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { messageOf } from '../../../../../admin/parts/refusal';

interface Job {
  id: string;
  fileName: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  progress: number;
  message: string | null;
}

const LOOK_EVERY_MS = 400;

/** Starts an export, watches it, saves the file when it is done. One at a time. */
export function useExport() {
  const { get, post, del } = useFetchClient();
  const [running, setRunning] = useState<Job | null>(null);
  const [message, setMessage] = useState('');
  const present = useRef(true);
  useEffect(() => {
    present.current = true;
    return () => {
      present.current = false;
    };
  }, []);

  const watch = async (started: Job): Promise<Job> => {
    let job = started;
    while (present.current && (job.state === 'waiting' || job.state === 'running')) {
      setRunning(job);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      job = (await get<{ data: Job }>(`/reports/exports/${job.id}`)).data.data;
    }
    return job;
  };

  const start = async (request: { key: string; version: number | 'draft'; format: string }) => {
    setMessage('');
    try {
      const { data } = await post<{ data: Job }>('/reports/exports', request);
      const job = await watch(data.data);
      if (job.state === 'done') {
        const file = await get<Blob>(`/reports/exports/${job.id}/file`, { responseType: 'blob' });
        save(file.data, job.fileName);
        setMessage(`Đã tải ${job.fileName}.`);
      } else setMessage(job.message ?? '');
    } catch (thrown) {
      setMessage(messageOf(thrown) || 'Không xuất được tệp. Hãy thử lại.');
    } finally {
      setRunning(null);
    }
  };

  const cancel = async () => {
    if (running) await del(`/reports/exports/${running.id}`);
  };

  return { running, message, start, cancel };
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
