import type { Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Block, Paper } from '../../document/model';
import { dateLine, numberLine } from '../heading-lines';
import { INDENT, MOTTO_RULE, PAGE_NUMBER, PORTRAIT, TABLE, tableStyle, textWidth } from './page';

const WIDTH = textWidth(PORTRAIT);

/** Everything before the annexes: letterhead, sections, signature. */
export function bodyOf(paper: Paper): TDocumentDefinitions {
  return {
    info: { title: paper.identity.title, author: paper.letterhead.agency, keywords: paper.identity.checksum ?? 'Dự thảo' },
    language: 'vi',
    pageSize: 'A4',
    pageMargins: [PORTRAIT.left, PORTRAIT.top, PORTRAIT.right, PORTRAIT.bottom],
    defaultStyle: { font: 'Tinos', fontSize: 14, lineHeight: 1.15 },
    content: contentOf(paper),
    header: (page) => (page === 1 ? null : { text: String(page), alignment: 'center', fontSize: PAGE_NUMBER.size, margin: [PORTRAIT.left, PAGE_NUMBER.top, PORTRAIT.right, 0] }),
  };
}

const rule = (width: number, length: number, above = 2, below = 0): Content => ({
  canvas: [{ type: 'line', x1: (width - length) / 2, y1: 0, x2: (width + length) / 2, y2: 0, lineWidth: 0.7 }],
  margin: [0, above, 0, below],
});

const LEFT = WIDTH * 0.4;
const RIGHT = WIDTH * 0.6;

function contentOf(paper: Paper): Content {
  const { letterhead, type, subject, mark } = paper;
  const centred = (text: string, more: object = {}): Content => ({ text, alignment: 'center', ...more });
  return {
    stack: [
      {
        columns: [
          {
            width: LEFT,
            stack: [
              ...(letterhead.superior ? [centred(letterhead.superior, { fontSize: 12 })] : []),
              centred(letterhead.agency, { fontSize: 12, bold: true }),
              rule(LEFT, LEFT * 0.38),
              centred(numberLine(paper), { fontSize: 13, margin: [0, 8, 0, 0] }),
            ],
          },
          {
            width: RIGHT,
            stack: [
              centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { fontSize: 12, bold: true }),
              centred('Độc lập - Tự do - Hạnh phúc', { fontSize: 13, bold: true }),
              rule(RIGHT, MOTTO_RULE),
              centred(dateLine(paper), { fontSize: 13, italics: true, margin: [0, 8, 0, 0] }),
            ],
          },
        ],
      },
      centred(type, { bold: true, margin: [0, 18, 0, 0] }),
      centred(subject, { bold: true }),
      ...(mark ? [centred(`(${mark})`, { italics: true })] : []),
      rule(WIDTH, WIDTH * 0.28, 2, 14),
      ...(letterhead.addressee ? [centred(`Kính gửi: ${letterhead.addressee}`, { margin: [0, 0, 0, 12] })] : []),
      ...keptTogether(paper.blocks),
      signature(paper),
    ],
  };
}

function signature({ letterhead }: Paper): Content {
  const { authority, position, signer, recipients } = letterhead;
  return {
    unbreakable: true,
    margin: [0, 14, 0, 0],
    columns: [
      {
        width: '50%',
        stack: [
          { text: 'Nơi nhận:', fontSize: 12, bold: true, italics: true },
          ...[...recipients.map((name) => `- ${name};`), '- Lưu: VT.'].map((text): Content => ({ text, fontSize: 11 })),
        ],
      },
      {
        width: '50%',
        stack: [
          ...(authority ? [{ text: authority, bold: true, alignment: 'center' } as Content] : []),
          { text: position, bold: true, alignment: 'center' },
          { text: signer, bold: true, alignment: 'center', margin: [0, 72, 0, 0] },
        ],
      },
    ],
  };
}

/** A table of more rows than this may break over pages. */
const SMALL_TABLE = 20;

/** A heading stays with what follows it, a small table with its caption and with what it counts. */
function keptTogether(blocks: Block[]): Content[] {
  const groups: Block[][] = [];
  let headings: Block[] = [];
  for (const block of blocks) {
    const before = groups[groups.length - 1];
    if (block.kind === 'heading') headings.push(block);
    else if (block.kind === 'note' && headings.length === 0 && before) before.push(block);
    else {
      groups.push([...headings, block]);
      headings = [];
    }
  }
  return [...groups, headings].map((group): Content => {
    const stack = group.flatMap(blockContent);
    return { stack, unbreakable: !group.some((block) => block.kind === 'table' && block.rows.length > SMALL_TABLE) };
  });
}

function blockContent(block: Block): Content[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: block.text, bold: true, italics: block.level === 3, headlineLevel: block.level, margin: [INDENT, block.level === 1 ? 10 : 6, 0, 3] }];
    case 'text':
      return [{ text: block.text, alignment: 'justify', leadingIndent: INDENT, margin: [0, 3, 0, 3] }];
    case 'note':
      return [{ text: block.text, italics: true, fontSize: 11, alignment: 'justify', margin: [0, 3, 0, 8] }];
    case 'chart':
      return [{ stack: [caption(block.caption), { svg: block.chart.svg, width: WIDTH }], margin: [0, 0, 0, 4] }];
    case 'table':
      return [caption(block.caption), tableOf(block)];
  }
}

const caption = (text: string): Content => ({ text, bold: true, fontSize: 13, alignment: 'center', margin: [0, 8, 0, 4] });

function tableOf({ columns, rows }: Extract<Block, { kind: 'table' }>): ContentTable {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const { size, padding } = tableStyle(columns.length, false);
  // Each column also takes padding on both sides and its line.
  const room = WIDTH - columns.length * (2 * padding + TABLE.line) - TABLE.line;
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map((column) => (room * column.width) / whole),
      body: [
        columns.map(({ title }) => ({ text: title, bold: true, alignment: 'center' as const })),
        ...rows.map((row) => row.map((text, index) => ({ text, alignment: columns[index].align ?? ('left' as const) }))),
      ],
    },
    layout: layoutWith(padding),
    fontSize: size,
    lineHeight: TABLE.lineHeight,
  };
}

const layoutWith = (padding: number) => ({
  hLineWidth: () => TABLE.line,
  vLineWidth: () => TABLE.line,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => TABLE.above,
  paddingBottom: () => TABLE.below,
});
