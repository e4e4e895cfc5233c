import pdfmake from 'pdfmake';
import type { Paper } from '../../document/model';
import { TINOS } from '../fonts';
import type { Chunk } from '../zip-stream';
import { drawAnnexes } from './annexes';
import { bodyOf } from './body';

/**
 * Writes the paper as a PDF with its fonts embedded. pdfmake sets the body: paragraphs, charts, parts that stay
 * together. The annexes, which may have any number of rows, are then drawn straight on the pages of the same document:
 * a layout in objects takes time and memory for each cell.
 */
export async function writePdf(paper: Paper, emit: Chunk): Promise<void> {
  pdfmake.setFonts({ Tinos: TINOS });
  pdfmake.setLocalAccessPolicy((path) => Object.values(TINOS).includes(path));
  pdfmake.setUrlAccessPolicy(() => false);
  const document = await pdfmake.createPdf(bodyOf(paper)).getStream();
  const written = new Promise<void>((resolve, reject) => document.on('data', emit).once('end', resolve).once('error', reject));
  drawAnnexes(document, paper);
  document.end();
  await written;
}
