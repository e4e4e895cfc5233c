import { TINOS } from '../fonts';
import { lettersOf, piecesOf } from './lines';

/** What pdfkit knows of an embedded font: the part that its own text writer uses too. */
interface EmbeddedFont {
  id: string;
  ascender: number;
  ref(): unknown;
  /** Numbers of the glyphs in hexadecimal, and how wide each is in thousandths of the size. */
  encode(text: string): [glyphs: string[], positions: { advanceWidth: number }[]];
}

/** Some letters: the numbers of their glyphs. */
interface Glyphs {
  code: string;
  /** In thousandths of the size. */
  width: number;
}

/** A line of words as a PDF writes it: the numbers of its glyphs, and how wide it is in points. */
export interface SetLine {
  code: string;
  width: number;
}

/** A page as pdfkit holds it while it is drawn. */
export interface OpenPage {
  fonts: Record<string, unknown>;
}

/** Vietnamese is written with some thousands of syllables; what is more than that are addresses, each once. */
const MOST_PIECES = 20_000;

/**
 * One style of Tinos for a great many words. It knows each letter and the latest syllables; pdfkit would keep an object
 * for every glyph of every word, so that a list of addresses that are all different would fill the memory.
 */
export function inkOf(document: PDFKit.PDFDocument, style: keyof typeof TINOS) {
  const font = (document.font(TINOS[style]) as unknown as { _font: EmbeddedFont })._font;
  const letters = new Map<string, Glyphs>();
  const pieces = new Map<string, Glyphs>();

  const letterOf = (letter: string): Glyphs => {
    let glyphs = letters.get(letter);
    if (!glyphs) {
      const [codes, positions] = font.encode(letter);
      glyphs = { code: codes.join(''), width: positions.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) };
      letters.set(letter, glyphs);
    }
    return glyphs;
  };

  const pieceOf = (piece: string): Glyphs => {
    let glyphs = pieces.get(piece);
    if (!glyphs) {
      glyphs = { code: '', width: 0 };
      for (const letter of lettersOf(piece.normalize('NFC'))) {
        const { code, width } = letterOf(letter);
        glyphs.code += code;
        glyphs.width += width;
      }
      if (pieces.size >= MOST_PIECES) pieces.clear();
      pieces.set(piece, glyphs);
    }
    return glyphs;
  };

  return {
    id: font.id,
    /** From the head of a line to the line that letters stand on, for letters of one point. */
    ascent: font.ascender / 1000,
    widthOf: (words: string, size: number): number => (piecesOf(words).reduce((sum, piece) => sum + pieceOf(piece).width, 0) * size) / 1000,

    /** A line of words made ready to be drawn. */
    set(words: string, size: number): SetLine {
      let [code, width] = ['', 0];
      for (const glyphs of piecesOf(words).map(pieceOf)) {
        code += glyphs.code;
        width += glyphs.width;
      }
      return { code, width: (width * size) / 1000 };
    },

    /** A page names each font that it uses. */
    useOn(page: OpenPage): void {
      page.fonts[font.id] ??= font.ref();
    },
  };
}

export type Ink = ReturnType<typeof inkOf>;
