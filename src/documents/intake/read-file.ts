import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Core } from '@strapi/strapi';
import { RefusedFile, decodeText, type FileKind } from '../../registry/intake/file-kind';
import { isVietnameseSyllable } from '../../text/legacy-fonts/syllable';
import { normalizeMultiline } from '../../text/unicode';

const TEXT_MS = 60_000;
/** For one page; a page of dense small print on a busy machine takes some ten seconds. */
const PAGE_MS = 180_000;
const MEMORY_MB = 512;
export const MAX_PAGES = 300;

export interface ReadFile {
  pages: string[];
  /** A PDF of pictures: its text has yet to be recognised. */
  isScan: boolean;
}

type Message =
  | { kind: 'done'; pages?: string[]; isScan?: boolean }
  | { kind: 'page'; number: number; text: string }
  | { kind: 'failed'; name: string; message: string };

/**
 * Reads the text of a file in a thread of its own, with bounds on time and memory.
 *
 * @throws RefusedFile with the sentence for who sent it
 */
export async function readFile(strapi: Core.Strapi, kind: FileKind, bytes: Uint8Array): Promise<ReadFile> {
  if (kind === 'text') return { pages: [normalizeMultiline(decodeText(bytes))], isScan: false };
  let read: ReadFile = { pages: [], isScan: false };
  await run(strapi, { task: kind, bytes }, TEXT_MS, (message) => {
    if (message.kind !== 'done') return;
    const pages = (message.pages ?? []).map(normalizeMultiline);
    read = { pages, isScan: kind === 'pdf' && (message.isScan || isScattered(pages.join('\n'))) };
  });
  if (read.pages.length > MAX_PAGES) throw new RefusedFile(`Tệp có ${read.pages.length} trang, nhiều hơn ${MAX_PAGES} trang.`);
  if (read.pages.length === 0 || (!read.isScan && read.pages.every((page) => page.trim() === ''))) throw new RefusedFile('Tệp không có chữ nào.');
  return read;
}

/** Of ordinary text hardly a tenth is no Vietnamese syllable: abbreviations, numbers of documents, foreign names. */
const MOST_FOREIGN = 0.3;
const FEWEST_WORDS = 30;

/** Some PDF writers draw letters with marks apart from the others: the text layer is there and cannot be read. */
function isScattered(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return false;
  return words.filter((word) => !isVietnameseSyllable(word)).length > words.length * MOST_FOREIGN;
}

/** Recognises the pages of a scanned PDF from `fromPage` (1-based) on, one at a time; `onPage` is awaited before the next is counted. */
export async function recognizePages(
  strapi: Core.Strapi,
  bytes: Uint8Array,
  fromPage: number,
  onPage: (number: number, text: string) => Promise<void>,
): Promise<void> {
  let written = Promise.resolve();
  await run(strapi, { task: 'ocr', bytes, fromPage }, PAGE_MS, (message) => {
    if (message.kind === 'page') written = written.then(() => onPage(message.number, normalizeMultiline(message.text)));
  });
  await written;
}

/** Runs the thread until it is done; the time begins anew with each of its messages. */
function run(strapi: Core.Strapi, workerData: object, patience: number, hear: (message: Message) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(strapi.dirs.app.root, 'src', 'registry', 'intake', 'reader-worker.mjs'), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      stdout: true,
      stderr: true,
    });
    let timer: NodeJS.Timeout;
    const end = (finish: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      finish();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end(() => reject(new RefusedFile('Đọc tệp quá lâu nên đã dừng. Tệp có thể bị hỏng.'))), patience);
    };
    wait();
    worker.on('message', (message: Message) => {
      if (message.kind === 'failed') return end(() => reject(refusalOf(message)));
      hear(message);
      if (message.kind === 'done') return end(resolve);
      wait();
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new RefusedFile('Tệp đòi quá nhiều bộ nhớ nên không đọc được.') : error)),
    );
    worker.on('exit', () => end(() => reject(new RefusedFile('Không đọc được tệp.'))));
  });
}

function refusalOf({ name, message }: { name: string; message: string }): RefusedFile {
  if (name === 'PasswordException') return new RefusedFile('Tệp PDF có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.');
  if (/zip|central directory|body element|docx/i.test(message)) return new RefusedFile('Tệp Word bị hỏng, không mở được.');
  return new RefusedFile('Tệp bị hỏng, không mở được.');
}
