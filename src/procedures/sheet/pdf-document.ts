import type { Content, ContentTable, TDocumentDefinitions, TableCell } from 'pdfmake/interfaces';
import { qrSquare } from './qr';
import type { Sheet, SheetPart, SheetTable } from './sheet';

const MM = 72 / 25.4;
const PAGE_MARGIN = { left: 18 * MM, top: 13 * MM, right: 14 * MM, bottom: 17 * MM };
const WIDTH = 210 * MM - PAGE_MARGIN.left - PAGE_MARGIN.right;
const INK = '#111111';
const BRAND = '#0b3d6b';
const LINE = '#7d868c';
const PALE = '#eaf0f5';
const WARNING = '#a3140c';

/**
 * The sheets as one A4 document for printing, each beginning on a page of its own. Type is as large as a sheet that
 * is read standing in front of it needs.
 * @param firstPages the page on which each sheet begins, in order: each has numbers of its own
 */
export function sheetsDocument(sheets: Sheet[], title: string, firstPages: number[]): TDocumentDefinitions {
  return {
    info: { title },
    language: 'vi',
    pageSize: 'A4',
    pageMargins: [PAGE_MARGIN.left, PAGE_MARGIN.top, PAGE_MARGIN.right, PAGE_MARGIN.bottom],
    defaultStyle: { font: 'Tinos', fontSize: 12.5, lineHeight: 1.12, color: INK },
    content: sheets.flatMap((sheet, index) => sheetContent(sheet, index)),
    footer: (page, pages) => {
      const at = Math.max(0, firstPages.filter((first) => first <= page).length - 1);
      const [first, next] = [firstPages[at] ?? 1, firstPages[at + 1] ?? pages + 1];
      return {
        margin: [PAGE_MARGIN.left, 4 * MM, PAGE_MARGIN.right, 0],
        columns: [
          { text: sheets[at]?.foot ?? '', fontSize: 9.5, color: '#444444' },
          { text: `Trang ${page - first + 1}/${next - first}`, fontSize: 9.5, color: '#444444', alignment: 'right', width: 80 },
        ],
      };
    },
  };
}

/** Names the node with which a sheet begins. */
export const sheetId = (index: number): string => `sheet-${index}`;

function sheetContent(sheet: Sheet, index: number): Content[] {
  return [
    { ...header(sheet, sheetId(index)), ...(index > 0 && { pageBreak: 'before' as const }) },
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 1.6, lineColor: BRAND }], margin: [0, 4, 0, 8] },
    ...(sheet.warning ? [{ text: sheet.warning.toUpperCase(), bold: true, color: WARNING, fontSize: 15, alignment: 'center' as const, margin: [0, 0, 0, 8] as [number, number, number, number] }] : []),
    essentials(sheet),
    ...sheet.parts.flatMap(partContent),
    ending(sheet),
  ];
}

function header(sheet: Sheet, id: string): ContentTable {
  const { size, path } = qrSquare(sheet.url);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}" fill="#000"/></svg>`;
  return {
    layout: 'noBorders',
    table: {
      widths: ['*', 33 * MM],
      body: [
        [
          {
            stack: [
              { text: sheet.owner.toUpperCase(), bold: true, fontSize: 13, color: BRAND },
              { text: 'NIÊM YẾT CÔNG KHAI THỦ TỤC HÀNH CHÍNH', fontSize: 11.5, margin: [0, 1, 0, 8] },
              { id, text: sheet.title, bold: true, fontSize: titleSize(sheet.title), lineHeight: 1.05, margin: [0, 0, 0, 6] },
              { text: sheet.facts.join('   |   '), fontSize: 12 },
            ],
          },
          {
            stack: [
              { svg, width: 33 * MM, alignment: 'right' },
              { text: 'Quét mã để xem bản mới nhất, tải mẫu đơn', fontSize: 9.5, alignment: 'center', lineHeight: 1 },
            ],
          },
        ],
      ],
    },
  };
}

/** Names of procedures run from a few words to half a page. */
const titleSize = (title: string): number => (title.length < 90 ? 21 : title.length < 180 ? 17.5 : title.length < 320 ? 15 : 13);

function essentials(sheet: Sheet): Content {
  if (sheet.essentials.length === 0) return '';
  return {
    margin: [0, 0, 0, 4],
    layout: {
      hLineColor: () => BRAND,
      vLineColor: () => BRAND,
      hLineWidth: () => 1,
      vLineWidth: () => 1,
      paddingTop: () => 5,
      paddingBottom: () => 6,
      paddingLeft: () => 7,
      paddingRight: () => 7,
    },
    table: {
      widths: sheet.essentials.map(() => '*'),
      body: [
        sheet.essentials.map(({ label, value }) => ({
          fillColor: PALE,
          stack: [
            { text: label.toUpperCase(), fontSize: 9.5, color: BRAND, bold: true, margin: [0, 0, 0, 2] as [number, number, number, number] },
            { text: value, bold: true, fontSize: value.length < 30 ? 14 : value.length < 70 ? 12 : 10.5, lineHeight: 1.05 },
          ],
        })),
      ],
    },
  };
}

