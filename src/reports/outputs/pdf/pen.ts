import { inkOf, type Ink, type OpenPage, type SetLine } from './ink';
import { linesOf } from './lines';
import type { Sheet } from './page';

/** The height of a line of letters of one point, as the font asks for. */
const LINE = 1.149;

export type Align = 'left' | 'center' | 'right';
export type Style = 'normal' | 'bold' | 'italics';

/** Where a line stands. */
interface Standing {
  style: Style;
  size: number;
  /** The box that the line stands in: its left side, its head and its width. */
  x: number;
  y: number;
  width: number;
  align: Align;
}

export const lineHeightOf = (size: number, spacing = 1): number => size * LINE * spacing;

const short = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * Draws lines of words and straight lines on one page after the other. Each page is put together as one string of
 * PDF's own orders: for each of a hundred thousand cells pdfkit would save and restore its state and measure anew.
 */
export function penOn(document: PDFKit.PDFDocument) {
  const inks: Record<Style, Ink> = { normal: inkOf(document, 'normal'), bold: inkOf(document, 'bold'), italics: inkOf(document, 'italics') };
  let sheet: Sheet | null = null;
  let letters: string[] = [];
  let strokes: string[] = [];

  const finish = () => {
    if (!sheet) return;
    // pdfkit has its page upside down; letters stand upright again.
    const upright = `1 0 0 -1 0 ${short(sheet.height)} cm`;
    document.addContent(`q\n${upright}\n0.5 w\n${strokes.join('\n')}\nBT\n${letters.join('\n')}\nET\nQ`);
    for (const ink of Object.values(inks)) ink.useOn(document.page as unknown as OpenPage);
    letters = [];
    strokes = [];
  };

  return {
    /** Ends the page that was drawn on and begins another. */
    turnTo(next: Sheet): void {
      finish();
      sheet = next;
      document.addPage({ size: [next.width, next.height], margin: 0 });
    },

    finish,

    /** The text in lines no wider than `room`, ready to be drawn any number of times. */
    set(text: string, room: number, style: Style, size: number): SetLine[] {
      const ink = inks[style];
      return linesOf(text, room, (words) => ink.widthOf(words, size)).map((line) => ink.set(line, size));
    },

    write(line: SetLine, { style, size, x, y, width, align }: Standing): void {
      if (!sheet || line.code === '') return;
      const { id, ascent } = inks[style];
      const spare = align === 'left' ? 0 : (width - line.width) * (align === 'center' ? 0.5 : 1);
      letters.push(`/${id} ${size} Tf\n1 0 0 1 ${short(x + spare)} ${short(sheet.height - y - ascent * size)} Tm\n<${line.code}> Tj`);
    },

    line(x1: number, y1: number, x2: number, y2: number): void {
      if (!sheet) return;
      strokes.push(`${short(x1)} ${short(sheet.height - y1)} m ${short(x2)} ${short(sheet.height - y2)} l S`);
    },
  };
}

export type Pen = ReturnType<typeof penOn>;
