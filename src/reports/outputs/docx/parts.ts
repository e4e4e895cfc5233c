import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TableCell, TextRun, WidthType, type IParagraphOptions, type IRunOptions, type Table } from 'docx';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/** A line of words in the middle. */
export const centred = (text: string, run: IRunOptions, paragraph: Partial<IParagraphOptions> = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, ...paragraph, children: [new TextRun({ text, ...run })] });

/** A line as long as a share of the width, in the middle: a border, so that it stays where it is when words change. */
export const rule = (width: number, share: number, spacing: { before?: number; after?: number } = {}): Paragraph => {
  const side = Math.round((width * (1 - share)) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 80, after: 0, line: 60, lineRule: LineRuleType.EXACT, ...spacing },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [new TextRun({ text: '', size: 2 })],
  });
};

/** A cell without borders: letterhead and signature stand in tables that nobody sees. */
export const cell = (width: number, children: (Paragraph | Table)[]): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, borders: NO_BORDERS, margins: { left: 0, right: 0, top: 0, bottom: 0 }, children });