/** A part of one short line needs no line for its heading. */
const SHORT = 110;

function partContent(part: SheetPart): Content[] {
  const label = [
    { text: `${part.number}. ${part.label}`, bold: true, fontSize: 14, color: BRAND },
    ...(part.presence ? [{ text: `: ${part.presence}`, bold: true, fontSize: 14 }] : []),
  ];
  const heading: Content = { text: label, margin: [0, 8, 0, 3] };
  const paragraphs: Content[] = part.paragraphs.map(({ mark, text }) => ({
    text: mark ? [{ text: `${mark.replace(/:?$/, ':')} `, bold: true }, text] : text,
    alignment: 'justify',
    margin: [0, 0, 0, 3],
  }));
  if (part.table) return [tableContent(part.table, label), ...paragraphs];
  const [only, ...others] = part.paragraphs;
  if (!only) return [heading];
  if (others.length === 0 && !only.mark && only.text.length <= SHORT) {
    return [{ text: [...label, { text: part.presence ? '. ' : ': ', bold: true, fontSize: 14 }, only.text], margin: [0, 8, 0, 3] }];
  }
  // The heading holds on to the first lines of its part, so that it never stands alone at the foot of a page.
  return [{ stack: [heading, paragraphs[0]], unbreakable: only.text.length < LONG }, ...paragraphs.slice(1)];
}

/** A paragraph that may be cut between pages. */
const LONG = 900;

const FIXED: Record<string, number> = { STT: 26, 'Hình thức nộp': 74, 'Bản chính': 46, 'Bản sao': 46 };
const PADDING = 10;

/** Columns as wide as their texts need: half as much again for four times the text. */
function widthsOf({ columns, rows }: SheetTable): number[] {
  const weights = columns.map(({ label }, index) => (FIXED[label] ? 0 : Math.sqrt(Math.max(label.length, 12, ...rows.filter((row) => row.length === columns.length).map((row) => Math.min(row[index].length, 900))))));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const free = WIDTH - columns.reduce((sum, { label }) => sum + (FIXED[label] ?? 0) + PADDING, 0) - 2;
  return columns.map(({ label }, index) => FIXED[label] ?? (free * weights[index]) / total);
}

/** A table under its heading. The heading is a row of it: it never stays behind on a page, and is repeated on the next. */
function tableContent(table: SheetTable, heading: Content[]): Content {
  const { columns, rows } = table;
  const isNumber = (index: number) => columns[index].width === 'narrow' && columns[index].label !== 'Hình thức nộp';
  const cells = (row: string[]): TableCell[] =>
    row.length === 1 && columns.length > 1
      ? [{ text: row[0], bold: true, italics: true, colSpan: columns.length }, ...columns.slice(1).map(() => '')]
      : row.map((text, index) => ({ text, bold: columns[index].label === 'Hình thức nộp', alignment: isNumber(index) ? 'center' : 'left' }));
  return {
    margin: [0, 5, 0, 4],
    layout: {
      hLineColor: () => LINE,
      vLineColor: () => LINE,
      hLineWidth: (line) => (line === 0 ? 0 : 0.7),
      vLineWidth: () => 0.7,
      paddingTop: () => 3,
      paddingBottom: () => 4,
      paddingLeft: () => 5,
      paddingRight: () => 5,
    },
    table: {
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: rows.every((row) => row.every((cell) => cell.length < 700)),
      widths: widthsOf(table),
      body: [
        [{ text: heading, colSpan: columns.length, border: [false, false, false, false], margin: [-5, 0, 0, 0] }, ...columns.slice(1).map(() => '')],
        columns.map(({ label }, index) => ({ text: label, bold: true, fillColor: PALE, alignment: isNumber(index) ? ('center' as const) : ('left' as const) })),
        ...rows.map(cells),
      ],
    },
  };
}

const ending = ({ decision, version, url }: Sheet): Content => ({
  unbreakable: true,
  margin: [0, 10, 0, 0],
  stack: [
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 0.8, lineColor: LINE }], margin: [0, 0, 0, 4] },
    { text: [{ text: 'Quyết định công bố: ', bold: true }, decision ?? 'chưa ghi trong bản này'], fontSize: 11.5 },
    { text: [{ text: 'Phiên bản: ', bold: true }, version], fontSize: 11.5 },
    { text: [{ text: 'Bản đang có hiệu lực: ', bold: true }, url], fontSize: 11.5 },
  ],
});
