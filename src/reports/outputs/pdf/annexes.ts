import type { Annex, AnnexBlock, Paper } from '../../document/model';
import { annexReference } from '../heading-lines';
import type { SetLine } from './ink';
import { LANDSCAPE, PAGE_NUMBER, PORTRAIT, TABLE, tableStyle, textWidth, type Sheet } from './page';
import { lineHeightOf, penOn, type Align, type Pen, type Style } from './pen';

/** Draws the annexes after the pages that are there: each on its own pages, with page numbers of its own. */
export function drawAnnexes(document: PDFKit.PDFDocument, paper: Paper): void {
  const pen = penOn(document);
  for (const annex of paper.annexes) drawAnnex(annex, paper, pen);
  pen.finish();
}

function drawAnnex({ label, name, landscape, blocks }: Annex, paper: Paper, pen: Pen): void {
  const place = placeOn(landscape ? LANDSCAPE : PORTRAIT, pen);
  place.paragraph(label, { style: 'bold', size: 14, align: 'center' });
  place.paragraph(name, { style: 'bold', size: 14, align: 'center' });
  place.paragraph(annexReference(paper), { style: 'italics', size: 14, align: 'center' });
  place.rule(0.2);
  for (const block of blocks) drawBlock(block, place);
}

interface Manner {
  style: Style;
  size: number;
  align: Align;
  above?: number;
  below?: number;
}

type Place = ReturnType<typeof placeOn>;

/** A column of text that runs down the page and on over the next. */
function placeOn(sheet: Sheet, pen: Pen) {
  const width = textWidth(sheet);
  const bottom = sheet.height - sheet.bottom;
  let page = 0;
  let y = 0;

  const turn = () => {
    page += 1;
    pen.turnTo(sheet);
    y = sheet.top;
    if (page === 1) return;
    const [number] = pen.set(String(page), width, 'normal', PAGE_NUMBER.size);
    pen.write(number, { style: 'normal', size: PAGE_NUMBER.size, x: sheet.left, y: PAGE_NUMBER.top, width, align: 'center' });
  };
  turn();

  return {
    pen,
    left: sheet.left,
    width,
    /** The height between the margins. */
    whole: bottom - sheet.top,
    turn,
    at: () => y,
    room: () => bottom - y,
    down(height: number): void {
      y += height;
    },

    paragraph(text: string, { style, size, align, above = 0, below = 0 }: Manner): void {
      const height = lineHeightOf(size, 1.15);
      y += above;
      for (const line of pen.set(text, width, style, size)) {
        if (y + height > bottom) turn();
        pen.write(line, { style, size, x: sheet.left, y, width, align });
        y += height;
      }
      y += below;
    },

    /** A line as long as a share of the width, in the middle. */
    rule(share: number): void {
      const length = width * share;
      const x = sheet.left + (width - length) / 2;
      pen.line(x, y + 2, x + length, y + 2);
      y += 12;
    },
  };
}

function drawBlock(block: AnnexBlock, place: Place): void {
  if (block.kind === 'note') return place.paragraph(block.text, { style: 'italics', size: 11, align: 'left', above: 3, below: 8 });
  place.paragraph(block.caption, { style: 'bold', size: 13, align: 'center', above: 8, below: 4 });
  drawTable(block, place);
}

/** The lines of a row's cells. */
type Row = SetLine[][];

/** Units, kinds, fields and days stand in a table again and again; titles and addresses once. */
const MOST_KNOWN = 500;

function drawTable({ columns, rows }: Extract<AnnexBlock, { kind: 'table' }>, place: Place): void {
  const { pen, left, width } = place;
  const { size, padding } = tableStyle(columns.length, true);
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => (width * column.width) / whole);
  const starts = widths.map((_, index) => left + widths.slice(0, index).reduce((sum, value) => sum + value, 0));
  const height = lineHeightOf(size, TABLE.lineHeight);

  const known = widths.map(() => new Map<string, SetLine[]>());
  const linesOf = (text: string, column: number): SetLine[] => {
    let lines = known[column].get(text);
    if (lines) return lines;
    lines = pen.set(text, widths[column] - 2 * padding, 'normal', size);
    if (known[column].size >= MOST_KNOWN) known[column].clear();
    known[column].set(text, lines);
    return lines;
  };
  const heightOf = (row: Row) => Math.max(...row.map((lines) => lines.length)) * height + TABLE.above + TABLE.below;

  const draw = (row: Row, style: Style) => {
    const [top, below] = [place.at(), place.at() + heightOf(row)];
    for (const [index, lines] of row.entries()) {
      const align = style === 'bold' ? 'center' : (columns[index].align ?? 'left');
      for (const [number, line] of lines.entries()) {
        pen.write(line, { style, size, x: starts[index] + padding, y: top + TABLE.above + number * height, width: widths[index] - 2 * padding, align });
      }
      pen.line(starts[index], top, starts[index], below);
    }
    pen.line(left + width, top, left + width, below);
    pen.line(left, below, left + width, below);
    place.down(below - top);
  };

  const head = columns.map(({ title }, column) => pen.set(title, widths[column] - 2 * padding, 'bold', size));
  const begin = () => {
    pen.line(left, place.at(), left + width, place.at());
    draw(head, 'bold');
  };
  const most = Math.floor((place.whole - heightOf(head) - TABLE.above - TABLE.below) / height);
  // A head never stands alone at the foot of a page.
  if (place.room() < heightOf(head) + 3 * height) place.turn();
  begin();
  for (const cells of rows) {
    for (const row of parted(cells.map(linesOf), most)) {
      if (place.room() < heightOf(row)) {
        place.turn();
        begin();
      }
      draw(row, 'normal');
    }
  }
}

/** A row that is taller than a page goes on over the next ones; any other stays whole. */
function* parted(row: Row, most: number): Iterable<Row> {
  const tallest = Math.max(...row.map((lines) => lines.length));
  for (let from = 0; from < tallest; from += most) yield tallest <= most ? row : row.map((lines) => lines.slice(from, from + most));
}
