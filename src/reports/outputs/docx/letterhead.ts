import { AlignmentType, Paragraph, Table, TableLayoutType, TableRow, TextRun, WidthType, type IRunOptions } from 'docx';
import type { Paper } from '../../document/model';
import { dateLine, numberLine } from '../heading-lines';
import { SINGLE, SIZE, TEXT_WIDTH, mm } from './page';
import { NO_BORDERS, cell, centred, rule } from './parts';

const LEFT_WIDTH = Math.round(TEXT_WIDTH * 0.4);
const RIGHT_WIDTH = TEXT_WIDTH - LEFT_WIDTH;

/** The agency and quốc hiệu side by side, then number and date. */
export function letterheadTable(paper: Paper): Table {
  const { superior, agency } = paper.letterhead;
  const line = (words: string, run: IRunOptions, spacing = {}) => centred(words, run, { spacing: { ...SINGLE, ...spacing } });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [LEFT_WIDTH, RIGHT_WIDTH],
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        children: [
          cell(LEFT_WIDTH, [
            ...(superior ? [line(superior, { size: 24 })] : []),
            line(agency, { size: 24, bold: true }),
            rule(LEFT_WIDTH, 0.38, { before: 40 }),
          ]),
          cell(RIGHT_WIDTH, [
            line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 24, bold: true }),
            line('Độc lập - Tự do - Hạnh phúc', { size: 26, bold: true }),
            // As long as the words above it: 13 pt bold letters, about 57 mm.
            rule(RIGHT_WIDTH, mm(57) / RIGHT_WIDTH, { before: 40 }),
          ]),
        ],
      }),
      new TableRow({
        children: [
          cell(LEFT_WIDTH, [line(numberLine(paper), { size: 26 }, { before: 120 })]),
          cell(RIGHT_WIDTH, [line(dateLine(paper), { size: 26, italics: true }, { before: 120 })]),
        ],
      }),
    ],
  });
}

/** Recipients and signer side by side, never over two pages. */
export function signature({ letterhead }: Paper): Table {
  const { authority, position, signer, recipients } = letterhead;
  const left = [
    new Paragraph({ spacing: { ...SINGLE, before: 240 }, children: [new TextRun({ text: 'Nơi nhận:', size: 24, bold: true, italics: true })] }),
    ...[...recipients.map((name) => `- ${name};`), '- Lưu: VT.'].map(
      (words) => new Paragraph({ spacing: SINGLE, children: [new TextRun({ text: words, size: 22 })] }),
    ),
  ];
  const bold = (words: string, before = 0) => centred(words, { size: SIZE.body, bold: true }, { keepNext: true, spacing: { ...SINGLE, before } });
  // Room for the signature and the seal.
  const room = Array.from({ length: 5 }, () => new Paragraph({ keepNext: true, spacing: SINGLE, children: [] }));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [Math.round(TEXT_WIDTH / 2), TEXT_WIDTH - Math.round(TEXT_WIDTH / 2)],
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(Math.round(TEXT_WIDTH / 2), left),
          cell(TEXT_WIDTH - Math.round(TEXT_WIDTH / 2), [...(authority ? [bold(authority, 240), bold(position)] : [bold(position, 240)]), ...room, bold(signer)]),
        ],
      }),
    ],
  });
}
