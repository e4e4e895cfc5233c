import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import { sheetId, sheetsDocument } from './pdf-document';
import type { Sheet } from './sheet';

const font = (folder: string) =>
  path.join(path.dirname(require.resolve('@expo-google-fonts/tinos/package.json')), folder, `Tinos_${folder}.ttf`);

/** Draws a document outside the server's own thread: a field's sheets take seconds, and readers must not wait. */
async function draw(): Promise<void> {
  const { sheets, title } = workerData as { sheets: Sheet[]; title: string };
  pdfmake.setFonts({
    Tinos: { normal: font('400Regular'), bold: font('700Bold'), italics: font('400Regular_Italic'), bolditalics: font('700Bold_Italic') },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file) => file.includes('@expo-google-fonts'));
  const firstPages = sheets.length > 1 ? await firstPagesOf(sheets, title) : [1];
  const bytes = await pdfmake.createPdf(sheetsDocument(sheets, title, firstPages)).getBuffer();
  parentPort?.postMessage(bytes);
}

/** Where each sheet begins is known only once all are laid out. */
async function firstPagesOf(sheets: Sheet[], title: string): Promise<number[]> {
  const pages = new Map<string, number>();
  const layout = sheetsDocument(sheets, title, []);
  await pdfmake
    .createPdf({
      ...layout,
      pageBreakBefore: ({ id, startPosition }) => {
        if (id) pages.set(id, startPosition.pageNumber);
        return false;
      },
    })
    .getBuffer();
  return sheets.map((_sheet, index) => pages.get(sheetId(index)) ?? 1);
}

void draw();
