// Reads files that strangers made, in a thread of its own: what a file does to its memory or its time ends with the thread.
// Plain JavaScript, because pdfjs is an ES module and Node 20 cannot load one from compiled CommonJS.
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const require = createRequire(import.meta.url);
/** A page with fewer letters than this holds a picture, or nothing. */
const FEWEST_LETTERS = 40;
const DOTS_PER_INCH = 200;
const MOST_PIXELS = 25_000_000;

const say = (message) => parentPort.postMessage(message);

try {
  const { task, bytes, fromPage } = workerData;
  if (task === 'docx') await readWord(bytes);
  else if (task === 'pdf') await readPdf(bytes);
  else await recognizePdf(bytes, fromPage);
} catch (error) {
  say({ kind: 'failed', name: error?.name ?? 'Error', message: String(error?.message ?? error) });
}

async function readWord(bytes) {
  const mammoth = require('mammoth');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  say({ kind: 'done', pages: [value] });
}

async function openPdf(bytes) {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = path.dirname(require.resolve('pdfjs-dist/package.json'));
  return getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    cMapUrl: path.join(root, 'cmaps') + path.sep,
    cMapPacked: true,
    standardFontDataUrl: path.join(root, 'standard_fonts') + path.sep,
    wasmUrl: path.join(root, 'wasm') + path.sep,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}

async function readPdf(bytes) {
  const pdf = await openPdf(bytes);
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map(({ str, hasEOL }) => (str ?? '') + (hasEOL ? '\n' : '')).join(''));
    page.cleanup();
  }
  const isScan = pages.filter((text) => (text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS).length > pages.length / 2;
  say({ kind: 'done', pages, isScan });
}

async function recognizePdf(bytes, fromPage) {
  const { createWorker } = require('tesseract.js');
  const langPath = path.join(path.dirname(require.resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int');
  const pdf = await openPdf(bytes);
  const recognizer = await createWorker('vie', 1, { langPath, gzip: true, cacheMethod: 'none' });
  for (let number = fromPage; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { data } = await recognizer.recognize(await pictureOf(pdf, page));
    page.cleanup();
    say({ kind: 'page', number, text: data.text });
  }
  await recognizer.terminate();
  say({ kind: 'done' });
}

async function pictureOf(pdf, page) {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(DOTS_PER_INCH / 72, Math.sqrt(MOST_PIXELS / (width * height)));
  const viewport = page.getViewport({ scale });
  const { canvas, context } = pdf.canvasFactory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvasContext: context, canvas, viewport }).promise;
  return canvas.toBuffer('image/png');
}
