import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Work } from './worker';

/** A long report in a thread of its own has room for a year of the largest department. */
const MEMORY_MB = 1024;

/**
 * Does the work in a thread of its own, so that the server goes on answering. Aborting stops the thread at once.
 *
 * @throws whatever the work threw, or an error when it was aborted
 */
export function runWork(work: Work, { signal, onProgress }: { signal: AbortSignal; onProgress(done: number): void }): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(__dirname, 'worker.js'), { workerData: work, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    const stop = () => void worker.terminate();
    signal.addEventListener('abort', stop, { once: true });
    let finished = false;
    worker.on('message', (message: { done?: number; finished?: boolean }) => {
      if (message.done !== undefined) onProgress(message.done);
      if (message.finished) finished = true;
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop);
      if (finished) resolve();
      else reject(new Error('Việc xuất tệp đã dừng.'));
    });
  });
}
