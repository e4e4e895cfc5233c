import { AlignmentType, HeadingLevel, ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import type { Block, Column } from '../../document/model';
import { pngOf } from '../pictures';
import { MOST_ROWS, markersOf, type LongTable } from './long-tables';
import { CROWDED, SINGLE, SIZE, WIDER, mm } from './page';
import { centred } from './parts';

/** Where blocks stand. */
interface Place {
  /** In twentieths of a point. */
  width: number;
  annex: boolean;
  /** Collects the tables whose rows are set in afterwards. */
  long: LongTable[];
}

export async function blocksOf(blocks: Block[], place: Place): Promise<(Paragraph | Table)[]> {
  const children = await Promise.all(blocks.map((block) => blockOf(block, place)));
  return children.flat();
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

async function blockOf(block: Block, place: Place): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: LEVELS[block.level], children: [new TextRun(block.text)] })];
    case 'text':
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: mm(12.7) },
          spacing: { ...WIDER, before: 60, after: 60 },
          children: [new TextRun({ text: block.text, size: SIZE.body })],
        }),
      ];
    case 'note':
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          spacing: { ...SINGLE, before: 40, after: 160 },
          children: [new TextRun({ text: block.text, size: SIZE.small, italics: true })],
        }),
      ];
    case 'table':
      return [caption(block.caption), tableOf(block, place)];
    case 'chart': {
      const { chart } = block;
      const points = (place.width / 20) * (96 / 72);
      return [
        caption(block.caption),
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: 40, after: 60 },
          children: [
            new ImageRun({
              type: 'png',
              data: await pngOf(chart),
              transformation: { width: points, height: (points * chart.height) / chart.width },
              altText: { name: block.caption, title: block.caption, description: chart.alt },
            }),
          ],
        }),
      ];
    }
  }
}

const caption = (words: string) => centred(words, { size: 26, bold: true }, { keepNext: true, spacing: { ...SINGLE, before: 160, after: 80 } });

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A table of no more rows than this stays on one page with its caption and its note. */
const SMALL_TABLE = 12;

function tableOf({ columns, rows }: Extract<Block, { kind: 'table' }>, { width, annex, long }: Place): Table {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((width * column.width) / whole));
  const crowded = columns.length > CROWDED;
  const size = crowded ? SIZE.crowded : annex ? SIZE.annexTable : SIZE.table;
  const words = (text: string, column: Column, bold: boolean) =>
    new Paragraph({
      keepNext: !annex && rows.length <= SMALL_TABLE,
      alignment: bold ? AlignmentType.CENTER : ALIGN[column.align ?? 'left'],
      spacing: { ...SINGLE, before: 20, after: 20 },
      children: [new TextRun({ text, size, bold })],
    });
  const row = (texts: string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: texts.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index], type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            margins: crowded ? { left: 15, right: 15 } : { left: 60, right: 60 },
            children: [words(text, columns[index], head)],
          }),
      ),
    });
  const standing = rows.length > MOST_ROWS ? [markersOf(long.push({ columns: columns.length, rows }) - 1, columns.length)] : rows;
  return new Table({
    width: { size: widths.reduce((sum, value) => sum + value, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [row(columns.map(({ title }) => title), true), ...standing.map((texts) => row(texts, false))],
  });
}
