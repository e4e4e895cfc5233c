import { Document, Header, AlignmentType, PageNumber, PageOrientation, Packer, Paragraph, SectionType, TextRun, type ISectionOptions } from 'docx';
import type { Annex, Paper } from '../../document/model';
import { annexReference } from '../heading-lines';
import type { Chunk } from '../zip-stream';
import { blocksOf } from './blocks';
import { letterheadTable, signature } from './letterhead';
import { writeWithLongTables, type LongTable } from './long-tables';
import { FONT, LANDSCAPE_WIDTH, MARGIN, PAGE, SINGLE, SIZE, TEXT_WIDTH, WIDER, mm } from './page';
import { centred, rule } from './parts';

/**
 * Writes the paper as a Word file that can be edited: real headings, tables with repeated heads, sections for annexes.
 * The rows of a long table are set in afterwards, from the one row that the library made of it: thousands of rows as
 * objects of the library would take seconds and hundreds of megabytes.
 */
export async function writeDocx(paper: Paper, emit: Chunk): Promise<void> {
  const long: LongTable[] = [];
  const document = new Document({
    title: paper.identity.title,
    creator: paper.letterhead.agency,
    description: paper.identity.checksum ? `Mã kiểm SHA-256 của báo cáo: ${paper.identity.checksum}` : 'Dự thảo',
    styles: {
      default: { document: { run: { font: FONT, size: SIZE.body, color: '000000' }, paragraph: { spacing: WIDER } } },
      paragraphStyles: [1, 2, 3].map((level) => ({
        id: `Heading${level}`,
        name: `heading ${level}`,
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { font: FONT, size: SIZE.body, bold: true, italics: level === 3, color: '000000' },
        paragraph: { spacing: { ...WIDER, before: level === 1 ? 200 : 120, after: 60 }, keepNext: true, indent: { firstLine: mm(12.7) } },
      })),
    },
    sections: [await bodySection(paper, long), ...(await Promise.all(paper.annexes.map((annex) => annexSection(annex, paper, long))))],
  });
  writeWithLongTables(await Packer.toBuffer(document), long, emit);
}

/** Page numbers stand in the middle of the top margin, size 13 to 14, and not on the first page. */
const pageHeaders = () => ({
  default: new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 26 })] })],
  }),
  first: new Header({ children: [new Paragraph({})] }),
});

async function bodySection(paper: Paper, long: LongTable[]): Promise<ISectionOptions> {
  const { letterhead, type, subject, mark } = paper;
  return {
    properties: { titlePage: true, page: { size: { ...PAGE, orientation: PageOrientation.PORTRAIT }, margin: MARGIN } },
    headers: pageHeaders(),
    children: [
      letterheadTable(paper),
      centred(type, { size: SIZE.body, bold: true }, { spacing: { ...SINGLE, before: 320 } }),
      centred(subject, { size: SIZE.body, bold: true }, { spacing: SINGLE }),
      ...(mark ? [centred(`(${mark})`, { size: SIZE.body, italics: true })] : []),
      rule(TEXT_WIDTH, 0.28, { after: 240 }),
      ...(letterhead.addressee ? [centred(`Kính gửi: ${letterhead.addressee}`, { size: SIZE.body }, { spacing: { before: 60, after: 240 } })] : []),
      ...(await blocksOf(paper.blocks, { width: TEXT_WIDTH, annex: false, long })),
      signature(paper),
    ],
  };
}

async function annexSection(annex: Annex, paper: Paper, long: LongTable[]): Promise<ISectionOptions> {
  const { label, name, landscape, blocks } = annex;
  const width = landscape ? LANDSCAPE_WIDTH : TEXT_WIDTH;
  const title = (words: string, run: { bold?: boolean; italics?: boolean }) => centred(words, { size: SIZE.body, ...run }, { spacing: SINGLE });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // The library turns the page itself.
        size: { ...PAGE, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: landscape ? { ...MARGIN, top: mm(25), left: mm(20), right: mm(20) } : MARGIN,
        pageNumbers: { start: 1 },
      },
    },
    headers: pageHeaders(),
    children: [
      title(label, { bold: true }),
      title(name, { bold: true }),
      title(annexReference(paper), { italics: true }),
      rule(width, 0.2, { after: 160 }),
      ...(await blocksOf(blocks, { width, annex: true, long })),
    ],
  };
}
