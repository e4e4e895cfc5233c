import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Sheet } from './sheet';

/** Too many sheets are waiting to be drawn; the caller may come again in a moment. */
export class PrinterBusy extends Error {}

const MAX_WAITING = 8;
const MAX_MS = 120_000;
const drawn = new LRUCache<string, Buffer>({ maxSize: 64 * 1024 * 1024, sizeCalculation: (bytes) => bytes.length });
const drawing = new Map<string, Promise<Buffer>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * The sheets as a PDF. Drawn one after the other, however many people ask; what was drawn is kept as long as its
 * content is the same.
 *
 * @throws PrinterBusy when too many wait already
 */
export function printSheets(sheets: Sheet[], title: string): Promise<Buffer> {
  const key = createHash('sha256').update(JSON.stringify([sheets, title])).digest('base64url');
  const known = drawn.get(key);
  if (known) return Promise.resolve(known);
  const running = drawing.get(key);
  if (running) return running;
  if (drawing.size >= MAX_WAITING) return Promise.reject(new PrinterBusy('Nhiều phiếu đang được in. Hãy thử lại sau ít giây.'));
  const turn = last.then(() => draw(sheets, title));
  last = turn.catch(() => undefined);
  const result = turn
    .then((bytes) => {
      drawn.set(key, bytes);
      return bytes;
    })
    .finally(() => drawing.delete(key));
  drawing.set(key, result);
  return result;
}

function draw(sheets: Sheet[], title: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(__dirname, 'pdf-worker.js'), { workerData: { sheets, title } });
    const timer = setTimeout(() => void worker.terminate(), MAX_MS);
    worker.once('message', (bytes: Uint8Array) => {
      resolve(Buffer.from(bytes));
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timer);
      // After a message this comes too late to matter.
      reject(new Error(`The printer ended with code ${code}.`));
    });
  });
}
